import type { PlanNode } from './plan-document.ts';
import { printedTarget, workerRun } from './print-node.ts';
import { jitLines } from './print-tail.ts';

type Values = Record<string, unknown>;

const number = (values: Values, name: string): number => Number(values[name] ?? 0);
const shown = (value: unknown): string => (Array.isArray(value) ? value.map(String).join(', ') : String(value));
const has = (values: Values, name: string): boolean => values[name] !== undefined;
const some = (parts: string[], head: string): string[] => (parts.length === 0 ? [] : [`${head}: ${parts.join(' ')}`]);

function counted(values: Values, kind: string, names: string[], suffix: string, digits = 0): string {
  const parts = names
    .filter((name) => number(values, `${kind}${name}${suffix}`) > 0)
    .map((name) => `${name.toLowerCase()}=${number(values, `${kind}${name}${suffix}`).toFixed(digits)}`);
  return parts.length === 0 ? '' : `${kind.trim().toLowerCase()} ${parts.join(' ')}`.trim();
}

/** `Buffers: shared hit=3`, `I/O Timings: …` and `WAL: …`, each where there is something to tell. */
export function bufferLines(values: Values): string[] {
  const buffers = [
    counted(values, 'Shared ', ['Hit', 'Read', 'Dirtied', 'Written'], ' Blocks'),
    counted(values, 'Local ', ['Hit', 'Read', 'Dirtied', 'Written'], ' Blocks'),
    counted(values, 'Temp ', ['Read', 'Written'], ' Blocks'),
  ].filter(Boolean);
  const timings = [
    counted(
      { 'shared I/O Read': values['I/O Read Time'], 'shared I/O Write': values['I/O Write Time'] },
      'shared I/O ',
      ['Read', 'Write'],
      '',
      3,
    ).replace('shared i/o', 'shared/local'),
    ...['Shared', 'Local', 'Temp'].map((kind) =>
      counted(values, `${kind} I/O `, ['Read', 'Write'], ' Time', 3).replace(' i/o', ''),
    ),
  ].filter(Boolean);
  const wal = [
    ['records', 'Records'],
    ['fpi', 'FPI'],
    ['bytes', 'Bytes'],
    ['buffers full', 'Buffers Full'],
  ]
    .filter(([, name]) => number(values, `WAL ${name}`) > 0)
    .map(([word, name]) => `${word}=${number(values, `WAL ${name}`)}`);
  return [
    ...(buffers.length === 0 ? [] : [`Buffers: ${buffers.join(', ')}`]),
    ...(timings.length === 0 ? [] : [`I/O Timings: ${timings.join(', ')}`]),
    ...some(wal, 'WAL'),
  ];
}

function sortLines(values: Values): string[] {
  if (!has(values, 'Sort Method')) return [];
  return [
    `Sort Method: ${shown(values['Sort Method'])}  ${shown(values['Sort Space Type'])}: ${number(values, 'Sort Space Used')}kB`,
  ];
}

function sortGroups(values: Values): string[] {
  return ['Full-sort Groups', 'Pre-sorted Groups'].flatMap((name) => {
    const groups = values[name] as Values | undefined;
    if (!groups) return [];
    const methods = groups['Sort Methods Used'] as string[];
    const spaces = ['Memory', 'Disk'].flatMap((kind) => {
      const space = groups[`Sort Space ${kind}`] as Values | undefined;
      return space
        ? [
            `Average ${kind}: ${number(space, 'Average Sort Space Used')}kB  Peak ${kind}: ${number(space, 'Peak Sort Space Used')}kB`,
          ]
        : [];
    });
    return [
      `${name}: ${number(groups, 'Group Count')}  Sort Method${methods.length > 1 ? 's' : ''}: ${methods.join(', ')}  ${spaces.join('  ')}`,
    ];
  });
}

function hashLines(values: Values): string[] {
  if (!has(values, 'Hash Buckets')) return [];
  const part = (name: string, word: string): string => {
    const [now, first] = [number(values, name), number(values, `Original ${name}`)];
    return `${word}: ${now}${first !== 0 && first !== now ? ` (originally ${first})` : ''}`;
  };
  return [
    `${part('Hash Buckets', 'Buckets')}  ${part('Hash Batches', 'Batches')}  Memory Usage: ${number(values, 'Peak Memory Usage')}kB`,
  ];
}

function aggregateLines(values: Values): string[] {
  if (!has(values, 'HashAgg Batches')) return [];
  const planned =
    number(values, 'Planned Partitions') > 0 ? `Planned Partitions: ${number(values, 'Planned Partitions')}  ` : '';
  const disk = number(values, 'Disk Usage') > 0 ? `  Disk Usage: ${number(values, 'Disk Usage')}kB` : '';
  return number(values, 'HashAgg Batches') === 0
    ? []
    : [
        `${planned}Batches: ${number(values, 'HashAgg Batches')}  Memory Usage: ${number(values, 'Peak Memory Usage')}kB${disk}`,
      ];
}

function memoLines(values: Values): string[] {
  if (!has(values, 'Cache Hits')) return [];
  return [
    `Hits: ${number(values, 'Cache Hits')}  Misses: ${number(values, 'Cache Misses')}  Evictions: ${number(values, 'Cache Evictions')}  Overflows: ${number(values, 'Cache Overflows')}  Memory Usage: ${number(values, 'Peak Memory Usage')}kB`,
  ];
}

function storageLines(values: Values): string[] {
  return has(values, 'Storage')
    ? [`Storage: ${shown(values['Storage'])}  Maximum Storage: ${number(values, 'Maximum Storage')}kB`]
    : [];
}

function heapLines(values: Values): string[] {
  return some(
    ['Exact', 'Lossy']
      .filter((kind) => number(values, `${kind} Heap Blocks`) > 0)
      .map((kind) => `${kind.toLowerCase()}=${number(values, `${kind} Heap Blocks`)}`),
    'Heap Blocks',
  );
}

function tupleLines(node: PlanNode): string[] {
  if (node['Operation'] !== 'Merge') return [];
  return some(
    ['Inserted', 'Updated', 'Deleted', 'Skipped']
      .filter((kind) => number(node, `Tuples ${kind}`) > 0)
      .map((kind) => `${kind.toLowerCase()}=${number(node, `Tuples ${kind}`)}`),
    'Tuples',
  );
}

function groupingLines(node: PlanNode): string[] {
  const sets = node['Grouping Sets'] as Values[] | undefined;
  if (!sets) return [];
  const key = (items: unknown): string => (Array.isArray(items) && items.length > 0 ? items.join(', ') : '()');
  return sets.flatMap((set) => [
    ...(set['Sort Key'] ? [`Sort Key: ${key(set['Sort Key'])}`] : []),
    ...((set['Hash Keys'] as unknown[] | undefined) ?? []).map((items) => `Hash Key: ${key(items)}`),
    ...((set['Group Keys'] as unknown[] | undefined) ?? []).map(
      (items) => `${set['Sort Key'] ? '  ' : ''}Group Key: ${key(items)}`,
    ),
  ]);
}

function samplingLines(node: PlanNode): string[] {
  if (!has(node, 'Sampling Method')) return [];
  const seed = node['Repeatable Seed'] === undefined ? '' : ` REPEATABLE (${shown(node['Repeatable Seed'])})`;
  return [`Sampling: ${shown(node['Sampling Method'])} (${shown(node['Sampling Parameters'] ?? [])})${seed}`];
}

/** Properties whose text is their name and value, in the order EXPLAIN prints them. */
const plain = [
  'Output',
  'Inner Unique',
  'Function Call',
  'Table Function Call',
  'Index Cond',
  'Rows Removed by Index Recheck',
  'Recheck Cond',
  'Order By',
  'TID Cond',
  'Hash Cond',
  'Merge Cond',
  'Join Filter',
  'Rows Removed by Join Filter',
  'One-Time Filter',
  'Filter',
  'Rows Removed by Filter',
  'Sort Key',
  'Presorted Key',
  'Group Key',
  'Window',
  'Run Condition',
  'Cache Key',
  'Cache Mode',
  'Conflict Resolution',
  'Conflict Arbiter Indexes',
  'Workers Planned',
  'Params Evaluated',
  'Workers Launched',
  'Single Copy',
  'Heap Fetches',
  'Index Searches',
  'Subplans Removed',
];
const hiddenAtZero = /^(Rows Removed by .*|Subplans Removed)$/;

/** Printed under VERBOSE only. */
const verbose = new Set(['Inner Unique', 'Function Call', 'Table Function Call']);

function plainLines(node: PlanNode, isVerbose: boolean): string[] {
  return plain.flatMap((name) => {
    const value = node[name];
    if (value === undefined || value === false || (verbose.has(name) && !isVerbose)) return [];
    if (hiddenAtZero.test(name) && Number(value) === 0) return [];
    return [`${name}: ${shown(value)}`];
  });
}

function conflictLines(node: PlanNode): string[] {
  return ['Tuples Inserted', 'Conflicting Tuples']
    .filter((name) => node['Operation'] === 'Insert' && has(node, name))
    .map((name) => `${name}: ${number(node, name)}`);
}

function workerLines(node: PlanNode, isVerbose: boolean): string[] {
  return ((node['Workers'] as Values[] | undefined) ?? []).flatMap((worker) => {
    const own = [
      ...sortLines(worker),
      ...sortGroups(worker),
      ...hashLines(worker),
      ...aggregateLines(worker),
      ...memoLines(worker),
      ...heapLines(worker),
      ...(worker['JIT'] ? jitLines(worker['JIT'] as Values) : []),
      ...bufferLines(worker),
    ];
    const head = `Worker ${String(worker['Worker Number'])}:  `;
    if (isVerbose && worker['Actual Loops'] !== undefined)
      return [`${head}${workerRun(worker, node)}`, ...own.map((line) => `  ${line}`)];
    return own.filter((line) => !/^(Buffers|I\/O|WAL)/.test(line)).map((line) => `${head}${line}`);
  });
}

function targetLines(node: PlanNode): string[] {
  const targets = (node['Target Tables'] as Values[] | undefined) ?? [];
  return targets.map((target) => `${String(node['Operation'])}${printedTarget(target)}`);
}

/** The lines below a node's own, without what hangs from it. */
export function nodeDetails(node: PlanNode, isVerbose: boolean): string[] {
  return [
    ...targetLines(node),
    ...(node['Disabled'] === true ? ['Disabled: true'] : []),
    ...groupingLines(node),
    ...samplingLines(node),
    ...plainLines(node, isVerbose),
    ...conflictLines(node),
    ...tupleLines(node),
    ...sortLines(node),
    ...sortGroups(node),
    ...hashLines(node),
    ...aggregateLines(node),
    ...memoLines(node),
    ...storageLines(node),
    ...heapLines(node),
    ...bufferLines(node),
    ...workerLines(node, isVerbose),
  ];
}

import type { PlanNode } from './plan-document.ts';

const name = '(?:"(?:[^"]|"")+"|[^\\s".]+)';
const targetPattern = new RegExp(`^(?:(${name})\\.)?(${name})(?: (${name}))?$`);

const plainNodes = new Set([
  'Append',
  'BitmapAnd',
  'BitmapOr',
  'Gather',
  'Gather Merge',
  'Group',
  'Hash',
  'Incremental Sort',
  'Limit',
  'LockRows',
  'Materialize',
  'Memoize',
  'Merge Append',
  'ProjectSet',
  'Recursive Union',
  'Result',
  'Sort',
  'Unique',
  'WindowAgg',
  'Nested Loop',
  'Foreign Scan',
]);

/** The property under which EXPLAIN keeps what a scan reads. */
const scans: Record<string, string> = {
  'Seq Scan': 'Relation Name',
  'Sample Scan': 'Relation Name',
  'Index Scan': 'Relation Name',
  'Index Only Scan': 'Relation Name',
  'Bitmap Heap Scan': 'Relation Name',
  'Bitmap Index Scan': 'Index Name',
  'Tid Scan': 'Relation Name',
  'Tid Range Scan': 'Relation Name',
  'Foreign Scan': 'Relation Name',
  'Subquery Scan': 'Alias',
  'Values Scan': 'Alias',
  'Function Scan': 'Function Name',
  'Table Function Scan': 'Table Function Name',
  'CTE Scan': 'CTE Name',
  'WorkTable Scan': 'CTE Name',
  'Named Tuplestore Scan': 'Tuplestore Name',
};

function bare(quoted: string): string {
  return quoted.startsWith('"') ? quoted.slice(1, -1).replaceAll('""', '"') : quoted;
}

/** Reads `public.orders o`: what is read, in which schema, under which alias. */
export function target(text: string, property: string): Record<string, string> | null {
  const match = targetPattern.exec(text);
  if (!match?.[2]) return null;
  const found = bare(match[2]);
  if (property === 'Alias' || property === 'Index Name') return { [property]: found };
  return {
    [property]: found,
    ...(match[1] ? { Schema: bare(match[1]) } : {}),
    Alias: match[3] ? bare(match[3]) : found,
  };
}

function scan(text: string): Record<string, unknown> | null {
  const indexed = new RegExp(`^(Index Scan|Index Only Scan)( Backward)? using (${name}) on (.+)$`).exec(text);
  if (indexed?.[1] && indexed[3] && indexed[4]) {
    const read = target(indexed[4], 'Relation Name');
    const direction = indexed[2] ? 'Backward' : 'Forward';
    return read && { 'Node Type': indexed[1], 'Scan Direction': direction, 'Index Name': bare(indexed[3]), ...read };
  }
  const [, type = '', read = ''] = /^(.+? Scan) on (.+)$/.exec(text) ?? [];
  const property = scans[type];
  const found = property === undefined ? null : target(read, property);
  return found && { 'Node Type': type, ...found };
}

function aggregate(text: string): Record<string, unknown> | null {
  const [, part, kind] = /^(?:(Partial|Finalize) )?(|Group|Hash|Mixed)Aggregate$/.exec(text) ?? [];
  if (kind === undefined) return null;
  const strategy = { '': 'Plain', Group: 'Sorted', Hash: 'Hashed', Mixed: 'Mixed' }[kind];
  return { 'Node Type': 'Aggregate', Strategy: strategy, 'Partial Mode': part ?? 'Simple' };
}

function join(text: string): Record<string, unknown> | null {
  const [, kind, type] =
    /^(Nested Loop|Hash|Merge)(?: (Left|Right|Full|Semi|Anti|Right Semi|Right Anti))? Join$/.exec(text) ?? [];
  if (!kind) return text === 'Nested Loop' ? { 'Node Type': text, 'Join Type': 'Inner' } : null;
  return { 'Node Type': kind === 'Nested Loop' ? kind : `${kind} Join`, 'Join Type': type ?? 'Inner' };
}

function write(text: string): Record<string, unknown> | null {
  const [, foreign, operation, read] = /^(Foreign )?(Insert|Update|Delete|Merge)(?: on (.+))?$/.exec(text) ?? [];
  if (!operation) return null;
  const found = read ? target(read, 'Relation Name') : {};
  return found && { 'Node Type': foreign ? 'Foreign Scan' : 'ModifyTable', Operation: operation, ...found };
}

function other(text: string): Record<string, unknown> | null {
  const setOp = /^(Hash)?SetOp ((?:Except|Intersect)(?: All)?)$/.exec(text);
  if (setOp) return { 'Node Type': 'SetOp', Strategy: setOp[1] ? 'Hashed' : 'Sorted', Command: setOp[2] };
  const custom = /^Custom Scan \((.+?)\)(?: on (.+))?$/.exec(text);
  if (custom?.[1]) {
    return {
      'Node Type': 'Custom Scan',
      'Custom Plan Provider': custom[1],
      ...(custom[2] ? target(custom[2], 'Relation Name') : {}),
    };
  }
  return plainNodes.has(text) ? { 'Node Type': text } : null;
}

/** What stands before the brackets of a node's line, e.g. `Parallel Seq Scan on orders o`; null where it names no node. */
function nodeName(text: string): Record<string, unknown> | null {
  const [, parallel, async, rest = ''] = /^(Parallel )?(Async )?(.+)$/s.exec(text) ?? [];
  const found = join(rest) ?? aggregate(rest) ?? scan(rest) ?? write(rest) ?? other(rest);
  if (!found) return null;
  return { ...found, ...(parallel ? { 'Parallel Aware': true } : {}), ...(async ? { 'Async Capable': true } : {}) };
}

const cost = '\\(cost=(?<startup>[\\d.]+)\\.\\.(?<total>[\\d.]+) rows=(?<rows>\\d+) width=(?<width>\\d+)\\)';
const actual =
  '\\((?:actual (?:time=(?<first>[\\d.]+)\\.\\.(?<last>[\\d.]+) )?rows=(?<came>[\\d.]+) loops=(?<loops>\\d+)|(?<never>never executed))\\)';
const linePattern = new RegExp(`^(?<name>.+?)(?:\\s+${cost})?(?:\\s+${actual})?$`, 's');

/** Start and end time, rows and loops of a run, from `time=0.1..0.2 rows=3 loops=1`. */
export function actuals(groups: Record<string, string | undefined>): Record<string, number> {
  if (groups['never']) return { 'Actual Rows': 0, 'Actual Loops': 0 };
  if (groups['loops'] === undefined) return {};
  return {
    ...(groups['last'] === undefined
      ? {}
      : { 'Actual Startup Time': Number(groups['first']), 'Actual Total Time': Number(groups['last']) }),
    'Actual Rows': Number(groups['came']),
    'Actual Loops': Number(groups['loops']),
  };
}

/** Reads the line of a node, its arrow taken off; null where it is none. */
export function nodeLine(text: string): PlanNode | null {
  const groups = linePattern.exec(text)?.groups;
  const named = groups?.['name'] ? nodeName(groups['name'].replace(/\s+/g, ' ')) : null;
  if (!groups || !named) return null;
  const costs =
    groups['total'] === undefined
      ? {}
      : {
          'Startup Cost': Number(groups['startup']),
          'Total Cost': Number(groups['total']),
          'Plan Rows': Number(groups['rows']),
          'Plan Width': Number(groups['width']),
        };
  return { 'Node Type': '', ...named, ...costs, ...actuals(groups) };
}

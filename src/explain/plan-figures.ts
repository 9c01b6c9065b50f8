import type { PlanNode } from '#observe/facts.ts';
import { numberOf, textOf } from './plan-property.ts';

/** A named figure of a node, in words. */
export interface PlanFigure {
  name: string;
  text: string;
  /** True where memory did not suffice, or the figure is otherwise bad news. */
  isBad: boolean;
}

const count = (value: number): string => Math.round(value).toLocaleString('en-US');

/** `25 kB`, `1.7 MB`; takes kilobytes. */
export function sizeText(kilobytes: number): string {
  return kilobytes < 1_024 ? `${count(kilobytes)} kB` : `${(kilobytes / 1_024).toFixed(1)} MB`;
}

const pages = (value: number): string => `${count(value)} ${value === 1 ? 'page' : 'pages'}`;

function figure(name: string, text: string, isBad = false): PlanFigure[] {
  return text === '' ? [] : [{ name, text, isBad }];
}

function sortFigures(node: PlanNode): PlanFigure[] {
  const method = textOf(node, 'Sort Method');
  if (method === '') return [];
  const isDisk = node['Sort Space Type'] === 'Disk';
  const space = sizeText(numberOf(node, 'Sort Space Used'));
  return figure('Sort', `${method}, ${space} ${isDisk ? 'on disk' : 'of memory'}`, isDisk);
}

function groupFigures(node: PlanNode): PlanFigure[] {
  return ['Full-sort Groups', 'Pre-sorted Groups'].flatMap((name) => {
    const groups = node[name] as Record<string, unknown> | undefined;
    if (!groups) return [];
    const disk = groups['Sort Space Disk'] as Record<string, unknown> | undefined;
    const memory = groups['Sort Space Memory'] as Record<string, unknown> | undefined;
    const peak = Number((disk ?? memory)?.['Peak Sort Space Used'] ?? 0);
    const methods = (groups['Sort Methods Used'] as unknown[] | undefined)?.map(String).join(', ') ?? '';
    const text = `${count(Number(groups['Group Count'] ?? 0))}, ${methods}, at most ${sizeText(peak)} ${disk ? 'on disk' : 'of memory'}`;
    return figure(name, text, disk !== undefined);
  });
}

function hashFigures(node: PlanNode): PlanFigure[] {
  const buckets = numberOf(node, 'Hash Buckets');
  if (buckets === 0) return [];
  const batches = numberOf(node, 'Hash Batches');
  const planned = numberOf(node, 'Original Hash Batches');
  const grown = planned > 0 && planned !== batches ? `, ${count(planned)} planned` : '';
  const text = `${count(buckets)} buckets, ${count(batches)} ${batches === 1 ? 'batch' : 'batches'}${grown}, ${sizeText(numberOf(node, 'Peak Memory Usage'))} of memory`;
  return figure('Hash table', text, batches > 1);
}

function aggregateFigures(node: PlanNode): PlanFigure[] {
  const batches = numberOf(node, 'HashAgg Batches');
  if (batches === 0) return [];
  const disk = numberOf(node, 'Disk Usage');
  const text = `${count(batches)} ${batches === 1 ? 'batch' : 'batches'}, ${sizeText(numberOf(node, 'Peak Memory Usage'))} of memory`;
  return figure('Hash table', disk > 0 ? `${text}, ${sizeText(disk)} on disk` : text, disk > 0 || batches > 1);
}

function memoFigures(node: PlanNode): PlanFigure[] {
  if (node['Cache Hits'] === undefined) return [];
  const [hits, misses, evicted] = ['Cache Hits', 'Cache Misses', 'Cache Evictions'].map((name) => numberOf(node, name));
  const lost = evicted ? `, ${count(evicted)} put out again` : '';
  return figure('Memory of keys', `${count(hits ?? 0)} found, ${count(misses ?? 0)} not${lost}`);
}

function heapFigures(node: PlanNode): PlanFigure[] {
  const [exact, lossy] = [numberOf(node, 'Exact Heap Blocks'), numberOf(node, 'Lossy Heap Blocks')];
  if (exact + lossy === 0) return [];
  const text = lossy > 0 ? `${pages(exact)} by row, ${pages(lossy)} only as a whole` : `${pages(exact)} by row`;
  return figure('Bitmap', text, lossy > 0);
}

function tempFigures(node: PlanNode): PlanFigure[] {
  const [read, written] = [numberOf(node, 'Temp Read Blocks'), numberOf(node, 'Temp Written Blocks')];
  return read + written === 0
    ? []
    : figure('Temporary files', `${pages(read)} read, ${pages(written)} written, with all below`, true);
}

function bufferFigures(node: PlanNode): PlanFigure[] {
  const shared = ['Read', 'Dirtied', 'Written'].map((kind) => [kind, numberOf(node, `Shared ${kind} Blocks`)] as const);
  const words = { Read: 'from disk', Dirtied: 'changed', Written: 'written out' };
  const parts = shared
    .filter(([, amount]) => amount > 0)
    .map(([kind, amount]) => `${count(amount)} ${words[kind as keyof typeof words]}`);
  const local = numberOf(node, 'Local Hit Blocks') + numberOf(node, 'Local Read Blocks');
  return [
    ...figure('Of these pages', parts.join(', ')),
    ...(local > 0 ? figure('Pages of temporary tables', count(local)) : []),
  ];
}

function walFigures(node: PlanNode): PlanFigure[] {
  const records = numberOf(node, 'WAL Records');
  return records === 0
    ? []
    : figure('WAL', `${count(records)} records, ${sizeText(numberOf(node, 'WAL Bytes') / 1_024)}`);
}

function ioFigures(node: PlanNode): PlanFigure[] {
  const ms = [
    'Shared I/O Read Time',
    'I/O Read Time',
    'Temp I/O Read Time',
    'Shared I/O Write Time',
    'I/O Write Time',
    'Temp I/O Write Time',
  ].reduce((sum, name) => sum + numberOf(node, name), 0);
  return ms === 0 ? [] : figure('Reading and writing', `${ms.toFixed(1)} ms`);
}

const plainCounts: [property: string, name: string][] = [
  ['Index Searches', 'Descents of the index'],
  ['Subplans Removed', 'Partitions left out at run time'],
  ['Tuples Inserted', 'Rows inserted'],
  ['Tuples Updated', 'Rows updated'],
  ['Tuples Deleted', 'Rows deleted'],
  ['Tuples Skipped', 'Rows left alone'],
  ['Conflicting Tuples', 'Rows in conflict'],
];

function countFigures(node: PlanNode): PlanFigure[] {
  return plainCounts.flatMap(([property, name]) =>
    numberOf(node, property) > 0 ? figure(name, count(numberOf(node, property))) : [],
  );
}

function storageFigures(node: PlanNode): PlanFigure[] {
  const kind = textOf(node, 'Storage');
  if (kind === '') return [];
  const isDisk = kind === 'Disk';
  return figure(
    'Rows kept',
    `${sizeText(numberOf(node, 'Maximum Storage'))} ${isDisk ? 'on disk' : 'of memory'}`,
    isDisk,
  );
}

function workerFigures(node: PlanNode): PlanFigure[] {
  const workers = (node['Workers'] as Record<string, unknown>[] | undefined) ?? [];
  const ran = workers.filter((worker) => worker['Actual Loops'] !== undefined);
  const rows = ran.map((worker) => count(Number(worker['Actual Rows'] ?? 0) * Number(worker['Actual Loops'] ?? 0)));
  return [
    ...(node['Workers Planned'] === undefined
      ? []
      : figure(
          'Workers',
          `${count(numberOf(node, 'Workers Launched'))} of ${count(numberOf(node, 'Workers Planned'))} planned`,
          node['Workers Launched'] !== undefined &&
            numberOf(node, 'Workers Launched') < numberOf(node, 'Workers Planned'),
        )),
    ...(rows.length === 0 ? [] : figure('Rows by worker', rows.join(', '))),
  ];
}

/** Everything a node says of memory, disk, WAL, searches and workers, each in a few words. */
export function planFigures(node: PlanNode): PlanFigure[] {
  return [
    ...sortFigures(node),
    ...groupFigures(node),
    ...hashFigures(node),
    ...aggregateFigures(node),
    ...memoFigures(node),
    ...heapFigures(node),
    ...storageFigures(node),
    ...countFigures(node),
    ...workerFigures(node),
    ...bufferFigures(node),
    ...tempFigures(node),
    ...ioFigures(node),
    ...walFigures(node),
    ...(node['Disabled'] === true ? figure('Disabled', 'by a setting, and chosen for want of another way', true) : []),
  ];
}

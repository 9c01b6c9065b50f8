import type { RelationFact } from '#observe/schema-facts.ts';
import type { IndexUse, TableUse } from '#observe/usage-facts.ts';

const grouped = (count: number): string => Math.round(count).toLocaleString('en-US');

/** Writes a number with its noun, e.g. `1 row`, `1,200 rows`. */
export const counted = (count: number, noun: string): string => `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;

/** Writes a size as PostgreSQL's own `pg_size_pretty` counts it, in units of 1024. */
export function bytesWords(bytes: number): string {
  if (bytes < 10_240) return bytes < 1024 ? `${bytes} bytes` : `${Math.round(bytes / 1024)} kB`;
  if (bytes < 10 * 1024 ** 2) return `${grouped(bytes / 1024)} kB`;
  if (bytes < 10 * 1024 ** 3) return `${grouped(bytes / 1024 ** 2)} MB`;
  return `${grouped(bytes / 1024 ** 3)} GB`;
}

/** How many rows there are: `40 rows` where they were counted, `≈ 40 rows` where PostgreSQL estimates them. */
export function rowsWords({ kind, estimatedRows }: RelationFact, use: TableUse | undefined): string {
  if (kind === 'view') return 'view';
  if (kind === 'sequence') return '';
  if (use?.isExact && use.rows !== null) return counted(use.rows, 'row');
  const estimated = use ? (use.rows ?? -1) : estimatedRows;
  return estimated < 0 ? 'rows not counted' : `≈ ${counted(estimated, 'row')}`;
}

const times = (count: number): string => (count === 1 ? 'once' : `${grouped(count)} times`);

/** What a table takes and how it was read. */
export function tableUseWords(use: TableUse): string[] {
  const { bytes, indexBytes, seqScans, indexScans, deadRows } = use;
  const sizes =
    bytes === null || indexBytes === null
      ? 'Locked by another transaction; its size was not asked for'
      : `${bytesWords(bytes)}, indexes ${bytesWords(indexBytes)}`;
  const read = [
    seqScans > 0 ? `read whole ${times(seqScans)}` : '',
    indexScans > 0 ? `by index ${times(indexScans)}` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
  return [
    `${sizes} · ${read === '' ? 'not read yet' : read}${deadRows > 0 ? ` · ${counted(deadRows, 'dead row')}` : ''}`,
  ];
}

/** What an index takes and how often it served, e.g. `16 kB · used 3 times, last 2026-03-01 10:00`. */
export function indexUseWords({ bytes, scans, lastScan }: IndexUse): string {
  const size = bytes === null ? 'locked' : bytesWords(bytes);
  const last = lastScan === null ? '' : `, last ${lastScan.slice(0, 16)}`;
  return `${size} · ${scans === 0 ? 'never used' : `used ${times(scans)}${last}`}`;
}

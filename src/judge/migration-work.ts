import type { StepTrace, TableLock } from '#observe/migration-facts.ts';

/** From this many rows on work counts, however large the table is. */
const manyRows = 1_000;

/** Below this many rows nothing but a rewrite counts. */
const fewRows = 5;

/** The work of a statement on one table that can take long. */
export interface WorkOn {
  table: string;
  kind: 'rewrite' | 'index' | 'change' | 'read';
  /** Rows gone through. */
  rows: number;
}

function rowsIn(step: StepTrace, table: string): number {
  return step.tableRows[table] ?? 0;
}

function isWork(scan: StepTrace['scans'][number], tableRows: number | undefined): boolean {
  const half = Math.max(fewRows, Math.ceil((tableRows ?? Number.POSITIVE_INFINITY) / 2));
  // New rows come from the statement's text, or from a read that is counted where it happens.
  const gone = Math.max(scan.tuplesRead, scan.updated + scan.deleted);
  return gone >= Math.min(manyRows, half) || scan.inserted >= manyRows;
}

function rewritten(step: StepTrace): WorkOn[] {
  // TRUNCATE only exchanges files.
  if (step.node === 'TruncateStmt') return [];
  const tables = new Set(step.rewrites.map(({ table }) => table));
  return [...tables].map((table) => {
    const whole = step.rewrites.some((rewrite) => rewrite.table === table && rewrite.kind === 'table');
    return { table, kind: whole ? 'rewrite' : 'index', rows: rowsIn(step, table) };
  });
}

/**
 * The work of a statement that grows with the data, heaviest first: rewrites, index builds, and changes or reads of half a
 * table or of a thousand rows. A lookup of a few rows is none.
 */
export function workOf(step: StepTrace): WorkOn[] {
  const rewrites = rewritten(step);
  const builds = new Set(step.created.flatMap(({ kind, table }) => (kind === 'index' && table ? [table] : [])));
  const scans = step.scans
    .filter((scan) => isWork(scan, step.tableRows[scan.table]))
    .filter(({ table }) => !rewrites.some((work) => work.table === table))
    .map((scan): WorkOn => {
      const changed = scan.inserted + scan.updated + scan.deleted;
      if (changed > 0) return { table: scan.table, kind: 'change', rows: changed };
      return { table: scan.table, kind: builds.has(scan.table) ? 'index' : 'read', rows: scan.tuplesRead };
    });
  const order: WorkOn['kind'][] = ['rewrite', 'index', 'change', 'read'];
  return [...rewrites, ...scans].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.rows - a.rows);
}

/** `1,234 rows`. */
export function rowsText(rows: number): string {
  return `${rows.toLocaleString('en-US')} ${rows === 1 ? 'row' : 'rows'}`;
}

/** What the work is, after "it": `rewrites drivers (2,000 rows)`. */
export function workText({ kind, table, rows }: WorkOn): string {
  switch (kind) {
    case 'rewrite':
      return `rewrites ${table} (${rowsText(rows)})`;
    case 'index':
      return `builds an index over ${rowsText(rows)} of ${table}`;
    case 'change':
      return `changes ${rowsText(rows)} of ${table}`;
    case 'read':
      return `reads ${rowsText(rows)} of ${table}`;
  }
}

/** True for a lock that somebody can notice: the table was there before the script and is not known to be empty. */
export function matters(lock: TableLock, step: StepTrace): boolean {
  return lock.existedBefore && rowsIn(step, lock.table) > 0;
}

import type { Cell } from '#engine/session.ts';
import type { TableState } from '#observe/facts.ts';
import { rowsText } from './migration-work.ts';

/** How a table's rows differ from what they should be. */
export interface RowLoss {
  table: string;
  /** True where something is gone, false where something only came on top. */
  lost: boolean;
  /** Sentence part after the table's name. */
  text: string;
  columns?: string[];
}

function projected(state: TableState, columns: string[]): string[] {
  const places = columns.map((column) => state.columns.indexOf(column));
  return (state.rows ?? []).map((row) => JSON.stringify(places.map((place) => row[place] ?? null)));
}

function missingFrom(rows: string[], expected: string[]): string[] {
  const left = new Map<string, number>();
  for (const row of rows) left.set(row, (left.get(row) ?? 0) + 1);
  return expected.filter((row) => {
    const count = left.get(row) ?? 0;
    left.set(row, count - 1);
    return count <= 0;
  });
}

function example(row: string, columns: string[]): string {
  const cells = JSON.parse(row) as Cell[];
  const shown = columns.slice(0, 4).map((column, place) => `${column} = ${cells[place] ?? 'NULL'}`);
  return shown.join(', ');
}

function byRows(expected: TableState, actual: TableState, columns: string[]): Omit<RowLoss, 'table'> | null {
  const [should, is] = [projected(expected, columns), projected(actual, columns)];
  const missing = missingFrom(is, should);
  if (missing.length > 0) {
    const first = example(missing[0] ?? '[]', columns);
    const text = `${rowsText(missing.length)} that should be there are gone or hold other values, for example ${first}`;
    return { lost: true, text };
  }
  const extra = missingFrom(should, is);
  return extra.length > 0
    ? { lost: false, text: `${rowsText(extra.length)} came on top that should not be there` }
    : null;
}

function byDigests(expected: TableState, actual: TableState, columns: string[]): Omit<RowLoss, 'table'> | null {
  if (expected.count !== actual.count) {
    const lost = actual.count < expected.count;
    return { lost, text: `it holds ${rowsText(actual.count)} where it should hold ${rowsText(expected.count)}` };
  }
  const [should, is] = [expected.columnDigests, actual.columnDigests];
  if (!should || !is) return null;
  const differing = columns.filter((column) => should[column] !== is[column]);
  if (differing.length === 0) return null;
  return { lost: true, text: `values of ${differing.join(', ')} are not what they should be`, columns: differing };
}

/**
 * Rows of `actual` against `expected`, over the columns both have and `ignored` does not name. `comparable` says whether
 * digests may be compared: they are tied to the primary key, so both must have the same one.
 */
export function rowLoss(
  expected: TableState,
  actual: TableState,
  ignored: (column: string) => boolean,
  comparable: boolean,
): RowLoss | null {
  const columns = expected.columns.filter((column) => actual.columns.includes(column) && !ignored(column));
  const loss =
    expected.rows && actual.rows
      ? byRows(expected, actual, columns)
      : byDigests(expected, actual, comparable ? columns : []);
  return loss ? { table: expected.table, ...loss } : null;
}

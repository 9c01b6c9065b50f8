import type { Cell } from '#engine/session.ts';
import type { TableState } from '#observe/facts.ts';
import { cellRule } from './compare/cell.ts';
import { multisetDifference } from './compare/multiset.ts';

/** What keeps a table from holding what it should. */
export interface StateDifference {
  /** Columns compared. */
  columns: string[];
  /** Expected rows that are not there; absent for tables too large to be kept row by row. */
  missing?: Cell[][];
  /** Rows that should not be there. */
  extra?: Cell[][];
  expectedCount: number;
  actualCount: number;
  /** Columns whose values differ as a whole, for large tables. */
  changedColumns?: string[];
}

function textOid(state: TableState, column: string): number {
  const text = 25;
  return state.typeOids?.[state.columns.indexOf(column)] ?? text;
}

function picked(state: TableState, columns: string[]): Cell[][] {
  const places = columns.map((column) => state.columns.indexOf(column));
  return (state.rows ?? []).map((row) => places.map((place) => row[place] ?? null));
}

function ofLargeTables(
  expected: TableState,
  actual: TableState,
  columns: string[],
  all: boolean,
): StateDifference | null {
  const counts = { columns, expectedCount: expected.count, actualCount: actual.count };
  if (expected.count !== actual.count) return counts;
  if (all && expected.digest === actual.digest) return null;
  const changedColumns = columns.filter(
    (column) => expected.columnDigests?.[column] !== actual.columnDigests?.[column],
  );
  const sameColumns = expected.columns.join() === actual.columns.join();
  return changedColumns.length === 0 && !(all && sameColumns) ? null : { ...counts, changedColumns };
}

/**
 * Compares the rows of a table, in any order, by the columns of `expected` without those ignored. Null where they agree.
 * Columns that `actual` lacks count as NULL.
 */
export function stateDifference(
  expected: TableState,
  actual: TableState,
  ignored: string[] = [],
): StateDifference | null {
  const columns = expected.columns.filter((column) => !ignored.includes(column));
  if (!expected.rows || !actual.rows) return ofLargeTables(expected, actual, columns, ignored.length === 0);
  const rules = columns.map((name) =>
    cellRule({ name, typeOid: textOid(expected, name) }, { name, typeOid: textOid(actual, name) }),
  );
  const [wanted, found] = [picked(expected, columns), picked(actual, columns)];
  const { missing, extra } = multisetDifference(wanted, found, rules);
  if (missing.length === 0 && extra.length === 0) return null;
  return {
    columns,
    missing: missing.flatMap((index) => (wanted[index] ? [wanted[index]] : [])),
    extra: extra.flatMap((index) => (found[index] ? [found[index]] : [])),
    expectedCount: expected.count,
    actualCount: actual.count,
  };
}

import type { Cell } from '#engine/session.ts';
import type { StaleRead } from './migration-facts.ts';

/** Rows of a read, with the names of its columns. */
export interface ReadRows {
  columns: string[];
  rows: Cell[][];
}

function missingFrom(rows: Cell[][], expected: Cell[][]): Cell[][] {
  const left = new Map<string, number>();
  for (const row of rows) left.set(JSON.stringify(row), (left.get(JSON.stringify(row)) ?? 0) + 1);
  return expected.filter((row) => {
    const key = JSON.stringify(row);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

function named(row: Cell[] | undefined, columns: string[]): Record<string, Cell> | null {
  return row ? Object.fromEntries(columns.map((column, place) => [column, row[place] ?? null])) : null;
}

/**
 * How the rows of a read part between the old application and the new one, or null where they do not. Rows are a multiset and
 * columns count by place, since applications may name them differently.
 */
export function staleRead(name: string, old: ReadRows, fresh: ReadRows): StaleRead | null {
  const unseen = missingFrom(fresh.rows, old.rows);
  const foreign = missingFrom(old.rows, fresh.rows);
  if (unseen.length + foreign.length === 0) return null;
  const [row] = unseen;
  const twin = row ? foreign.find(([key]) => key === row[0]) : foreign[0];
  return {
    name,
    rows: Math.max(unseen.length, foreign.length),
    example: { old: named(row, old.columns), new: named(twin, fresh.columns) },
  };
}

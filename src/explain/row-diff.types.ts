import type { Cell } from '#engine/session.ts';

/** One cell of a diff. `expected` is present only where it differs from `actual`. */
export interface DiffCell {
  actual: Cell;
  expected?: Cell;
}

/** One line of a diff: `same`, `missing` (expected only), `extra` (actual only), `changed` (same key, other values). */
export interface DiffRow {
  mark: 'same' | 'missing' | 'extra' | 'changed';
  cells: DiffCell[];
}

/** Expected against actual, aligned by key. */
export interface RowDiff {
  columns: string[];
  rows: DiffRow[];
  counts: { same: number; missing: number; extra: number; changed: number };
  /** Columns by which rows were aligned; empty where whole rows were compared. */
  keyColumns: string[];
}

import type { Cell } from '#engine/session.ts';
import { type CellRule, cellKey } from './cell.ts';

/** Columns that tell rows apart, and how well they serve to line two row lists up. */
export interface RowKey {
  /** 0-based column numbers, fewest possible, leftmost first. */
  columns: number[];
  /** True where both sides have exactly the same keys, each once. */
  complete: boolean;
}

/** More columns than this make no key a person would see. */
const widestKey = 3;
const columnsTried = 8;

function subsets(count: number): number[][] {
  const all: number[][] = [];
  const grow = (chosen: number[], from: number) => {
    if (chosen.length > 0) all.push(chosen);
    if (chosen.length === widestKey) return;
    for (let column = from; column < count; column += 1) grow([...chosen, column], column + 1);
  };
  grow([], 0);
  return all.sort((a, b) => a.length - b.length);
}

/** The text of a row's key, equal for equal values. */
export function rowKeyText(row: Cell[], columns: number[], rules: CellRule[]): string {
  return columns
    .map((column) => {
      const rule = rules[column];
      return rule ? cellKey(row[column] ?? null, rule) : '';
    })
    .join('|');
}

/**
 * The fewest columns whose values are unique in `expected` and shared most with `actual`. Null where no such columns
 * exist or none of their values appears on the other side; never all columns, since then nothing is left to compare.
 */
export function inferRowKey(expected: Cell[][], actual: Cell[][], rules: CellRule[]): RowKey | null {
  let best: { columns: number[]; shared: number } | null = null;
  for (const columns of subsets(Math.min(rules.length, columnsTried))) {
    if (columns.length >= rules.length) break;
    const wanted = new Set(expected.map((row) => rowKeyText(row, columns, rules)));
    if (wanted.size < expected.length) continue;
    const found = new Set(actual.map((row) => rowKeyText(row, columns, rules)));
    const shared = [...found].filter((key) => wanted.has(key)).length;
    if (shared === wanted.size && found.size === actual.length && actual.length === expected.length) {
      return { columns, complete: true };
    }
    if (shared > (best?.shared ?? 0)) best = { columns, shared };
  }
  return best ? { columns: best.columns, complete: false } : null;
}

import type { CheckOf } from '#catalog/check.schema.ts';
import type { DiffCell, DiffRow, RowDiff } from '#explain/row-diff.types.ts';
import { isSameCell } from '#judge/compare/cell.ts';
import { compareResults, isSameName } from '#judge/compare/comparison.ts';
import type { ResultFact } from '#observe/facts.ts';

/** Rows shown from the one before the first difference on. */
const rowsShown = 8;

/** Right rows in a wrong order: the place where the order first parts, and a sentence about it. */
export interface OrderPicture {
  diff: RowDiff;
  sum: string;
}

/**
 * Sets the sort columns of each row beside what belongs in that place, from just before the first difference. Rows that
 * tie are told apart by nothing, so other columns are not compared. Null where no order is asked for or it holds.
 */
export function orderPicture(
  check: CheckOf<'result'> | undefined,
  expected: ResultFact,
  actual: ResultFact,
): OrderPicture | null {
  if (!check || check.order === 'none') return null;
  const comparison = compareResults(expected, actual, check);
  if (!comparison) return null;
  const { columns, rules, actual: rows, expected: wanted } = comparison;
  const keys = new Set(check.order.map((key) => columns.findIndex((name) => isSameName(name, key.column))));
  const lines = rows.map((row, at): DiffRow => {
    const cells = row.map((cell, column): DiffCell => {
      const [rule, other] = [rules[column], wanted[at]?.[column] ?? null];
      const differs = keys.has(column) && rule !== undefined && !isSameCell(other, cell, rule);
      return differs ? { actual: cell, expected: other } : { actual: cell };
    });
    return { mark: cells.some((cell) => 'expected' in cell) ? 'changed' : 'same', cells };
  });
  const first = lines.findIndex(({ mark }) => mark === 'changed');
  if (first < 0) return null;
  const changed = lines.filter(({ mark }) => mark === 'changed').length;
  const from = Math.max(0, first - 1);
  return {
    sum: `The rows are right; their order differs from row ${String(first + 1)} on`,
    diff: {
      columns,
      rows: lines.slice(from, from + rowsShown),
      counts: { same: lines.length - changed, missing: 0, extra: 0, changed },
      keyColumns: [],
    },
  };
}

import type { Cell } from '#engine/session.ts';
import { type CellRule, cellRule, isSameCell } from '#judge/compare/cell.ts';
import { isSameName, matchColumns } from '#judge/compare/comparison.ts';
import { multisetDifference } from '#judge/compare/multiset.ts';
import { inferRowKey, rowKeyText } from '#judge/compare/row-key.ts';
import type { ResultFact } from '#observe/facts.ts';
import type { DiffCell, DiffRow, RowDiff } from './row-diff.types.ts';

/** Rows in a diff at most; differing ones go first. */
const rowsShown = 200;

export interface RowDiffOptions {
  /** Columns to align by; inferred where absent. */
  keyColumns?: string[];
  /** How columns are matched, as the check says. Default `positional`. */
  columns?: 'positional' | 'by-name';
  /** Decimals that count in numbers, as the check says. */
  decimals?: number | undefined;
}

/** The actual rows in the expected columns' order; where the numbers of columns differ, whatever matches by name. */
function inExpectedColumns(expected: ResultFact, actual: ResultFact, options: RowDiffOptions) {
  const sameWidth = expected.fields.length === actual.fields.length;
  const places = sameWidth
    ? matchColumns(expected, actual, options.columns ?? 'positional')
    : expected.fields.map((field) => actual.fields.findIndex((other) => isSameName(other.name, field.name)));
  const rules = expected.fields.map((field, index) =>
    cellRule(field, actual.fields[places[index] ?? -1] ?? field, options.decimals),
  );
  return { rows: actual.rows.map((row) => places.map((place) => row[place] ?? null)), rules };
}

function whole(mark: 'same' | 'missing' | 'extra', row: Cell[]): DiffRow {
  return { mark, cells: row.map((actual): DiffCell => ({ actual })) };
}

function changed(expected: Cell[], actual: Cell[], rules: CellRule[]): DiffRow {
  const cells = rules.map((rule, column): DiffCell => {
    const [wanted, found] = [expected[column] ?? null, actual[column] ?? null];
    return isSameCell(wanted, found, rule) ? { actual: found } : { actual: found, expected: wanted };
  });
  return { mark: 'changed', cells };
}

function capped(rows: DiffRow[]): DiffRow[] {
  let room = rowsShown - Math.min(rowsShown, rows.filter((row) => row.mark !== 'same').length);
  const kept = rows.filter((row) => row.mark !== 'same' || room-- > 0);
  return kept.slice(0, rowsShown);
}

/**
 * Expected against actual rows, aligned by the fewest columns that tell the expected rows apart: first in the expected
 * order with changed and missing rows in their places, then the extra ones. At most 200 rows, differing ones first;
 * `counts` are of all rows. Cells of missing rows are in `actual`.
 */
export function rowDiff(expected: ResultFact, actual: ResultFact, options: RowDiffOptions = {}): RowDiff {
  const { rows, rules } = inExpectedColumns(expected, actual, options);
  const columns = expected.fields.map((field) => field.name);
  const { missing, extra } = multisetDifference(expected.rows, rows, rules);
  const given = options.keyColumns?.map((name) => columns.findIndex((column) => isSameName(column, name)));
  const key = given && !given.includes(-1) ? given : (inferRowKey(expected.rows, rows, rules)?.columns ?? []);
  const partners = new Map<string, number>();
  if (key.length > 0)
    for (const index of extra.toReversed()) partners.set(rowKeyText(rows[index] ?? [], key, rules), index);
  const everyColumn = [...rules.keys()];
  const asGiven = new Map(rows.map((row) => [rowKeyText(row, everyColumn, rules), row]));
  const isMissing = new Set(missing);
  const used = new Set<number>();
  const lines = expected.rows.map((row, index): DiffRow => {
    if (!isMissing.has(index)) return whole('same', asGiven.get(rowKeyText(row, everyColumn, rules)) ?? row);
    const partner = partners.get(rowKeyText(row, key, rules));
    if (partner === undefined || used.has(partner)) return whole('missing', row);
    used.add(partner);
    return changed(row, rows[partner] ?? [], rules);
  });
  lines.push(...extra.filter((index) => !used.has(index)).map((index) => whole('extra', rows[index] ?? [])));
  const count = (mark: DiffRow['mark']) => lines.filter((line) => line.mark === mark).length;
  return {
    columns,
    rows: capped(lines),
    counts: { same: count('same'), missing: count('missing'), extra: count('extra'), changed: count('changed') },
    keyColumns: key.flatMap((column) => columns[column] ?? []),
  };
}

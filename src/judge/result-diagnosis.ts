import type { Cell } from '#engine/session.ts';
import { cellKey, isSameCell } from './compare/cell.ts';
import type { Comparison } from './compare/comparison.ts';
import { inferRowKey, rowKeyText } from './compare/row-key.ts';
import type { FindingId } from './finding-ids.ts';
import { diagnoseValues, type ValueDiagnosis } from './result-values.ts';

/** What most likely made the rows differ; explained in words by `explain/`. */
export type Diagnosis =
  | ValueDiagnosis
  | 'cartesian'
  | 'fan-out'
  | 'duplicates-kept'
  | 'duplicates-removed'
  | 'missing-filter'
  | 'null-rows-extra'
  | 'null-rows-missing'
  | 'zero-rows-missing'
  | 'nothing-left'
  | 'over-filter'
  | 'column-order'
  | 'mixed';

/** A finding id with what lies behind it. */
export interface RowDiagnosis {
  id: FindingId;
  diagnosis: Diagnosis;
  /** Column names the difference is in. */
  columns?: string[];
  /** How many times too often each row came. */
  factor?: number;
}

/** What is known of the query beside its rows. */
export interface QueryTraits {
  /** Tables in FROM that nothing links. */
  unlinkedTables: boolean;
  /** The query joins. */
  joins: boolean;
  /** The rows are right once columns are matched by name. */
  rightByName: boolean;
}

function tally(rows: Cell[][], comparison: Comparison): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const key = comparison.rules.map((rule, column) => cellKey(row[column] ?? null, rule)).join('|');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function diagnoseDuplicates(comparison: Comparison, traits: QueryTraits): RowDiagnosis | null {
  const [expected, actual] = [tally(comparison.expected, comparison), tally(comparison.actual, comparison)];
  if (expected.size !== actual.size || [...expected.keys()].some((key) => !actual.has(key))) return null;
  const id = 'result.duplicates';
  const ratios = new Set([...expected].map(([key, count]) => (actual.get(key) ?? 0) / count));
  const [factor = 1] = ratios;
  if (factor > 1 && traits.unlinkedTables) return { id, diagnosis: 'cartesian' };
  if (ratios.size === 1 && Number.isInteger(factor) && factor > 1) return { id, diagnosis: 'fan-out', factor };
  if ([...ratios].every((ratio) => ratio >= 1)) {
    return { id, diagnosis: traits.joins ? 'fan-out' : 'duplicates-kept' };
  }
  return { id, diagnosis: [...ratios].every((ratio) => ratio <= 1) ? 'duplicates-removed' : 'mixed' };
}

/** Columns that hold `test` in every row of `rows` and in none of `others`. */
function tellingColumns(
  comparison: Comparison,
  rows: Cell[][],
  others: Cell[][],
  test: (cell: Cell) => boolean,
): string[] {
  return comparison.columns.filter(
    (_, column) => rows.every((row) => test(row[column] ?? null)) && !others.some((row) => test(row[column] ?? null)),
  );
}

const isNull = (cell: Cell) => cell === null;
const isZero = (cell: Cell) => cell !== null && /^-?0(\.0+)?$/.test(cell);

function diagnoseExtra(comparison: Comparison, traits: QueryTraits): RowDiagnosis {
  const { expected, actual, rules, extra } = comparison;
  const id = 'result.rows-extra';
  if (traits.unlinkedTables) return { id, diagnosis: 'cartesian' };
  const nulls = tellingColumns(comparison, extra, expected, isNull);
  if (nulls.length > 0) return { id, diagnosis: 'null-rows-extra', columns: nulls };
  const key = inferRowKey(expected, actual, rules);
  if (key && traits.joins && expected.length > 0) {
    const keys = new Set(actual.map((row) => rowKeyText(row, key.columns, rules)));
    const columns = key.columns.flatMap((column) => comparison.columns[column] ?? []);
    // One repeated key is as likely a namesake that the query should not have let in.
    const repeated = new Set(extra.map((row) => rowKeyText(row, key.columns, rules))).size;
    const isManifold = repeated > 1 || expected.length === 1;
    if (keys.size === expected.length && isManifold) return { id, diagnosis: 'fan-out', columns };
  }
  return { id, diagnosis: 'missing-filter' };
}

function diagnoseMissing(comparison: Comparison): RowDiagnosis {
  const { actual, missing } = comparison;
  const id = 'result.rows-missing';
  if (actual.length === 0) return { id, diagnosis: 'nothing-left' };
  const nulls = tellingColumns(comparison, missing, actual, isNull);
  if (nulls.length > 0) return { id, diagnosis: 'null-rows-missing', columns: nulls };
  const zeros = tellingColumns(comparison, missing, actual, isZero);
  if (zeros.length > 0) return { id, diagnosis: 'zero-rows-missing', columns: zeros };
  return { id, diagnosis: 'over-filter' };
}

function diagnoseChanged(comparison: Comparison, traits: QueryTraits): RowDiagnosis {
  const { expected, actual, rules } = comparison;
  if (traits.rightByName) return { id: 'result.rows-differ', diagnosis: 'column-order' };
  const single = expected.length === 1 && actual.length === 1;
  const key = single ? { columns: [], complete: true } : inferRowKey(expected, actual, rules);
  if (!key?.complete) {
    const multiplied = traits.unlinkedTables && actual.length > expected.length;
    return { id: 'result.rows-differ', diagnosis: multiplied ? 'cartesian' : 'mixed' };
  }
  const partners = new Map(actual.map((row) => [rowKeyText(row, key.columns, rules), row]));
  const changes = expected.flatMap((row) => {
    const partner = partners.get(rowKeyText(row, key.columns, rules)) ?? [];
    return rules.flatMap((rule, column) => {
      const [wanted, found] = [row[column] ?? null, partner[column] ?? null];
      return isSameCell(wanted, found, rule) ? [] : [{ column, rule, wanted, found }];
    });
  });
  const columns = comparison.columns.filter((_, column) => changes.some((change) => change.column === column));
  return { id: 'result.values-differ', diagnosis: diagnoseValues(changes, traits.joins), columns };
}

/** Names the difference of two results that differ in rows, as the id to report and its likely cause. */
export function diagnoseRows(comparison: Comparison, traits: QueryTraits): RowDiagnosis {
  const duplicates = diagnoseDuplicates(comparison, traits);
  if (duplicates) return duplicates;
  if (comparison.missing.length === 0) return diagnoseExtra(comparison, traits);
  if (comparison.extra.length === 0) return diagnoseMissing(comparison);
  return diagnoseChanged(comparison, traits);
}

import type { Cell } from '#engine/session.ts';
import type { ResultFact } from '#observe/facts.ts';
import { type CellRule, cellRule } from './cell.ts';
import { multisetDifference } from './multiset.ts';
import { isSameKind } from './value-type.ts';

/** How columns are matched and numbers rounded. */
export interface CompareOptions {
  columns: 'positional' | 'by-name';
  decimals?: number | undefined;
}

/** A column whose type class is not the expected one. */
export interface TypeMismatch {
  column: string;
  expected: string;
  actual: string;
  /** False where the two are told apart only strictly, e.g. numeric and double precision. */
  lenient: boolean;
}

/** Two results side by side, columns matched. */
export interface Comparison {
  /** Expected column names. */
  columns: string[];
  /** The matched actual column's name, at the same place. */
  actualColumns: string[];
  rules: CellRule[];
  expected: Cell[][];
  /** Rows with their cells in the expected columns' order. */
  actual: Cell[][];
  /** Rows without a partner on the other side. */
  missing: Cell[][];
  extra: Cell[][];
  typeMismatches: TypeMismatch[];
}

/** True for column names that PostgreSQL would take for one another, unquoted. */
export function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** For each expected column the place of its actual one; by place where names do not match one to one. */
export function matchColumns(expected: ResultFact, actual: ResultFact, columns: CompareOptions['columns']): number[] {
  const positions = expected.fields.map((_, index) => index);
  if (columns === 'positional') return positions;
  const byName = expected.fields.map((field) => actual.fields.findIndex((other) => isSameName(field.name, other.name)));
  return byName.includes(-1) || new Set(byName).size < byName.length ? positions : byName;
}

function mismatches(columns: string[], rules: CellRule[]): TypeMismatch[] {
  return rules.flatMap((rule, index) => {
    if (isSameKind(rule.expected, rule.actual, true)) return [];
    const lenient = !isSameKind(rule.expected, rule.actual, false);
    return [{ column: columns[index] ?? '', expected: rule.expected.name, actual: rule.actual.name, lenient }];
  });
}

/** Compares rows as a multiset, column by column. Null where the numbers of columns differ. */
export function compareResults(expected: ResultFact, actual: ResultFact, options: CompareOptions): Comparison | null {
  if (expected.fields.length !== actual.fields.length) return null;
  const places = matchColumns(expected, actual, options.columns);
  const actualFields = places.flatMap((place) => actual.fields[place] ?? []);
  const rules = expected.fields.map((field, index) => cellRule(field, actualFields[index] ?? field, options.decimals));
  const rows = actual.rows.map((row) => places.map((place) => row[place] ?? null));
  const { missing, extra } = multisetDifference(expected.rows, rows, rules);
  const columns = expected.fields.map((field) => field.name);
  return {
    columns,
    actualColumns: actualFields.map((field) => field.name),
    rules,
    expected: expected.rows,
    actual: rows,
    missing: missing.flatMap((index) => [expected.rows[index] ?? []]),
    extra: extra.flatMap((index) => [rows[index] ?? []]),
    typeMismatches: mismatches(columns, rules),
  };
}

/** True where the rows are the same multiset; a cut-off result equals only an equally long one that was cut off too. */
export function hasSameRows(comparison: Comparison, expected: ResultFact, actual: ResultFact): boolean {
  if (expected.truncated !== actual.truncated) return false;
  return comparison.missing.length === 0 && comparison.extra.length === 0;
}

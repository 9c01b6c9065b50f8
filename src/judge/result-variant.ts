import type { CheckOf } from '#catalog/check.schema.ts';
import type { ResultFact } from '#observe/facts.ts';
import type { Statement } from '#sql/statement.ts';
import { compareResults, type Comparison, hasSameRows, isSameName } from './compare/comparison.ts';
import { diagnoseRows, type QueryTraits, type RowDiagnosis } from './result-diagnosis.ts';
import { hasUnlinkedTables } from './result-joins.ts';
import { misplacedRow } from './result-order.ts';
import { walkSyntax } from './syntax-walk.ts';

type ResultCheck = CheckOf<'result'>;

/** How one result stands to the reference: the first of these that applies. */
export type Outcome =
  | { is: 'other-width' }
  | { is: 'other-rows'; comparison: Comparison; diagnosis: RowDiagnosis }
  | { is: 'other-order'; comparison: Comparison; row: number }
  | { is: 'right'; comparison: Comparison };

function traitsOf(expected: ResultFact, actual: ResultFact, statement: Statement | undefined): QueryTraits {
  const byName = compareResults(expected, actual, { columns: 'by-name' });
  let joins = false;
  walkSyntax(statement?.tree, (key, node) => {
    const from = node['fromClause'];
    joins ||= key === 'JoinExpr' || (Array.isArray(from) && from.length > 1);
    return !joins;
  });
  const from = statement?.tree['fromClause'];
  return {
    joins: joins || (Array.isArray(from) && from.length > 1),
    unlinkedTables: statement !== undefined && hasUnlinkedTables(statement.tree),
    rightByName: byName !== null && hasSameRows(byName, expected, actual),
  };
}

function diagnose(
  expected: ResultFact,
  actual: ResultFact,
  comparison: Comparison,
  statement: Statement | undefined,
): RowDiagnosis {
  const traits = traitsOf(expected, actual, statement);
  if (actual.truncated) {
    return { id: 'result.rows-extra', diagnosis: traits.unlinkedTables ? 'cartesian' : 'missing-filter' };
  }
  return diagnoseRows(comparison, traits);
}

/** Holds a result against the reference's on the same data. `statement` is the query the rows came from. */
export function judgeRows(
  check: ResultCheck,
  expected: ResultFact,
  actual: ResultFact,
  statement: Statement | undefined,
): Outcome {
  const comparison = compareResults(expected, actual, check);
  if (!comparison) return { is: 'other-width' };
  if (!hasSameRows(comparison, expected, actual)) {
    return { is: 'other-rows', comparison, diagnosis: diagnose(expected, actual, comparison, statement) };
  }
  const row = check.order === 'none' ? null : misplacedRow(check.order, comparison, expected);
  return row === null ? { is: 'right', comparison } : { is: 'other-order', comparison, row };
}

/** True where the result would pass: the measure by which a counter-example is shrunk. */
export function isRightResult(check: ResultCheck, expected: ResultFact, actual: ResultFact): boolean {
  return judgeRows(check, expected, actual, undefined).is === 'right';
}

/** Expected column names that the result spells otherwise. */
export function misnamedColumns(comparison: Comparison): { expected: string; actual: string }[] {
  return comparison.columns.flatMap((name, column) => {
    const actual = comparison.actualColumns[column] ?? '';
    return isSameName(name, actual) ? [] : [{ expected: name, actual }];
  });
}

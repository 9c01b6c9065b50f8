import type { CheckOf } from '#catalog/check.schema.ts';
import type { ResultFact } from '#observe/facts.ts';
import type { Statement } from '#sql/statement.ts';
import { firstOutOfOrder, hasOwnOrder, type SortKey } from './compare/cell-order.ts';
import { type Comparison, isSameName } from './compare/comparison.ts';
import { walkSyntax } from './syntax-walk.ts';

type OrderKeys = Exclude<CheckOf<'result'>['order'], 'none'>;

/** The keys as `name descending, id`. */
export function orderText(keys: OrderKeys): string {
  return keys
    .map(({ column, direction, nulls }) => {
      const usual = direction === 'asc' ? 'last' : 'first';
      return `${column}${direction === 'desc' ? ' descending' : ''}${nulls && nulls !== usual ? `, NULL ${nulls}` : ''}`;
    })
    .join(', then ');
}

function sortKeys(keys: OrderKeys, comparison: Comparison, expected: ResultFact): SortKey[] {
  return keys.map(({ column: name, direction, nulls }) => {
    const column = expected.fields.findIndex((field) => isSameName(field.name, name));
    const rule = comparison.rules[column];
    if (!rule) throw new Error(`The order key ${name} is no column of the reference result.`);
    const nullsFirst = nulls === undefined ? direction === 'desc' : nulls === 'first';
    return { column, rule, descending: direction === 'desc', nullsFirst };
  });
}

/** 0-based number of the first row that the keys would put elsewhere, or null. Throws where a key names no column. */
export function misplacedRow(keys: OrderKeys, comparison: Comparison, expected: ResultFact): number | null {
  return firstOutOfOrder(comparison.actual, expected.rows, sortKeys(keys, comparison, expected));
}

/** True where a key's type has an order of its own, so that rows are held against the reference's instead of each other. */
export function followsReference(keys: OrderKeys, comparison: Comparison, expected: ResultFact): boolean {
  return sortKeys(keys, comparison, expected).some(({ rule }) => hasOwnOrder(rule.expected));
}

/** Where a query sorts: at its top, only further in, or nowhere. Other statements than SELECT count as `top`. */
export function sortPlace(statement: Statement | undefined): 'top' | 'inner' | 'none' {
  if (statement?.node !== 'SelectStmt' || 'sortClause' in statement.tree) return 'top';
  let inner = false;
  walkSyntax(statement.tree, (_key, node) => {
    inner ||= 'sortClause' in node;
    return !inner;
  });
  return inner ? 'inner' : 'none';
}

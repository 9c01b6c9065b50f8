import type { Statement, Tree } from './statement.ts';

/** Functions whose effects outlive a rollback or reach beyond the transaction. */
export const lasting =
  /^(nextval|setval|set_config|lo_.*|pg_(try_)?advisory_.*lock.*|pg_notify|dblink.*|pg_stat_reset.*|pg_logical.*|pg_create.*|pg_drop.*)$/;

const writingNodes = new Set(['InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt', 'IntoClause', 'intoClause']);

function some(value: unknown, test: (type: string, node: Tree) => boolean): boolean {
  if (Array.isArray(value)) return value.some((item) => some(item, test));
  if (value === null || typeof value !== 'object') return false;
  return Object.entries(value).some(
    ([key, child]) =>
      (child !== null && typeof child === 'object' && !Array.isArray(child) && test(key, child as Tree)) ||
      some(child, test),
  );
}

function callsLasting(node: Tree): boolean {
  const parts = node['funcname'];
  const last = Array.isArray(parts) ? (parts.at(-1) as { String?: { sval?: string } } | undefined) : undefined;
  return lasting.test(last?.String?.sval ?? '');
}

/** True for a query that leaves nothing behind once rolled back: SELECT or VALUES without writes, INTO or lasting calls. */
export function isPureQuery(statement: Statement): boolean {
  return (
    statement.node === 'SelectStmt' &&
    !some(statement.tree, (type, node) => writingNodes.has(type) || (type === 'FuncCall' && callsLasting(node)))
  );
}

import type { Statement, Tree } from '#sql/statement.ts';
import { walkSyntax } from './syntax-walk.ts';

const writers = new Set(['InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt', 'intoClause']);

function isPlainSelect(tree: Tree): boolean {
  let writes = 'intoClause' in tree;
  walkSyntax(tree, (key) => {
    writes ||= writers.has(key);
    return !writes;
  });
  return !writes;
}

/**
 * True for SELECT, VALUES, TABLE, SHOW and EXPLAIN of a SELECT. Row locks are allowed; SELECT INTO and writing CTEs are
 * not. What called functions do is not known here.
 */
export function writesNothing(statement: Statement): boolean {
  if (statement.node === 'VariableShowStmt') return true;
  if (statement.node === 'SelectStmt') return isPlainSelect(statement.tree);
  const query = statement.node === 'ExplainStmt' ? statement.tree['query'] : undefined;
  if (typeof query !== 'object' || query === null || !('SelectStmt' in query)) return false;
  return isPlainSelect({ query });
}

import type { Statement, Tree } from '#sql/statement.ts';
import { columnParts, isTree, nodeOf, walkSyntax } from './syntax-walk.ts';

/** Names by which columns may be qualified: aliases, or else the tables' own names. */
function namesIn(tree: unknown): Set<string> {
  const names = new Set<string>();
  const add = (name: unknown) => {
    if (typeof name === 'string') names.add(name);
  };
  walkSyntax(tree, (key, node) => {
    const alias = isTree(node['alias']) ? node['alias']['aliasname'] : undefined;
    // `relation` is the target of INSERT, UPDATE, DELETE and MERGE, printed without its type.
    if (key === 'RangeVar' || key === 'relation') add(alias ?? node['relname']);
    else add(alias);
    return undefined;
  });
  return names;
}

function refersOutside(subselect: unknown, outer: Set<string>): boolean {
  const own = namesIn(subselect);
  let found = false;
  walkSyntax(subselect, (key, node) => {
    if (key === 'ColumnRef') {
      const parts = columnParts(node);
      const qualifier = parts.at(-2);
      found ||= qualifier !== undefined && !own.has(qualifier) && outer.has(qualifier);
    }
    return !found;
  });
  return found;
}

/**
 * True where a subquery in an expression names a table of the query around it. Only qualified columns are seen: whose an
 * unqualified column is, the text alone does not tell.
 */
export function hasCorrelatedSubquery(statement: Statement): boolean {
  const whole: Tree = { [statement.node]: statement.tree };
  const outer = namesIn(whole);
  let found = false;
  walkSyntax(whole, (key, node) => {
    found ||=
      key === 'SubLink' && nodeOf(node['subselect'], 'SelectStmt') !== null && refersOutside(node['subselect'], outer);
    return !found;
  });
  return found;
}

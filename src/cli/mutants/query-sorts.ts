import { type Operator, dropEach, dropFields, listOf, setField } from './operator.ts';

function isOutermost(path: (string | number)[]): boolean {
  return path.length === 1;
}

/** True where a list of sort keys decides which rows come out, not only their order. */
function decidesRows(node: Record<string, unknown>): boolean {
  return Boolean(node['limitCount'] ?? node['limitOffset'] ?? node['distinctClause']);
}

/** Drops ORDER BY or one of its keys. The outermost one counts only where order is judged or LIMIT cuts. */
export const sortClauses: Operator = ({ node, path }, { orderJudged }) => {
  const keys = listOf(node, 'sortClause');
  if (keys.length === 0 || (isOutermost(path) && !orderJudged && !decidesRows(node))) return [];
  return [dropFields('drop order by', 'sortClause'), ...dropEach(node, 'sortClause', 'sort key')];
};

/** Flips the direction of a sort key, or moves NULL to its other end. */
export const sortKeys: Operator = ({ type, node, path }, { orderJudged }) => {
  if (type !== 'SortBy') return [];
  if (!orderJudged && path.length === 4 && path[1] === 'sortClause') return [];
  const isDescending = node['sortby_dir'] === 'SORTBY_DESC';
  const flipped = setField(
    isDescending ? 'desc → asc' : 'asc → desc',
    'sortby_dir',
    isDescending ? 'SORTBY_ASC' : 'SORTBY_DESC',
  );
  if (node['sortby_nulls'] === 'SORTBY_NULLS_DEFAULT') return [flipped];
  return [flipped, setField('drop nulls first or last', 'sortby_nulls', 'SORTBY_NULLS_DEFAULT')];
};

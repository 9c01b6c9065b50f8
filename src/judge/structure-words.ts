const words: Record<string, string> = {
  window: 'a window function (OVER)',
  recursive: 'a recursive CTE',
  cte: 'a CTE (WITH)',
  lateral: 'LATERAL',
  subquery: 'a subquery',
  'correlated-subquery': 'a correlated subquery',
  exists: 'EXISTS',
  filter: 'an aggregate with FILTER',
  'grouping-sets': 'GROUPING SETS, ROLLUP or CUBE',
  distinct: 'DISTINCT',
  'distinct-on': 'DISTINCT ON',
  'on-conflict': 'ON CONFLICT',
  merge: 'MERGE',
  returning: 'RETURNING',
  star: 'SELECT *',
  offset: 'OFFSET',
  limit: 'LIMIT or FETCH FIRST',
  union: 'UNION',
  join: 'a join',
  'outer-join': 'an outer join',
  case: 'CASE',
  'group-by': 'GROUP BY',
  having: 'HAVING',
  cycle: 'CYCLE',
  materialized: 'a CTE AS MATERIALIZED',
  concurrently: 'CONCURRENTLY',
  'not-valid': 'NOT VALID',
};

/** A feature of `check.schema.ts` as it is called in sentences. */
export function featureWords(feature: string): string {
  return words[feature] ?? feature.replace(/^function:(.*)$/, 'the function $1()');
}

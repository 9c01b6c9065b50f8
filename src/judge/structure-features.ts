import type { Statement, Tree } from '#sql/statement.ts';
import { hasCorrelatedSubquery } from './structure-correlated.ts';
import { columnParts, isTree, listOf, nodeOf, nodesOf, stringOf, textOf, walkSyntax } from './syntax-walk.ts';

/** Words of the grammar that read like calls but are no FuncCall. */
const callsByNode: Record<string, (node: Tree) => string> = {
  FuncCall: (node) => stringOf(listOf(node['funcname']).at(-1)),
  CoalesceExpr: () => 'coalesce',
  GroupingFunc: () => 'grouping',
  MinMaxExpr: (node) => (node['op'] === 'IS_LEAST' ? 'least' : 'greatest'),
  A_Expr: (node) => (node['kind'] === 'AEXPR_NULLIF' ? 'nullif' : ''),
  SQLValueFunction: (node) =>
    textOf(node['op'])
      .replace(/^SVFOP_/, '')
      .replace(/_N$/, '')
      .toLowerCase(),
};

function isSelfReferring(cte: Tree): boolean {
  let found = false;
  walkSyntax(cte['ctequery'], (key, node) => {
    found ||= key === 'RangeVar' && node['relname'] === cte['ctename'] && !node['schemaname'];
    return !found;
  });
  return found;
}

function withFeatures(clause: Tree): string[] {
  const ctes = nodesOf(clause['ctes'], 'CommonTableExpr');
  return [
    'cte',
    ...(clause['recursive'] === true && ctes.some(isSelfReferring) ? ['recursive'] : []),
    ...(ctes.some((cte) => 'cycle_clause' in cte) ? ['cycle'] : []),
    ...(ctes.some((cte) => cte['ctematerialized'] === 'CTEMaterializeAlways') ? ['materialized'] : []),
  ];
}

function distinctFeature(node: Tree): string[] {
  const list = listOf(node['distinctClause']);
  if (list.length === 0) return [];
  return list.some((item) => isTree(item) && Object.keys(item).length > 0) ? ['distinct-on'] : ['distinct'];
}

function hasStar(node: Tree): boolean {
  const returned = isTree(node['returningClause']) ? listOf(node['returningClause']['exprs']) : [];
  return [...listOf(node['targetList']), ...returned].some((target) => {
    const column = nodeOf(nodeOf(target, 'ResTarget')?.['val'], 'ColumnRef');
    return column !== null && columnParts(column).at(-1) === '*';
  });
}

/** Features that fields of a node show, whatever its type. */
function fieldFeatures(key: string, node: Tree): string[] {
  const from = listOf(node['fromClause']);
  const isChange = key === 'UpdateStmt' || key === 'DeleteStmt';
  return [
    ...distinctFeature(node),
    ...(isTree(node['withClause']) ? withFeatures(node['withClause']) : []),
    ...(node['op'] === 'SETOP_UNION' ? ['union'] : []),
    ...(from.length > 1 || (isChange && from.length + listOf(node['usingClause']).length > 0) ? ['join'] : []),
    ...('groupClause' in node ? ['group-by'] : []),
    ...('havingClause' in node ? ['having'] : []),
    ...('limitCount' in node ? ['limit'] : []),
    ...('limitOffset' in node ? ['offset'] : []),
    ...('returningClause' in node ? ['returning'] : []),
    ...(isTree(node['onConflictClause']) ? ['on-conflict'] : []),
    ...(node['lateral'] === true ? ['lateral'] : []),
    ...(node['concurrent'] === true ? ['concurrently'] : []),
    ...(hasStar(node) ? ['star'] : []),
  ];
}

const typeFeatures: Record<string, (node: Tree) => string[]> = {
  FuncCall: (node) => [
    ...('over' in node ? ['window'] : []),
    ...('agg_filter' in node ? ['filter'] : []),
    ...(node['agg_distinct'] === true ? ['distinct'] : []),
  ],
  SubLink: (node) => ['subquery', ...(node['subLinkType'] === 'EXISTS_SUBLINK' ? ['exists'] : [])],
  RangeSubselect: () => ['subquery'],
  GroupingSet: () => ['grouping-sets'],
  MergeStmt: () => ['merge'],
  JoinExpr: (node) => ['join', ...(/LEFT|RIGHT|FULL/.test(textOf(node['jointype'])) ? ['outer-join'] : [])],
  CaseExpr: () => ['case'],
  DefElem: (node) => (node['defname'] === 'concurrently' ? ['concurrently'] : []),
  Constraint: (node) => (node['skip_validation'] === true ? ['not-valid'] : []),
};

/**
 * Every feature of `check.schema.ts` that a statement's syntax tree shows, and `function:<name>` for each call. Text in
 * strings and comments shows nothing, nor does SELECT * inside EXISTS.
 */
export function featuresOf(statement: Statement): Set<string> {
  const found = new Set<string>();
  const insideExists = new Set<unknown>();
  walkSyntax({ [statement.node]: statement.tree }, (key, node) => {
    for (const feature of typeFeatures[key]?.(node) ?? []) found.add(feature);
    for (const feature of fieldFeatures(key, node)) {
      if (feature !== 'star' || !insideExists.has(node)) found.add(feature);
    }
    const call = callsByNode[key]?.(node);
    if (call) found.add(`function:${call}`);
    if (key === 'SubLink' && node['subLinkType'] === 'EXISTS_SUBLINK') {
      insideExists.add(nodeOf(node['subselect'], 'SelectStmt'));
    }
    return undefined;
  });
  if (hasCorrelatedSubquery(statement)) found.add('correlated-subquery');
  return found;
}

import type { Tree } from '#sql/statement.ts';
import { columnParts, isTree, listOf, nodeOf, textOf, walkSyntax } from './syntax-walk.ts';

function relationName(item: Tree): string {
  const alias = isTree(item['alias']) ? item['alias']['aliasname'] : undefined;
  return textOf(alias ?? item['relname']);
}

/** Names that one item of FROM brings in; names joined by JOIN … ON stand together. */
function groupsIn(item: unknown): string[][] {
  const join = nodeOf(item, 'JoinExpr');
  if (!join) {
    const relation = nodeOf(item, 'RangeVar') ?? nodeOf(item, 'RangeSubselect');
    // A function or a lateral item depends on its neighbours or is meant to multiply.
    return relation && relation['lateral'] !== true ? [[relationName(relation)]] : [];
  }
  const sides = [...groupsIn(join['larg']), ...groupsIn(join['rarg'])];
  const isLinked = 'quals' in join || 'usingClause' in join || join['isNatural'] === true;
  return isLinked ? [sides.flat()] : sides;
}

function conditionsOf(where: unknown): unknown[] {
  const bool = nodeOf(where, 'BoolExpr');
  return bool?.['boolop'] === 'AND_EXPR' ? listOf(bool['args']).flatMap(conditionsOf) : [where];
}

function hasLooseItems(select: Tree): boolean {
  let groups = listOf(select['fromClause']).flatMap(groupsIn);
  for (const condition of conditionsOf(select['whereClause'])) {
    const named = new Set<string>();
    let bare = 0;
    walkSyntax(condition, (key, node) => {
      if (key === 'ColumnRef') {
        const parts = columnParts(node);
        if (parts.length > 1) named.add(parts.at(-2) ?? '');
        else bare += 1;
      }
      return undefined;
    });
    // Without the schema an unqualified column may belong to any table, so it is taken to link them.
    const links = (group: string[]) => bare > 0 || group.some((name) => named.has(name));
    if (bare === 1 && named.size === 0) continue;
    const linked = groups.filter(links);
    groups = [...groups.filter((group) => !links(group)), ...(linked.length > 0 ? [linked.flat()] : [])];
  }
  return groups.length > 1;
}

/** True where a SELECT below lists tables in FROM that no condition links: every row meets every row. */
export function hasUnlinkedTables(tree: Tree): boolean {
  let found = hasLooseItems(tree);
  walkSyntax(tree, (_key, node) => {
    if (!found && 'fromClause' in node && 'targetList' in node) found = hasLooseItems(node);
    return !found;
  });
  return found;
}

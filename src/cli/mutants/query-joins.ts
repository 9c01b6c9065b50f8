import { type Operator, setField, treeOf } from './operator.ts';

const words: Record<string, string> = {
  JOIN_INNER: 'inner join',
  JOIN_LEFT: 'left join',
  JOIN_RIGHT: 'right join',
  JOIN_FULL: 'full join',
};

function isLateral(node: Record<string, unknown>): boolean {
  const right = treeOf(node, 'rarg');
  if (!right) return false;
  return 'RangeFunction' in right || treeOf(right, 'RangeSubselect')?.['lateral'] === true;
}

/** Turns a join into each other kind of join. A lateral right side can only be inner or left. */
export const joinKinds: Operator = ({ type, node }) => {
  const kind = String(node['jointype']);
  if (type !== 'JoinExpr' || !(kind in words)) return [];
  const isCross = !node['quals'] && !node['usingClause'] && !node['isNatural'];
  if (isCross) return [];
  const others = isLateral(node) ? ['JOIN_INNER', 'JOIN_LEFT'] : Object.keys(words);
  return others
    .filter((other) => other !== kind)
    .map((other) => setField(`${words[kind]} → ${words[other]}`, 'jointype', other));
};

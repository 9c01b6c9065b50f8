import { type Edit, type Operator, listOf, setField, treeOf, wordOf } from './operator.ts';

const intervals = /^(\d+)(\s+[a-z]+.*)$/;

function isChosenForExistence(path: (string | number)[]): boolean {
  const place = path.lastIndexOf('SubLink');
  return place >= 0 && path.slice(place).includes('targetList');
}

/** Moves numbers by one, flips booleans and moves the number of an interval. Other text is left: any change would show. */
export const constants: Operator = ({ type, node, path }) => {
  if (type !== 'A_Const' || isChosenForExistence(path)) return [];
  const isPosition = path.at(-2) === 'node' || (path.includes('groupClause') && typeof path.at(-2) === 'number');
  const integer = treeOf(node, 'ival');
  if (integer && !isPosition) {
    const value = Number(integer['ival'] ?? 0);
    const to = (next: number): Edit => setField(`${value} → ${next}`, 'ival', next === 0 ? {} : { ival: next });
    return [to(value + 1), ...(value > 0 ? [to(value - 1)] : [])];
  }
  const float = treeOf(node, 'fval');
  if (float) {
    const text = String(float['fval']);
    return [setField(`${text} → ${Number(text) + 1}`, 'fval', { fval: String(Number(text) + 1) })];
  }
  const boolean = treeOf(node, 'boolval');
  if (boolean && !path.includes('cycle_clause')) {
    const isTrue = boolean['boolval'] === true;
    return [setField(isTrue ? 'true → false' : 'false → true', 'boolval', isTrue ? {} : { boolval: true })];
  }
  const interval = intervals.exec(wordOf(treeOf(node, 'sval'), 'sval'));
  if (interval && path.includes('TypeCast')) {
    const [text, amount = '', unit = ''] = interval;
    const next = `${Number(amount) + 1}${unit}`;
    return [setField(`${text} → ${next}`, 'sval', { sval: next })];
  }
  return [];
};

/** Swaps the first two results of CASE, drops a branch, drops ELSE. */
export const cases: Operator = ({ type, node }) => {
  if (type !== 'CaseExpr') return [];
  const branches = listOf(node, 'args');
  const edits: Edit[] = [];
  if (node['defresult']) {
    edits.push({ label: 'drop else', apply: (target) => void delete target['defresult'] });
  }
  if (branches.length < 2) return edits;
  edits.push({
    label: 'swap results of case 1 and 2',
    apply: (target) => {
      const [first, second] = listOf(target, 'args').map((branch) => treeOf(branch, 'CaseWhen'));
      if (first && second) [first['result'], second['result']] = [second['result'], first['result']];
    },
  });
  for (const [index] of branches.entries()) {
    edits.push({
      label: `drop case branch ${index + 1}`,
      apply: (target) => void (target['args'] = listOf(target, 'args').filter((_, place) => place !== index)),
    });
  }
  return edits;
};

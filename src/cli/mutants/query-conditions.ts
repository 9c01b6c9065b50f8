import type { Tree } from '#sql/statement.ts';
import { type Edit, type Operator, listOf, setField } from './operator.ts';

function replaceBy(label: string, pick: (node: Tree) => Tree | undefined): Edit {
  return {
    label,
    apply: (node, holder) => {
      const replacement = pick(node);
      if (!replacement) return;
      for (const key of Object.keys(holder)) delete holder[key];
      Object.assign(holder, replacement);
    },
  };
}

function dropArguments(node: Tree, name: string): Edit[] {
  const count = listOf(node, 'args').length;
  return listOf(node, 'args').map((_, index) => {
    const label = `drop ${name} ${index + 1} of ${count}`;
    if (count === 2) return replaceBy(label, (target) => listOf(target, 'args')[1 - index]);
    return {
      label,
      apply: (target) => void (target['args'] = listOf(target, 'args').filter((__, place) => place !== index)),
    };
  });
}

const booleanTests: Record<string, string> = {
  IS_TRUE: 'IS_NOT_TRUE',
  IS_NOT_TRUE: 'IS_TRUE',
  IS_FALSE: 'IS_NOT_FALSE',
  IS_NOT_FALSE: 'IS_FALSE',
  IS_UNKNOWN: 'IS_NOT_UNKNOWN',
  IS_NOT_UNKNOWN: 'IS_UNKNOWN',
};

function words(constant: string): string {
  return constant.toLowerCase().replaceAll('_', ' ');
}

/** Turns AND into OR and back, drops conditions and NOT, and flips tests for NULL, truth and existence. */
export const conditions: Operator = ({ type, node }) => {
  if (type === 'BoolExpr') {
    if (node['boolop'] === 'NOT_EXPR') return [replaceBy('drop not', (target) => listOf(target, 'args')[0])];
    const isAnd = node['boolop'] === 'AND_EXPR';
    const swapped = setField(isAnd ? 'and → or' : 'or → and', 'boolop', isAnd ? 'OR_EXPR' : 'AND_EXPR');
    return [swapped, ...dropArguments(node, isAnd ? 'conjunct' : 'alternative')];
  }
  if (type === 'NullTest') {
    const isNull = node['nulltesttype'] === 'IS_NULL';
    return [
      setField(
        isNull ? 'is null → is not null' : 'is not null → is null',
        'nulltesttype',
        isNull ? 'IS_NOT_NULL' : 'IS_NULL',
      ),
    ];
  }
  if (type === 'BooleanTest') {
    const test = String(node['booltesttype']);
    const other = booleanTests[test];
    return other ? [setField(`${words(test)} → ${words(other)}`, 'booltesttype', other)] : [];
  }
  if (type === 'SubLink' && ['EXISTS_SUBLINK', 'ANY_SUBLINK'].includes(String(node['subLinkType']))) {
    const label = node['subLinkType'] === 'EXISTS_SUBLINK' ? 'exists → not exists' : 'in → not in';
    return [
      replaceBy(label, (target) => ({
        BoolExpr: { boolop: 'NOT_EXPR', args: [{ SubLink: structuredClone(target) }] },
      })),
    ];
  }
  return [];
};

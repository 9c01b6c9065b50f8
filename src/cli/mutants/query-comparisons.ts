import type { Tree } from '#sql/statement.ts';
import { type Edit, type Operator, listOf, setField, stringOf } from './operator.ts';

const alternatives: Record<string, string[]> = {
  '>': ['>=', '<', '<>'],
  '>=': ['>', '<=', '='],
  '<': ['<=', '>'],
  '<=': ['<', '>=', '='],
  '=': ['<>', '>='],
  '<>': ['='],
  '+': ['-'],
  '-': ['+'],
  '*': ['+'],
  '/': ['*'],
  '->>': ['->'],
  '@>': ['<@'],
  '<@': ['@>'],
  '&&': ['@>'],
  '?|': ['?&'],
  '?&': ['?|'],
};

function renamed(node: Tree, to: string): Edit {
  const from = stringOf(listOf(node, 'name').at(-1));
  return setField(`${from} → ${to}`, 'name', [{ String: { sval: to } }]);
}

function kindChanged(label: string, kind: string, name: string): Edit {
  return {
    label,
    apply: (node) => {
      node['kind'] = kind;
      node['name'] = [{ String: { sval: name } }];
    },
  };
}

/** Replaces operators: comparisons by their neighbours, arithmetic, LIKE, IN, BETWEEN, IS DISTINCT FROM, ANY and ALL. */
export const operators: Operator = ({ type, node }) => {
  if (type !== 'A_Expr') return [];
  const name = stringOf(listOf(node, 'name').at(-1));
  switch (node['kind']) {
    case 'AEXPR_OP':
      return (node['lexpr'] ? (alternatives[name] ?? []) : []).map((other) => renamed(node, other));
    case 'AEXPR_LIKE':
      return [
        renamed(node, name === '~~' ? '!~~' : '~~'),
        kindChanged('like → ilike', 'AEXPR_ILIKE', name === '~~' ? '~~*' : '!~~*'),
      ];
    case 'AEXPR_ILIKE':
      return [kindChanged('ilike → like', 'AEXPR_LIKE', name === '~~*' ? '~~' : '!~~')];
    case 'AEXPR_IN':
      return [renamed(node, name === '=' ? '<>' : '=')];
    case 'AEXPR_BETWEEN':
      return [kindChanged('between → not between', 'AEXPR_NOT_BETWEEN', 'NOT BETWEEN')];
    case 'AEXPR_NOT_BETWEEN':
      return [kindChanged('not between → between', 'AEXPR_BETWEEN', 'BETWEEN')];
    case 'AEXPR_DISTINCT':
      return [
        kindChanged('is distinct from → <>', 'AEXPR_OP', '<>'),
        kindChanged('is distinct from → is not distinct from', 'AEXPR_NOT_DISTINCT', '='),
      ];
    case 'AEXPR_NOT_DISTINCT':
      return [kindChanged('is not distinct from → =', 'AEXPR_OP', '=')];
    case 'AEXPR_OP_ANY':
      return [renamed(node, name === '=' ? '<>' : '='), setField('any → all', 'kind', 'AEXPR_OP_ALL')];
    case 'AEXPR_OP_ALL':
      return [setField('all → any', 'kind', 'AEXPR_OP_ANY')];
    default:
      return [];
  }
};

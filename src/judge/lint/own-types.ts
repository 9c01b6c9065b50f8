import type { Tree } from '#sql/statement.ts';
import { nodesOf, stringOf, textOf, listOf } from '../syntax-walk.ts';
import { perStatement, type LintRule } from './rule.ts';

const typeName = (tree: Tree, field: string) =>
  listOf(tree[field])
    .map(stringOf)
    .filter((part) => part !== 'public')
    .join('.');

/** Rules on enums and domains. */
export const ownTypeRules: LintRule[] = [
  {
    id: 'lint.enum-type',
    defaultOn: false,
    judge: (input) =>
      perStatement(input, ({ step, statement: { node, tree } }) => {
        if (node !== 'CreateEnumStmt' || !step.created.some(({ kind }) => kind === 'type')) return null;
        const name = typeName(tree, 'typeName');
        return {
          message: `No label of ${name} can be taken away again, and nothing can be said of one beside its name. A table with a row for each value, and a foreign key to it, can do both.`,
          details: { type: name },
        };
      }),
  },
  {
    id: 'lint.enum-value-order',
    defaultOn: true,
    judge: (input) =>
      perStatement(input, ({ statement: { node, tree } }) => {
        if (node !== 'AlterEnumStmt' || textOf(tree['oldVal']) || textOf(tree['newValNeighbor'])) return null;
        const label = textOf(tree['newVal']);
        return {
          message: `'${label}' sorts after every label that is there, and a label cannot be moved later. Say where it belongs with BEFORE or AFTER.`,
          details: { label },
        };
      }),
  },
  {
    id: 'lint.domain-constraint',
    defaultOn: true,
    judge: (input) =>
      perStatement(input, ({ statement: { node, tree } }) => {
        if (node !== 'CreateDomainStmt') return null;
        const rules = nodesOf(tree['constraints'], 'Constraint').filter(
          ({ contype }) => contype === 'CONSTR_CHECK' || contype === 'CONSTR_NOTNULL',
        );
        if (rules.length === 0) return null;
        const name = typeName(tree, 'domainname');
        return {
          message: `The constraint of ${name} holds in every table that uses it: changing it later reads all of them in one statement while their writes wait. A check on each table can be added NOT VALID and validated table by table.`,
          details: { domain: name },
        };
      }),
  },
];

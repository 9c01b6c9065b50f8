import type { Alteration } from '#observe/migration-facts.ts';
import { textOf } from '../syntax-walk.ts';
import { isOriginal } from './made.ts';
import {
  hasApplications,
  perStatement,
  ranStatements,
  type LintInput,
  type LintRule,
  type RanStatement,
} from './rule.ts';

/** Names that stood before the script, renamed where nothing bears the old name when the transaction commits. */
function renamed(input: LintInput, { step }: RanStatement, kind: Alteration['kind']): Alteration | undefined {
  if (hasApplications(input)) return undefined;
  const later = ranStatements(input).filter((ran) => ran.step.transaction === step.transaction && ran.step !== step);
  return step.altered.find((change) => {
    if (change.kind !== kind || change.what !== 'name') return false;
    const replaced = later.some(({ step: other }) => {
      const again = other.created.some(({ name, table }) => name === change.name && table === change.table);
      return (
        again ||
        other.altered.some(({ what, to, table }) => what === 'name' && to === change.name && table === change.table)
      );
    });
    return !replaced && isOriginal(input, change.table ?? change.name, step.statement, change.table && change.name);
  });
}

/** Rules on names. An application that is running knows the old ones; where one was given, it shows what breaks. */
export const renameRules: LintRule[] = [
  {
    id: 'lint.rename-column',
    defaultOn: true,
    judge: (input) =>
      perStatement(input, (ran) => {
        const change = renamed(input, ran, 'column');
        if (!change) return null;
        return {
          message: `${change.table}.${change.name} is ${change.to} from one moment to the next, and statements with the old name fail with 42703. Expand and contract: add the new column, keep both in step by a trigger, copy old rows, move readers and writers, drop the old one.`,
          details: { table: change.table, from: change.name, to: change.to },
        };
      }),
  },
  {
    id: 'lint.rename-table',
    defaultOn: true,
    judge: (input) =>
      perStatement(input, (ran) => {
        const change = renamed(input, ran, 'table');
        if (!change) return null;
        return {
          message: `${change.name} is ${change.to} from one moment to the next, and statements with the old name fail with 42P01. In the same transaction, make a view of the old name: create view ${change.name} as select * from ${change.to}. It takes reads and writes until the last user is gone.`,
          details: { from: change.name, to: change.to },
        };
      }),
  },
  {
    id: 'lint.rename-schema',
    defaultOn: true,
    judge: (input) =>
      perStatement(input, ({ statement: { node, tree } }) => {
        if (hasApplications(input) || node !== 'RenameStmt' || tree['renameType'] !== 'OBJECT_SCHEMA') return null;
        const from = textOf(tree['subname']);
        return {
          message: `Schema ${from} is ${textOf(tree['newname'])} from one moment to the next: every name and every search_path that says ${from} fails. Make the new schema, and move its tables one by one with a view left behind.`,
          details: { from, to: textOf(tree['newname']) },
        };
      }),
  },
  {
    id: 'lint.rename-enum-value',
    defaultOn: true,
    judge: (input) =>
      perStatement(input, ({ statement: { node, tree } }) => {
        const from = textOf(tree['oldVal']);
        if (hasApplications(input) || node !== 'AlterEnumStmt' || from === '') return null;
        return {
          message: `The label '${from}' is '${textOf(tree['newVal'])}' from one moment to the next: statements that say '${from}' fail with 22P02, and readers meet a label they do not know. Add the new label, teach readers both, change the rows in batches, then stop using the old one.`,
          details: { from, to: textOf(tree['newVal']) },
        };
      }),
  },
];

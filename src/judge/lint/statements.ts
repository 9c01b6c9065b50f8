import type { Statement, Tree } from '#sql/statement.ts';
import { textOf } from '../syntax-walk.ts';
import { perStatement, ranStatements, type LintInput, type LintRule } from './rule.ts';
import { alterCommands, rangeName } from './syntax-names.ts';

const disables = /^AT_DisableTrig/;
const enables = /^AT_Enable(Always|Replica)?Trig/;

function triggerCommands(statement: Statement, pattern: RegExp): { table: string; trigger: string }[] {
  const table = rangeName(statement.tree['relation']);
  return alterCommands(statement)
    .filter(({ subtype }) => pattern.test(String(subtype)))
    .map((command: Tree) => ({ table, trigger: textOf(command['name']) }));
}

/** What a statement disables and no later one of the same transaction enables again. An empty name stands for all triggers. */
function leftDisabled(input: LintInput, number: number): { table: string; trigger: string }[] {
  const ran = ranStatements(input);
  const own = ran.find(({ step }) => step.statement === number);
  if (!own) return [];
  const later = ran.filter(({ step }) => step.transaction === own.step.transaction && step.statement > number);
  const enabled = later.flatMap(({ statement }) => triggerCommands(statement, enables));
  return triggerCommands(own.statement, disables).filter(({ table, trigger }) => {
    return !enabled.some((other) => other.table === table && (other.trigger === trigger || other.trigger === ''));
  });
}

/** Rules on single statements and on transactions. */
export const statementRules: LintRule[] = [
  {
    id: 'lint.transaction-nesting',
    defaultOn: true,
    judge: (input) =>
      perStatement(input, ({ step }) => {
        const nested = step.notices.some(({ code }) => code === '25001');
        const outside = step.notices.some(({ code }) => code === '25P01');
        if (nested) {
          return {
            message:
              'BEGIN inside a transaction does nothing: the next COMMIT ends the outer one, earlier than it looks. Migration tools open a transaction of their own; either leave BEGIN to the tool or tell it not to.',
          };
        }
        return outside
          ? {
              message:
                'There is no transaction to end here: an earlier COMMIT has ended it, or there was no BEGIN, and the statements before this one committed one by one. Put BEGIN before the statements that belong together.',
            }
          : null;
      }),
  },
  {
    id: 'lint.identifier-too-long',
    defaultOn: true,
    judge: (input) =>
      perStatement(input, ({ step }) => {
        const notice = step.notices.find(({ code }) => code === '42622');
        return notice
          ? {
              message: `PostgreSQL cut a name off: ${notice.message}. Two names that differ after byte 63 are one. Choose a shorter one.`,
            }
          : null;
      }),
  },
  {
    id: 'lint.trigger-disabled',
    defaultOn: true,
    judge: (input) =>
      perStatement(input, ({ step }) => {
        const [off] = leftDisabled(input, step.statement);
        if (!off) return null;
        const what =
          off.trigger === '' ? `All triggers of ${off.table} are` : `Trigger ${off.trigger} of ${off.table} is`;
        return {
          message: `${what} off when the transaction commits, for everybody: rows written meanwhile pass unseen. Enable what was disabled in the same transaction; a superuser who must write past triggers can set session_replication_role for one session.`,
          details: off,
        };
      }),
  },
];

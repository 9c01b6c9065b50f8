import type { TableLock } from '#observe/migration-facts.ts';
import { lockName } from '../migration-conflicts.ts';
import { matters } from '../migration-work.ts';
import { ranStatements, type LintInput, type LintRule, type RanStatement } from './rule.ts';
import { alterCommands, rangeName } from './syntax-names.ts';

/** Commands that stand alone, or that run before all others where statements are merged. */
const apart = /^AT_(Drop|AttachPartition|DetachPartition)/;

/** An ALTER TABLE that could be merged with its like: the table, its lock, and whether it reads the rows. */
function mergeable({ step, statement }: RanStatement): { table: string; lock: TableLock; reads: boolean } | null {
  const commands = alterCommands(statement);
  if (commands.length === 0 || commands.some(({ subtype }) => apart.test(String(subtype)))) return null;
  const table = rangeName(statement.tree['relation']);
  const [lock] = [...step.locks, ...step.heldBefore].filter((held) => held.table === table && matters(held, step));
  // A foreign key is validated by a query of its own, so merging saves nothing there.
  const readsOthers = step.scans.some((scan) => scan.table !== table);
  if (!lock || readsOthers || step.rewrites.length > 0) return null;
  return { table, lock, reads: step.scans.some((scan) => scan.table === table && scan.tuplesRead > 0) };
}

function neighbours(
  input: LintInput,
): { first: RanStatement; second: RanStatement; lock: TableLock; reads: boolean }[] {
  const ran = ranStatements(input).filter(({ statement }) => statement.node !== 'VariableSetStmt');
  return ran.slice(1).flatMap((second, index) => {
    const first = ran[index];
    const [a, b] = [first && mergeable(first), mergeable(second)];
    if (!first || !a || !b || a.table !== b.table || a.reads !== b.reads || a.lock.mode !== b.lock.mode) return [];
    // Within one transaction the lock is waited for once anyway.
    if (!b.reads && first.step.transaction === second.step.transaction) return [];
    return [{ first, second, lock: b.lock, reads: b.reads }];
  });
}

/** Rules on ALTER TABLE statements that stand side by side. */
export const alterTableRules: LintRule[] = [
  {
    id: 'lint.repeated-alter-table',
    defaultOn: true,
    judge: (input) =>
      neighbours(input).map(({ first, second, lock, reads }) => ({
        statement: second.step.statement,
        message: `Statements ${first.step.statement} and ${second.step.statement} each ${reads ? `read all rows of ${lock.table}` : `wait for ${lockName(lock.mode)} on ${lock.table}`}. One ALTER TABLE with both commands, parted by a comma, does so once.`,
        details: { table: lock.table, with: first.step.statement },
      })),
  },
];

import type { CheckOf } from '#catalog/check.schema.ts';
import type { StepTrace, TableLock } from '#observe/migration-facts.ts';
import { spanOf } from '#sql/positions.ts';
import type { CheckKind, ScriptContext } from './check-kind.ts';
import type { Finding } from './finding.ts';
import type { FindingId } from './finding-ids.ts';
import { blocks, isStrong, lockName, whoWaits } from './migration-conflicts.ts';
import { saferText, situationOf } from './migration-situation.ts';
import { matters, workOf, workText, type WorkOn } from './migration-work.ts';

type Check = CheckOf<'migration.locks'>;

interface Concern {
  id: FindingId;
  severity?: 'fail' | 'warn';
  step: StepTrace;
  lock: TableLock;
  message: string;
  details?: Record<string, unknown>;
}

function findingOf({ id, severity, step, lock, message, details }: Concern, context: ScriptContext): Finding {
  return {
    id,
    kind: 'migration.locks',
    severity: severity ?? 'fail',
    message,
    statement: step.statement,
    position: spanOf(context.attempt, step.span.start, step.span.end),
    details: {
      table: lock.table,
      mode: lock.mode,
      rows: step.tableRows[lock.table] ?? 0,
      walBytes: step.walBytes,
      ...details,
    },
  };
}

function listed(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

function strongLocks(locks: TableLock[], step: StepTrace, check: Check): TableLock[] {
  return locks.filter((lock) => {
    return isStrong(lock.mode) && matters(lock, step) && (!check.tables || check.tables.includes(lock.table));
  });
}

/** A strong lock taken by the statement that does the work. */
function blockingConcern(step: StepTrace, locks: TableLock[], work: WorkOn): Concern | null {
  // REFRESH … CONCURRENTLY holds EXCLUSIVE on a view that nobody else writes.
  const felt = locks.filter(({ mode }) => !(step.node === 'RefreshMatViewStmt' && blocks(mode) === 'writes'));
  const [lock] = felt;
  if (!lock) return null;
  const alike = felt.filter(({ mode }) => mode === lock.mode).map(({ table }) => table);
  const situation = situationOf(step);
  return {
    id: blocks(lock.mode) === 'all' ? 'migration.blocks-all' : 'migration.blocks-writes',
    step,
    lock,
    message: `Statement ${step.statement} holds ${lockName(lock.mode)} on ${listed(alike)} while it ${workText(work)}: until it ends, ${whoWaits(lock.mode)}. ${saferText(situation)}`,
    details: { tables: alike, work, situation },
  };
}

/** A strong lock taken by an earlier statement of the same transaction. */
function heldConcern(step: StepTrace, steps: StepTrace[], check: Check, work: WorkOn): Concern | null {
  const [lock] = strongLocks(step.heldBefore, step, check);
  if (!lock) return null;
  const taker = steps.find(({ transaction, locks }) => {
    return (
      transaction === step.transaction && locks.some(({ table, mode }) => table === lock.table && mode === lock.mode)
    );
  });
  const since = taker ? `, taken by statement ${taker.statement}` : '';
  return {
    id: 'migration.lock-held',
    step,
    lock,
    message: `Statement ${step.statement} ${workText(work)} while its transaction still holds ${lockName(lock.mode)} on ${lock.table}${since}. On ${lock.table}, until COMMIT, ${whoWaits(lock.mode)}. Commit${taker ? ` after statement ${taker.statement}` : ' first'}, then do the long work in transactions of its own.`,
    details: { work, takenBy: taker?.statement ?? null, situation: situationOf(step) },
  };
}

function timeoutConcern(steps: StepTrace[], check: Check): Concern | null {
  if (check.lockTimeout === 'ignore') return null;
  const unlimited = steps
    .filter(({ lockTimeoutMs }) => lockTimeoutMs === 0)
    .map((step) => ({ step, lock: strongLocks(step.locks, step, check)[0] }))
    .filter((entry): entry is { step: StepTrace; lock: TableLock } => entry.lock !== undefined);
  const [first] = unlimited;
  if (!first) return null;
  const { step, lock } = first;
  const waiting = blocks(lock.mode) === 'all' ? 'every query' : 'every write';
  return {
    id: 'migration.no-lock-timeout',
    severity: check.lockTimeout,
    step,
    lock,
    message: `Statement ${step.statement} asks for ${lockName(lock.mode)} on ${lock.table} without lock_timeout. While it waits behind one long query or transaction, ${waiting} that comes later queues behind it. Put set lock_timeout = '2s'; first, and run it again when the time runs out.`,
    details: { statements: unlimited.map((entry) => entry.step.statement), situation: situationOf(step) },
  };
}

function perStatement(step: StepTrace, steps: StepTrace[], check: Check): Concern[] {
  const [work] = workOf(step);
  if (!work) return [];
  // Where the statement's own lock is too strong for its work, committing earlier would not help.
  const own = blockingConcern(step, strongLocks(step.locks, step, check), work);
  return [own ?? heldConcern(step, steps, check, work)].filter((concern) => concern !== null);
}

/** The first concern for each transaction and held lock; later statements would only repeat it. */
function withoutRepeats(concerns: Concern[]): Concern[] {
  const seen = new Set<string>();
  return concerns.filter(({ id, step, lock }) => {
    const key = id === 'migration.lock-held' ? `${id} ${step.transaction} ${lock.table}` : `${id} ${step.statement}`;
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * Severity is lock × work: a strong lock is a failure where rows are rewritten, read or changed under it, and otherwise
 * only wants `lock_timeout`. Tables the script made and empty tables are free; milliseconds play no part.
 */
export const migrationLocksKind: CheckKind<'migration.locks'> = {
  kind: 'migration.locks',
  needs: () => [{ fact: 'trace' }],
  judge(check, facts, context) {
    const steps = (facts.trace?.steps ?? []).filter(({ error }) => !error);
    const blocking = withoutRepeats(steps.flatMap((step) => perStatement(step, steps, check)));
    const timeout = timeoutConcern(steps, check);
    const concerns = timeout ? [...blocking, timeout] : blocking;
    return { findings: concerns.map((concern) => findingOf(concern, context)) };
  },
};

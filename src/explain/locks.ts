import { blocks, lockName, whoWaits } from '#judge/migration-conflicts.ts';
import { type SaferForm, saferForms, situationOf } from '#judge/migration-situation.ts';
import { type WorkOn, workOf, workText } from '#judge/migration-work.ts';
import type { LockMode, MigrationTrace, StepTrace, TableLock } from '#observe/migration-facts.ts';
import { defaultCostRows, estimateText } from './migration-time.ts';

/** One or two letters for each mode, so that a drawing needs no colour. */
export const lockCodes: Record<LockMode, string> = {
  AccessShareLock: 'AS',
  RowShareLock: 'RS',
  RowExclusiveLock: 'RX',
  ShareUpdateExclusiveLock: 'SUX',
  ShareLock: 'S',
  ShareRowExclusiveLock: 'SRX',
  ExclusiveLock: 'X',
  AccessExclusiveLock: 'AX',
};

/** A lock in words. */
export interface LockExplanation {
  /** E.g. `ACCESS EXCLUSIVE on drivers`. */
  title: string;
  /** What it blocks, a sentence. */
  waits: string;
  /** What makes it long or short, one or two sentences. */
  why: string;
  /** A way round it, or null where the lock lets the application work. */
  safer: SaferForm | null;
  /** Sentence with the time at so many rows, or null where too little was measured. */
  estimate: string | null;
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function whyText(step: StepTrace, lock: TableLock, held: boolean, work: WorkOn | undefined): string {
  if (!lock.existedBefore) return 'The script made this relation itself, so nobody else can be waiting for it.';
  if (step.tableRows[lock.table] === 0) return 'The table is empty, so the lock is brief.';
  const since = held ? 'An earlier statement of this transaction took the lock, and it stays until COMMIT. ' : '';
  if (work)
    return `${since}The lock is held while the statement ${workText(work)}, so it lasts longer the more rows there are.`;
  return `${since}The statement does no work over rows, so the lock itself is brief. Waiting for it is not: behind a long transaction it queues, and what comes later queues behind it.`;
}

/**
 * What the lock on a table means while a statement runs: taken by it, or held from before; its time is estimated for
 * `rows`. Null where the statement holds none on it.
 */
export function explainLock(
  trace: MigrationTrace,
  statement: number,
  table: string,
  rows: number = defaultCostRows,
): LockExplanation | null {
  const step = trace.steps.find((candidate) => candidate.statement === statement);
  const own = step?.locks.find((lock) => lock.table === table);
  const lock = own ?? step?.heldBefore.find((candidate) => candidate.table === table);
  if (!step || !lock) return null;
  const [work] = workOf(step);
  const harmless =
    !lock.existedBefore || blocks(lock.mode) === 'schema-changes' || blocks(lock.mode) === 'strong-locks';
  return {
    title: `${lockName(lock.mode)} on ${table}`,
    waits: `While it is held, ${whoWaits(lock.mode)}.`,
    why:
      harmless && lock.existedBefore
        ? 'The application does not notice it.'
        : sentenceCase(whyText(step, lock, !own, work)),
    // Where no row is worked on there is nothing to take out from under the lock.
    safer: harmless ? null : own && work ? saferForms[situationOf(step)] : saferForms.brief,
    estimate: harmless ? null : estimateText(step, rows),
  };
}

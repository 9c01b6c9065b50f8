import { blocks, lockName, whoWaits } from '#judge/migration-conflicts.ts';
import { type SaferForm, saferForms, situationOf } from '#judge/migration-situation.ts';
import { type WorkOn, rowsText, workOf, workText } from '#judge/migration-work.ts';
import type { LockMode, MigrationTrace, StepTrace, TableLock } from '#observe/migration-facts.ts';

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
  /** Sentence with the time at 50 million rows, or null where too little was measured. */
  estimate: string | null;
}

/** Rows for which times are estimated. */
const estimatedRows = 50_000_000;

/** Below these a rate would say more about the engine's start than about the work. */
const leastRows = 1_000;
const leastMs = 2;

/** Seconds that the heaviest work of a statement takes at `rows` rows, by its own measured rate; null where too little ran. */
export function estimateSeconds(step: StepTrace, rows: number = estimatedRows): number | null {
  const [work] = workOf(step);
  if (!work || work.rows < leastRows || step.durationMs < leastMs) return null;
  return (step.durationMs / 1_000 / work.rows) * rows;
}

const units: [limit: number, seconds: number, name: string][] = [
  [90, 1, 'second'],
  [5_400, 60, 'minute'],
  [172_800, 3_600, 'hour'],
  [Number.POSITIVE_INFINITY, 86_400, 'day'],
];

/** A time for people: `about 40 seconds`, `about 12 minutes`, `about 3 hours`, `about 4 days`. */
export function timeText(seconds: number): string {
  const [, size, unit] = units.find(([limit]) => seconds < limit) ?? [0, 1, 'second'];
  const rounded = Math.max(1, Math.round(seconds / size));
  return `about ${rounded} ${unit}${rounded === 1 ? '' : 's'}`;
}

function estimateText(step: StepTrace, work: WorkOn | undefined): string | null {
  const seconds = estimateSeconds(step);
  if (seconds === null || !work) return null;
  const measured = `${rowsText(work.rows)} took ${Math.round(step.durationMs)} ms here`;
  return `At 50 million rows: ${timeText(seconds)}. An estimate: ${measured}, and other machines and wider rows differ.`;
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
 * What the lock on a table means while a statement runs: taken by it, or held from before. Null where the statement holds
 * none on it.
 */
export function explainLock(trace: MigrationTrace, statement: number, table: string): LockExplanation | null {
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
    estimate: harmless ? null : estimateText(step, work),
  };
}

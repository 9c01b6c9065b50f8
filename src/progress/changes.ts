import type { Verdict } from '#judge/finding.ts';
import type { ExerciseProgress } from './record.schema.ts';

/** How an entry changes: gets the entry as stored and the time, ISO 8601 in UTC, and returns the fields that change. */
export type Change = (before: ExerciseProgress, now: string) => Partial<Omit<ExerciseProgress, 'changedAt'>>;

/** A Check gave its verdict. Only `pass` solves; `error` is no attempt of the learner's. */
export function checked(verdict: Verdict): Change {
  return (before, now) => ({
    lastVerdict: verdict,
    attempts: before.attempts + (verdict === 'error' ? 0 : 1),
    ...(verdict === 'pass' ? { status: 'solved' as const, solvedAt: before.solvedAt ?? now } : {}),
  });
}

/** The learner opened hint `number`, 1-based. */
export function hintOpened(number: number): Change {
  return (before) => ({ hintsShown: Math.max(before.hintsShown, number) });
}

/** The learner opened the solution; after a pass that means nothing. */
export function solutionOpened(): Change {
  return (before) => ({ solutionShown: before.solutionShown || before.status !== 'solved' });
}

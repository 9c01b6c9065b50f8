import type { ExerciseProgress, ProgressRecord } from './record.schema.ts';

/** One entry out of two of the same exercise. Nothing reached is lost: a pass stays, counts take the higher one. */
export function mergedExercise(one: ExerciseProgress, other: ExerciseProgress): ExerciseProgress {
  const later = one.changedAt >= other.changedAt ? one : other;
  return {
    status: one.status === 'solved' || other.status === 'solved' ? 'solved' : 'attempted',
    solvedAt: earlier(one.solvedAt, other.solvedAt),
    attempts: Math.max(one.attempts, other.attempts),
    hintsShown: Math.max(one.hintsShown, other.hintsShown),
    solutionShown: one.solutionShown || other.solutionShown,
    lastVerdict: later.lastVerdict,
    changedAt: later.changedAt,
  };
}

/** One record out of two; the order of the two does not matter, and merging twice changes nothing. */
export function mergedRecord(one: ProgressRecord, other: ProgressRecord): ProgressRecord {
  const exercises = { ...one.exercises };
  for (const [id, theirs] of Object.entries(other.exercises)) {
    const ours = exercises[id];
    exercises[id] = ours ? mergedExercise(ours, theirs) : theirs;
  }
  const lessons = { ...one.lessons };
  for (const [id, readAt] of Object.entries(other.lessons)) {
    lessons[id] = earlier(lessons[id] ?? null, readAt) ?? readAt;
  }
  return { version: one.version, exercises, lessons };
}

function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

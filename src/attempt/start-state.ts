import type { ExerciseSource } from '#catalog/bundle.ts';
import type { EngineHost } from '#engine/host.ts';
import type { Session } from '#engine/session.ts';

/** Lays the exercise's setup over a fresh session and gives it the learner's role. */
export async function prepareStart(session: Session, exercise: ExerciseSource, variantSql = ''): Promise<Session> {
  if (exercise.setup.trim()) await session.load(exercise.setup);
  if (variantSql.trim()) await session.load(variantSql);
  if (exercise.role === 'postgres') await session.run(`set session authorization ${session.capabilities.superuser}`);
  return session;
}

/** A session in the exercise's start state, with a variant laid over it; the caller closes it. */
export async function openStart(host: EngineHost, exercise: ExerciseSource, variantSql = ''): Promise<Session> {
  const session = await host.spare(exercise.snapshot);
  try {
    return await prepareStart(session, exercise, variantSql);
  } catch (error) {
    await session.close();
    throw error;
  }
}

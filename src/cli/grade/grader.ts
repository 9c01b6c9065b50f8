import { join } from 'node:path';
import { checkAttempt } from '#attempt/check.ts';
import { observeReference } from '#attempt/reference.ts';
import type { ExerciseBundle } from '#catalog/bundle.ts';
import { ProblemList } from '#catalog/problem-list.ts';
import { exerciseFolders, readSurroundings } from '#catalog/read-course.ts';
import { type ExerciseFolder, type ExerciseSurroundings, readExercise } from '#catalog/read-exercise.ts';
import { EngineError } from '#engine/engine-error.ts';
import type { EngineHost } from '#engine/host.ts';
import { nodeHost } from '#engine/postgres/node-host.ts';
import { serverHost } from '#engine/postgres/server-host.ts';
import { type BundleMaker, ensureBundle } from '../compile/bundles.ts';
import { codeHash } from '../compile/code-hash.ts';
import { SnapshotStore, snapshotScripts } from '../compile/snapshots.ts';
import { type GradedAttempt, notJudged } from './verdict-line.ts';

/** Judges attempts one after another on engines that stay warm. */
export interface Grader {
  grade(exercise: string, sql: string): Promise<GradedAttempt>;
  close(): Promise<void>;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function findExercise(id: string, surroundings: ExerciseSurroundings): Promise<ExerciseFolder | null> {
  const folder = (await exerciseFolders(surroundings.root)).find((path) => path.endsWith(join('/', id)));
  if (folder === undefined) return null;
  const { exercise, problems } = await readExercise(folder, surroundings);
  if (exercise) return exercise;
  throw new Error(problems.map(({ file, message }) => `${file}: ${message}`).join('; '));
}

async function bundleOn(
  exercise: ExerciseFolder,
  maker: BundleMaker,
  server: EngineHost | null,
): Promise<ExerciseBundle> {
  const { bundle } = await ensureBundle(exercise, maker);
  return server ? { ...bundle, reference: await observeReference(bundle, server) } : bundle;
}

/**
 * Opens a grader on PGlite, or on a PostgreSQL server where a URL is given. Bundles come from `public/data` and are
 * compiled where they are absent or stale. `root` is the repository.
 */
export async function openGrader(root: string, databaseUrl?: string): Promise<Grader> {
  const surroundings = await readSurroundings(root, new ProblemList());
  const snapshots = new SnapshotStore(surroundings);
  const local = nodeHost({ snapshotFile: (snapshot) => snapshots.file(snapshot) });
  const server = databaseUrl
    ? serverHost({ url: databaseUrl, scripts: ({ id }) => Promise.resolve(snapshotScripts(surroundings, id)) })
    : null;
  const maker = { root, code: await codeHash(root), snapshots, host: local };
  const bundles = new Map<string, ExerciseBundle>();

  async function bundleOf(id: string): Promise<ExerciseBundle | null> {
    const known = bundles.get(id);
    if (known) return known;
    const exercise = /^[a-z0-9-]+$/.test(id) ? await findExercise(id, surroundings) : null;
    if (!exercise) return null;
    const bundle = await bundleOn(exercise, maker, server);
    bundles.set(id, bundle);
    return bundle;
  }

  return {
    async grade(exercise, sql) {
      try {
        const bundle = await bundleOf(exercise);
        if (!bundle) return notJudged(exercise, 'attempt.unknown-exercise', `There is no exercise called ${exercise}.`);
        if (sql.trim() === '') return notJudged(exercise, 'attempt.empty', 'The attempt is empty.');
        if (sql.includes('\0')) return notJudged(exercise, 'attempt.unreadable', 'The attempt holds a NUL character.');
        const { verdict, findings, durationMs } = await checkAttempt(bundle, sql, server ?? local);
        return { exercise, verdict, findings, durationMs };
      } catch (error) {
        if (error instanceof EngineError) return notJudged(exercise, 'engine.unavailable', reasonOf(error));
        return notJudged(exercise, 'engine.unavailable', `The exercise could not be judged: ${reasonOf(error)}`);
      }
    },
    async close() {
      await Promise.all([local.close(), server?.close()]);
    },
  };
}

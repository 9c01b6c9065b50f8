import type { ContentProblem } from '#catalog/course.ts';
import { ProblemList } from '#catalog/problem-list.ts';
import type { FullCourse } from '#catalog/read-course.ts';
import type { ExerciseFolder } from '#catalog/read-exercise.ts';
import { nodeHost } from '#engine/postgres/node-host.ts';
import { codeHash } from '../compile/code-hash.ts';
import { SnapshotStore } from '../compile/snapshots.ts';
import { commitHash } from './git-facts.ts';
import type { OtherEngine, Prover } from './prove-exercise.ts';
import { provePage } from './prove-text.ts';

/** A prover on the engine of the course, and the way to end it. */
export interface OpenProver {
  prover: Prover;
  close: () => Promise<void>;
}

/** Opens a prover over a course. `root` is the repository. */
export async function openProver(
  root: string,
  { surroundings }: FullCourse,
  mutants: Prover['mutants'],
  others: OtherEngine[] = [],
): Promise<OpenProver> {
  const snapshots = new SnapshotStore(surroundings);
  const host = nodeHost({ snapshotFile: (snapshot) => snapshots.file(snapshot) });
  const maker = { root, code: await codeHash(root), snapshots, host };
  return { prover: { maker, others, commit: await commitHash(root), mutants }, close: () => host.close() };
}

/** Proves the fences of every lesson and of every term of the reference. */
export async function provePages({ lessons, reference }: FullCourse, { maker }: Prover): Promise<ContentProblem[]> {
  const problems = new ProblemList();
  for (const page of [...lessons, ...reference.terms]) {
    const { name, size } = page.meta.dataset;
    try {
      await provePage(page, await maker.snapshots.ensure(`${name}/${size}`), maker.host, problems);
    } catch (error) {
      problems.add(
        page.file,
        'engine',
        error instanceof Error ? error.message : String(error),
        'Correct the SQL of the page.',
      );
    }
  }
  return problems.all;
}

/** The exercises to prove: those named, all, or those without a fresh proof. Throws for a name that does not exist. */
export function chosenExercises(
  { exercises }: FullCourse,
  ids: string[],
  isChosen: (exercise: ExerciseFolder) => boolean,
): ExerciseFolder[] {
  if (ids.length === 0) return exercises.filter(isChosen);
  return ids.map((id) => {
    const found = exercises.find(({ source }) => source.id === id);
    if (!found) throw new Error(`There is no exercise called ${id}, or its folder cannot be read.`);
    return found;
  });
}

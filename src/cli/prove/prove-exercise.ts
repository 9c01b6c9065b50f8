import { createHash } from 'node:crypto';
import { observeReference } from '#attempt/reference.ts';
import type { ContentProblem } from '#catalog/course.ts';
import { ProblemList } from '#catalog/problem-list.ts';
import type { ExerciseFolder } from '#catalog/read-exercise.ts';
import type { EngineHost } from '#engine/host.ts';
import { loadParser } from '#sql/parse.ts';
import { type BundleMaker, ensureBundle } from '../compile/bundles.ts';
import { checkAcceptedDiffer } from './accepted-differ.ts';
import { checkClock } from './clock-use.ts';
import { checkProvenMutants } from './enough-mutants.ts';
import { freshProof } from './proof-file.ts';
import { proveAnswers } from './prove-answers.ts';
import { type MutantCount, proveMutants } from './prove-mutants.ts';
import { proveText } from './prove-text.ts';

/** An engine besides the one of the course, on which everything but the mutants is proved again. */
export interface OtherEngine {
  /** E.g. `PostgreSQL 15`. */
  name: string;
  /** Major version. */
  major: number;
  host: EngineHost;
}

/** What proving needs besides the exercise. */
export interface Prover {
  maker: BundleMaker;
  others: OtherEngine[];
  /** Commit at hand; chooses the tenth of fresh proofs whose mutants run again. Null chooses none. */
  commit: string | null;
  /** `never` leaves them out, `stale` runs them where the proof is stale or the commit chose them. */
  mutants: 'always' | 'stale' | 'never';
}

/** What came of proving one exercise. */
export interface ProvenExercise {
  id: string;
  problems: ContentProblem[];
  accepted: number;
  rejected: number;
  /** From this run, or from the fresh proof; null where neither is there. */
  mutants: MutantCount | null;
  mutantsRan: boolean;
  /** Engines on which everything held or was tried. */
  engines: string[];
  durationMs: number;
}

/** True for a tenth of all exercises, another one with each commit. */
export function isChosen(commit: string | null, id: string): boolean {
  if (commit === null) return false;
  return createHash('sha256').update(`${commit} ${id}`).digest().readUInt32BE() % 10 === 0;
}

async function proveOn(
  other: OtherEngine,
  exercise: ExerciseFolder,
  maker: BundleMaker,
): Promise<{ engine: string; problems: ContentProblem[] }> {
  const problems = new ProblemList();
  let engine = other.name;
  try {
    const { bundle } = await ensureBundle(exercise, maker);
    const reference = await observeReference(bundle, other.host);
    engine = reference.engine;
    await proveAnswers(exercise, { ...bundle, reference }, other.host, problems, other.major);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    problems.add(exercise.below, 'engine', message, 'Make it run there, or state `needs`.');
  }
  const named = problems.all.map((problem) => ({ ...problem, message: `on ${engine}: ${problem.message}` }));
  return { engine, problems: named };
}

/** Proves one exercise on every engine of the prover. Writes nothing. */
export async function proveExercise(exercise: ExerciseFolder, prover: Prover): Promise<ProvenExercise> {
  const startedAt = performance.now();
  await loadParser();
  const { source, below } = exercise;
  const { maker } = prover;
  const problems = new ProblemList();
  const fresh = freshProof(exercise);
  let mutants: MutantCount | null = fresh?.mutants ?? null;
  let mutantsRan = false;
  const engines: string[] = [];
  checkAcceptedDiffer(exercise, problems);
  checkClock(exercise, problems);
  try {
    const { bundle } = await ensureBundle(exercise, maker);
    engines.push(bundle.reference.engine);
    await proveAnswers(exercise, bundle, maker.host, problems);
    await proveText(exercise, bundle, maker.host, problems);
    const wanted = prover.mutants === 'always' || fresh === null || isChosen(prover.commit, source.id);
    if (prover.mutants !== 'never' && wanted && problems.all.length === 0) {
      mutants = await proveMutants(exercise, bundle, maker.host, problems);
      mutantsRan = true;
    } else if (fresh) {
      await checkProvenMutants(exercise, bundle, fresh.mutants, problems);
    }
  } catch (error) {
    problems.add(
      below,
      'engine',
      error instanceof Error ? error.message : String(error),
      'Correct solution, setup or checks.',
    );
  }
  for (const other of prover.others) {
    if (source.needs && other.major < source.needs.postgres) continue;
    const there = await proveOn(other, exercise, maker);
    problems.all.push(...there.problems);
    engines.push(there.engine);
  }
  return {
    id: source.id,
    problems: problems.all,
    accepted: exercise.accepted.length,
    rejected: exercise.rejected.length,
    mutants,
    mutantsRan,
    engines,
    durationMs: Math.round(performance.now() - startedAt),
  };
}

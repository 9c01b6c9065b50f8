import { join } from 'node:path';
import { z } from 'zod';
import type { ExerciseFolder } from '#catalog/read-exercise.ts';
import { writeWhole } from '../compile/write-file.ts';
import type { MutantCount } from './prove-mutants.ts';

const proofFile = z.strictObject({
  /** Hash of the exercise the proof holds for. */
  hash: z.string(),
  engine: z.string(),
  accepted: z.int(),
  rejected: z.int(),
  mutants: z.strictObject({ total: z.int(), killed: z.int(), refused: z.int(), equivalent: z.int() }),
});

/** `proof.json`: written by `prove` once everything held, and good as long as the hash is the exercise's. */
export type Proof = z.output<typeof proofFile>;

/** The proof of an exercise as it is now; null where there is none or it is stale. */
export function freshProof({ proof, source }: ExerciseFolder): Proof | null {
  if (proof === null) return null;
  try {
    const parsed = proofFile.safeParse(JSON.parse(proof));
    return parsed.success && parsed.data.hash === source.hash ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Writes `proof.json` beside a proven exercise. */
export async function writeProof(
  root: string,
  exercise: ExerciseFolder,
  engine: string,
  mutants: MutantCount,
): Promise<void> {
  const { below, source, accepted, rejected } = exercise;
  const proof: Proof = { hash: source.hash, engine, accepted: accepted.length, rejected: rejected.length, mutants };
  await writeWhole(join(root, below, 'proof.json'), `${JSON.stringify(proof, null, 2)}\n`);
}

import { freshProof } from '../cli/prove/proof-file.ts';
import { siteCourse } from './site-course.ts';

/** What the proofs of all exercises together ran. */
export interface ProofTotals {
  exercises: number;
  /** Right answers other than the reference solutions. */
  accepted: number;
  /** Answers with a known mistake. */
  rejected: number;
  /** Solutions with one thing changed that no longer did the same; every one was caught. */
  caught: number;
  /** Changed solutions that mean the same, each with its reason on file. */
  equivalent: number;
}

/** The sum over the proofs that hold for the exercises as they are; null unless every exercise has one. */
export async function proofTotals(): Promise<ProofTotals | null> {
  const { exercises } = await siteCourse();
  const proofs = exercises.flatMap((exercise) => freshProof(exercise) ?? []);
  if (proofs.length === 0 || proofs.length < exercises.length) return null;
  const sum = (of: (proof: (typeof proofs)[number]) => number) => proofs.reduce((all, proof) => all + of(proof), 0);
  return {
    exercises: exercises.length,
    accepted: sum(({ accepted }) => accepted),
    rejected: sum(({ rejected }) => rejected),
    caught: sum(({ mutants }) => mutants.killed),
    equivalent: sum(({ mutants }) => mutants.equivalent),
  };
}

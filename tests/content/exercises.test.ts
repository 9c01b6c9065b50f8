import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFullCourse } from '../../src/catalog/read-course.ts';
import { freshProof } from '../../src/cli/prove/proof-file.ts';
import { type OpenProver, openProver } from '../../src/cli/prove/prove-course.ts';
import { isChosen, proveExercise } from '../../src/cli/prove/prove-exercise.ts';
import { problemLines } from '../../src/cli/report-problems.ts';

const root = process.cwd();
const full = await readFullCourse(root);
let open: OpenProver;

beforeAll(async () => {
  open = await openProver(root, full, 'never');
});
afterAll(() => open.close());

// Each proof waits on an engine in a thread of its own, so proofs side by side keep every core busy to the end.
describe.concurrent.each(full.exercises.map((exercise) => [exercise.source.id, exercise] as const))(
  '%s',
  (id, exercise) => {
    test('has a proof of the folder, the dataset and the engine as they are', () => {
      expect(freshProof(exercise), `proof.json is missing or stale. Run: npm run -s prove -- ${id}`).not.toBeNull();
    });

    test(
      'accepts every right answer and rejects every wrong one for its own reason',
      { timeout: 600_000 },
      async () => {
        const { prover } = open;
        const mutants = isChosen(prover.commit, id) ? 'always' : 'never';
        const proven = await proveExercise(exercise, { ...prover, mutants });
        expect(problemLines(proven.problems)).toEqual([]);
      },
    );
  },
);

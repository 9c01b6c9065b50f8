import { z } from 'zod';
import type { ProblemList } from '#catalog/problem-list.ts';
import type { ExerciseFolder } from '#catalog/read-exercise.ts';
import { parseYaml } from '#catalog/yaml-source.ts';

/** `equivalent.yaml`: mutants that mean the same as the solution on any data the schema admits. */
const equivalentFile = z.array(
  z.strictObject({
    /** Key of the mutant, as `prove` prints it. */
    mutant: z.string().regex(/^[0-9a-f]{8}$/, 'a mutant is named by the eight hex digits that prove prints'),
    /** Why no data can tell it from the solution. */
    reason: z.string().min(10),
  }),
);

/** Keys of the mutants an exercise declares equivalent. Faults go to `problems`. */
export function equivalentOf({ below, equivalent }: ExerciseFolder, problems: ProblemList): Set<string> {
  if (equivalent === null) return new Set();
  const entries = parseYaml(equivalent, equivalentFile, `${below}/equivalent.yaml`, problems) ?? [];
  return new Set(entries.map(({ mutant }) => mutant));
}

import type { ProblemList } from '#catalog/problem-list.ts';
import type { ExerciseFolder } from '#catalog/read-exercise.ts';
import { structureOf } from '#sql/fingerprint.ts';

function structureIn(text: string): string | null {
  try {
    return structureOf(text);
  } catch {
    return null;
  }
}

/** Reports accepted answers that say the same as the solution or as one another once aliases are set aside. */
export function checkAcceptedDiffer({ below, source, accepted }: ExerciseFolder, problems: ProblemList): void {
  const seen = new Map<string, string>();
  const answers = [{ file: 'solution.sql', sql: source.solution }, ...accepted];
  for (const { file, sql } of answers) {
    const structure = structureIn(sql);
    if (structure === null) {
      problems.add(`${below}/${file}`, 'syntax', 'PostgreSQL cannot parse it', 'Correct the SQL.');
      continue;
    }
    const same = seen.get(structure);
    if (same === undefined) seen.set(structure, file);
    else
      problems.add(
        `${below}/${file}`,
        'same-structure',
        `only its names differ from ${same}`,
        'Write an answer of another build.',
      );
  }
}

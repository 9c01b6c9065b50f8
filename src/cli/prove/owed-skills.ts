import { parse } from 'yaml';
import type { Course } from '#catalog/course.ts';
import type { ProblemList } from '#catalog/problem-list.ts';
import { earlierTexts } from './git-facts.ts';

const file = 'content/skill.yaml';

function owedIn(text: string): Map<string, boolean> {
  const entries = parse(text) as { id: string; owed?: boolean }[];
  return new Map(entries.map(({ id, owed }) => [id, owed === true]));
}

/** The number of skills that no exercise teaches. Reports one that was taught in an earlier commit, or that is gone. */
export async function checkOwed(root: string, course: Course, problems: ProblemList): Promise<number> {
  const owed = new Set(course.skills.filter((skill) => skill.owed).map(({ id }) => id));
  const known = new Set(course.skills.map(({ id }) => id));
  for (const text of await earlierTexts(root, file)) {
    for (const [id, wasOwed] of owedIn(text)) {
      if (!known.has(id))
        problems.add(file, 'lost-skill', `${id} is gone from the map`, 'Put it back: the map only fills.');
      else if (!wasOwed && owed.has(id))
        problems.add(file, 'lost-exercise', `${id} was taught and is owed now`, 'Teach it again.');
    }
  }
  return owed.size;
}

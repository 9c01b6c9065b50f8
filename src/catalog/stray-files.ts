import { join } from 'node:path';
import { namesIn } from './content-files.ts';
import type { ProblemList } from './problem-list.ts';

const known = ['chapters', 'course.yaml', 'datasets', 'exercises', 'labs', 'lessons', 'reference', 'skill.yaml'];

/** Reports files and folders below `content/` that no reader looks at. */
export async function reportStrayFiles(root: string, problems: ProblemList): Promise<void> {
  const stray = (path: string) => {
    problems.add(`content/${path}`, 'unknown-file', 'nothing in the course looks at this', 'Move it or remove it.');
  };
  const top = await namesIn(join(root, 'content'));
  for (const name of [...top.files, ...top.folders]) if (!known.includes(name)) stray(name);
  const exercises = await namesIn(join(root, 'content/exercises'));
  for (const name of exercises.files) stray(`exercises/${name}`);
  for (const chapter of exercises.folders) {
    for (const name of (await namesIn(join(root, 'content/exercises', chapter))).files)
      stray(`exercises/${chapter}/${name}`);
  }
  for (const name of (await namesIn(join(root, 'content/chapters'))).folders) stray(`chapters/${name}`);
  for (const name of (await namesIn(join(root, 'content/datasets'))).files) stray(`datasets/${name}`);
}

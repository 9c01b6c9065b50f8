import { join } from 'node:path';
import { namesIn, textOf } from './content-files.ts';
import type { LessonMeta } from './course.ts';
import { lessonFrontMatter } from './course.schema.ts';
import type { ProblemList } from './problem-list.ts';
import { parseYaml, splitMdx } from './yaml-source.ts';

/** A lesson with its text. */
export interface LessonSource {
  meta: LessonMeta;
  /** Path below the repository. */
  file: string;
  body: string;
  /** 1-based line of the file on which the body begins. */
  bodyLine: number;
}

async function readLesson(
  root: string,
  chapter: string,
  name: string,
  problems: ProblemList,
): Promise<LessonSource | null> {
  const file = `content/lessons/${chapter}/${name}`;
  const slug = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/.exec(name)?.[1];
  if (slug === undefined) {
    problems.add(file, 'unknown-file', 'a lesson is a file <slug>.mdx', 'Rename or remove it.');
    return null;
  }
  const mdx = splitMdx((await textOf(join(root, file))) ?? '');
  if (!mdx) {
    problems.add(file, 'front-matter', 'the lesson has no front matter', 'Begin it with `---`.');
    return null;
  }
  const front = parseYaml(mdx.frontMatter, lessonFrontMatter, file, problems);
  return front && { meta: { slug, chapter, ...front }, file, body: mdx.body, bodyLine: mdx.bodyLine };
}

/** Reads every lesson below `content/lessons`. Faults go to `problems`; a lesson that cannot be read is left out. */
export async function readLessons(root: string, problems: ProblemList): Promise<LessonSource[]> {
  const base = join(root, 'content/lessons');
  const lessons: LessonSource[] = [];
  const { folders, files } = await namesIn(base);
  for (const stray of files)
    problems.add(`content/lessons/${stray}`, 'unknown-file', 'lessons stand in a chapter', 'Move it.');
  for (const chapter of folders) {
    for (const name of (await namesIn(join(base, chapter))).files) {
      const lesson = await readLesson(root, chapter, name, problems);
      if (lesson) lessons.push(lesson);
    }
  }
  return lessons;
}

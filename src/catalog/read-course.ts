import { basename, join, relative, sep } from 'node:path';
import { checkCourse } from './course-rules.ts';
import { namesIn, textOf } from './content-files.ts';
import type { Chapter, ContentProblem, Course, ExerciseMeta, Skill, Track } from './course.ts';
import { chapterFile, courseFile, skillFile } from './course.schema.ts';
import { type LinkedText, checkLinks, staticRoutes } from './links.ts';
import { ProblemList } from './problem-list.ts';
import { engineHashes, readDatasets } from './read-dataset.ts';
import { type ExerciseFolder, type ExerciseSurroundings, readExercise } from './read-exercise.ts';
import { type LabExample, readLabExamples } from './read-labs.ts';
import { type ObserveLab, readObserveLab } from './read-observe-lab.ts';
import { type LessonSource, readLessons } from './read-lesson.ts';
import { type ReferenceSources, readReference } from './read-reference.ts';
import { reportStrayFiles } from './stray-files.ts';
import { parseYaml } from './yaml-source.ts';

async function readOutline(
  root: string,
  problems: ProblemList,
): Promise<{ title: string; chapters: Chapter[]; tracks: Track[] }> {
  const file = 'content/course.yaml';
  const text = await textOf(join(root, file));
  if (text === null) problems.add(file, 'missing-file', 'there is no course.yaml', 'Add it with title and chapters.');
  const outline = text === null ? null : parseYaml(text, courseFile, file, problems);
  const chapters: Chapter[] = [];
  for (const id of outline?.chapters ?? []) {
    const chapterPath = `content/chapters/${id}.yaml`;
    const chapterText = await textOf(join(root, chapterPath));
    if (chapterText === null) {
      problems.add(file, 'missing-file', `chapter ${id} has no file`, `Add ${chapterPath}.`);
      continue;
    }
    const chapter = parseYaml(chapterText, chapterFile, chapterPath, problems);
    if (chapter) chapters.push({ id, ...chapter });
  }
  for (const name of (await namesIn(join(root, 'content/chapters'))).files) {
    if (outline && !outline.chapters.some((id) => `${id}.yaml` === name)) {
      problems.add(
        `content/chapters/${name}`,
        'unlisted',
        'course.yaml does not list this chapter',
        'List it or remove it.',
      );
    }
  }
  return { title: outline?.title ?? '', chapters, tracks: outline?.tracks ?? [] };
}

async function readSkills(root: string, problems: ProblemList): Promise<Skill[]> {
  const file = 'content/skill.yaml';
  const text = await textOf(join(root, file));
  if (text === null) {
    problems.add(file, 'missing-file', 'there is no skill.yaml', 'Add the list of skill ids.');
    return [];
  }
  return parseYaml(text, skillFile, file, problems) ?? [];
}

/** What reading exercises needs: the datasets and the hashes of the engine. */
export async function readSurroundings(root: string, problems: ProblemList): Promise<ExerciseSurroundings> {
  return { root, datasets: await readDatasets(root, problems), engine: await engineHashes(root) };
}

/** Folders of all exercises, as absolute paths, in order of chapter and slug. */
export async function exerciseFolders(root: string): Promise<string[]> {
  const base = join(root, 'content/exercises');
  const found: string[] = [];
  for (const chapter of (await namesIn(base)).folders) {
    for (const slug of (await namesIn(join(base, chapter))).folders) found.push(join(base, chapter, slug));
  }
  return found;
}

function metaOf({ source }: ExerciseFolder): ExerciseMeta {
  const { id, chapter, title, summary, covers, level, minutes, engine, dataset, checks } = source;
  return {
    id,
    chapter,
    title,
    summary,
    covers,
    level,
    minutes,
    engine,
    dataset,
    checks: checks.map(({ kind }) => kind),
  };
}

/** The course with the sources behind it. */
export interface FullCourse {
  course: Course;
  problems: ContentProblem[];
  lessons: LessonSource[];
  reference: ReferenceSources;
  exercises: ExerciseFolder[];
  /** Examples of the migration laboratory. */
  labExamples: LabExample[];
  observeLab: ObserveLab;
  surroundings: ExerciseSurroundings;
}

/** Reads everything below `content/`, with the sources of lessons and exercises. `root` is the repository. */
export async function readFullCourse(root = process.cwd()): Promise<FullCourse> {
  const problems = new ProblemList();
  const outline = await readOutline(root, problems);
  const skills = await readSkills(root, problems);
  const surroundings = await readSurroundings(root, problems);
  await reportStrayFiles(root, problems);
  const lessons = await readLessons(root, problems);
  const reference = await readReference(root, problems);
  const labExamples = await readLabExamples(root, problems);
  const observeLab = await readObserveLab(root, problems);
  const exercises: ExerciseFolder[] = [];
  const folders = await exerciseFolders(root);
  for (const folder of folders) {
    const read = await readExercise(folder, surroundings);
    problems.all.push(...read.problems);
    if (read.exercise) exercises.push(read.exercise);
  }
  const course: Course = {
    ...outline,
    skills,
    lessons: lessons.map(({ meta }) => meta),
    exercises: exercises.map(metaOf),
    datasets: [...surroundings.datasets.values()].map(({ meta }) => meta),
    reference: reference.areas,
  };
  const below = folders.map((folder) => relative(root, folder).split(sep).join('/'));
  checkCourse(
    course,
    { folders: below, exercises, lessons, terms: reference.terms, datasets: surroundings.datasets },
    problems,
  );
  const texts: LinkedText[] = [
    ...[...lessons, ...reference.terms].map(({ file, body }) => ({ file, body })),
    ...exercises.flatMap(({ below, task, explanation }) => [
      { file: `${below}/index.mdx`, body: task },
      ...(explanation === null ? [] : [{ file: `${below}/explanation.mdx`, body: explanation }]),
    ]),
  ];
  const ids = folders.map((folder) => basename(folder));
  checkLinks(
    texts,
    course,
    new Set([...(await staticRoutes(root)), ...ids.map((id) => `/exercises/${id}/`)]),
    problems,
  );
  return { course, problems: problems.all, lessons, reference, exercises, labExamples, observeLab, surroundings };
}

/** Reads the course: what exists and in what order, with everything that is wrong in it. `root` is the repository. */
export async function readCourse(root = process.cwd()): Promise<{ course: Course; problems: ContentProblem[] }> {
  const { course, problems } = await readFullCourse(root);
  return { course, problems };
}

import type { Course } from './course.ts';
import type { ProblemList } from './problem-list.ts';
import type { DatasetSource } from './read-dataset.ts';
import type { ExerciseFolder } from './read-exercise.ts';
import type { LessonSource } from './read-lesson.ts';
import type { TermSource } from './read-reference.ts';

/** The sources behind a course, for rules that concern several files. */
export interface CourseSources {
  /** Folders of all exercises below the repository, also of those that could not be read. */
  folders: string[];
  exercises: ExerciseFolder[];
  lessons: LessonSource[];
  terms: TermSource[];
  datasets: Map<string, DatasetSource>;
}

function repeated<T>(items: T[], keyOf: (item: T) => string): { item: T; first: T; key: string }[] {
  const seen = new Map<string, T>();
  return items.flatMap((item) => {
    const key = keyOf(item);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, item);
    return first === undefined ? [] : [{ item, first, key }];
  });
}

function checkListing(course: Course, { folders, lessons }: CourseSources, problems: ProblemList): void {
  for (const chapter of course.chapters) {
    const file = `content/chapters/${chapter.id}.yaml`;
    if (chapter.items.length === 0) {
      problems.add(
        file,
        'empty-chapter',
        'the chapter lists nothing',
        'Add an item, or take the chapter out of course.yaml.',
      );
    }
    for (const item of chapter.items) {
      if ('lesson' in item) {
        if (lessons.some(({ meta }) => meta.chapter === chapter.id && meta.slug === item.lesson)) continue;
        const path = `content/lessons/${chapter.id}/${item.lesson}.mdx`;
        problems.add(file, 'missing-lesson', `there is no lesson ${item.lesson}`, `Add ${path} or take the line out.`);
      } else if (!folders.includes(`content/exercises/${chapter.id}/${item.exercise}`)) {
        const path = `content/exercises/${chapter.id}/${item.exercise}`;
        problems.add(
          file,
          'missing-exercise',
          `there is no exercise ${item.exercise}`,
          `Add ${path}/ or take the line out.`,
        );
      }
    }
    for (const { key } of repeated(chapter.items, (item) => JSON.stringify(item))) {
      problems.add(file, 'duplicate', `${key} is listed twice`, 'Keep one line.');
    }
  }
  const itemsOf = (id: string) => course.chapters.find((chapter) => chapter.id === id)?.items ?? [];
  for (const below of folders) {
    const [chapter = '', slug = ''] = below.split('/').slice(-2);
    if (itemsOf(chapter).some((item) => 'exercise' in item && item.exercise === slug)) continue;
    const remedy = `Add \`- exercise: ${slug}\` to content/chapters/${chapter}.yaml.`;
    problems.add(below, 'unlisted', 'its chapter does not list this exercise', remedy);
  }
  for (const { meta, file } of lessons) {
    if (itemsOf(meta.chapter).some((item) => 'lesson' in item && item.lesson === meta.slug)) continue;
    const remedy = `Add \`- lesson: ${meta.slug}\` to content/chapters/${meta.chapter}.yaml.`;
    problems.add(file, 'unlisted', 'its chapter does not list this lesson', remedy);
  }
}

function checkNames(course: Course, { exercises, lessons }: CourseSources, problems: ProblemList): void {
  for (const { item, first } of repeated(exercises, ({ source }) => source.id)) {
    problems.add(
      item.below,
      'duplicate',
      `${first.below} has the same slug`,
      'Slugs are unique in the course: rename one.',
    );
  }
  for (const { item, first } of repeated(exercises, ({ source }) => source.title.toLowerCase())) {
    problems.add(`${item.below}/index.mdx`, 'duplicate', `${first.below} has the same title`, 'Choose another title.');
  }
  for (const { item, first } of repeated(lessons, ({ meta }) => meta.title.toLowerCase())) {
    problems.add(item.file, 'duplicate', `${first.file} has the same title`, 'Choose another title.');
  }
  const ids = new Set(exercises.map(({ source }) => source.id));
  const former = exercises.flatMap(({ source, below }) => source.formerly.map((slug) => ({ slug, below })));
  for (const { slug, below } of former) {
    if (ids.has(slug))
      problems.add(
        `${below}/index.mdx`,
        'duplicate',
        `${slug} is the slug of an exercise`,
        'Take it out of `formerly`.',
      );
  }
  for (const { item, key } of repeated(former, ({ slug }) => slug)) {
    problems.add(`${item.below}/index.mdx`, 'duplicate', `two exercises were formerly ${key}`, 'Keep it at one.');
  }
  for (const { key } of repeated(course.chapters, ({ id }) => id)) {
    problems.add('content/course.yaml', 'duplicate', `chapter ${key} is listed twice`, 'Keep one line.');
  }
  for (const track of course.tracks) {
    for (const id of track.chapters) {
      if (course.chapters.some((chapter) => chapter.id === id)) continue;
      problems.add(
        'content/course.yaml',
        'missing-chapter',
        `track ${track.id} names chapter ${id}`,
        'Name a chapter that exists.',
      );
    }
  }
}

function checkSkills(course: Course, { exercises, lessons, terms }: CourseSources, problems: ProblemList): void {
  const file = 'content/skill.yaml';
  for (const { key } of repeated(course.skills, ({ id }) => id))
    problems.add(file, 'duplicate', `${key} stands twice`, 'Keep one.');
  const known = new Set(course.skills.map(({ id }) => id));
  const users = [
    ...exercises.map(({ source, below }) => ({ covers: source.covers, file: `${below}/index.mdx` })),
    ...[...lessons, ...terms].map(({ meta, file }) => ({ covers: meta.covers, file })),
  ];
  for (const user of users) {
    for (const id of user.covers) {
      if (!known.has(id)) problems.add(user.file, 'unknown-skill', `no skill is called ${id}`, `Use an id of ${file}.`);
    }
  }
  const taught = new Set(exercises.flatMap(({ source }) => source.covers));
  for (const { id, owed, lookup } of course.skills) {
    if (owed && taught.has(id))
      problems.add(file, 'owed', `${id} is taught and marked owed`, 'Take `owed: true` away.');
    if (!owed && !lookup && !taught.has(id)) {
      problems.add(
        file,
        'owed',
        `no exercise covers ${id}`,
        'Add an exercise that covers it; `owed: true` only for what was never taught.',
      );
    }
  }
}

function checkDatasets(
  course: Course,
  { exercises, lessons, terms, datasets }: CourseSources,
  problems: ProblemList,
): void {
  for (const { meta, file } of [...lessons, ...terms]) {
    if (datasets.get(meta.dataset.name)?.slices.has(meta.dataset.size)) continue;
    const message = `there is no data called ${meta.dataset.name}/${meta.dataset.size}`;
    problems.add(file, 'unknown-dataset', message, 'Name a slice of content/datasets.');
  }
  const newest = exercises.filter(({ source }) => source.needs !== null);
  if (newest.length > Math.max(1, exercises.length / 10)) {
    const message = `${newest.length} of ${course.exercises.length} exercises need PostgreSQL 18`;
    problems.add('content/exercises', 'needs', message, 'Keep `needs` to a tenth of the exercises.');
  }
}

function checkTerms({ exercises, terms }: CourseSources, problems: ProblemList): void {
  const ids = new Set(exercises.map(({ source }) => source.id));
  for (const { meta, file } of terms) {
    for (const id of meta.exercises) {
      if (!ids.has(id)) problems.add(file, 'missing-exercise', `there is no exercise ${id}`, 'Name one that exists.');
    }
  }
  for (const { item, first } of repeated(terms, ({ meta }) => meta.title.toLowerCase())) {
    problems.add(item.file, 'duplicate', `${first.file} has the same title`, 'Choose another title.');
  }
}

/** Reports everything that is wrong between files: listing, names, skills, datasets, terms. */
export function checkCourse(course: Course, sources: CourseSources, problems: ProblemList): void {
  checkListing(course, sources, problems);
  checkNames(course, sources, problems);
  checkSkills(course, sources, problems);
  checkDatasets(course, sources, problems);
  checkTerms(sources, problems);
}

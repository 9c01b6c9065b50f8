import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExerciseBundle } from '#catalog/bundle.ts';
import type { Chapter, ChapterItem, Course, ExerciseMeta, LessonMeta } from '#catalog/course.ts';
import type { DatasetBundle } from '#catalog/dataset-bundle.ts';
import { readFullCourse, type FullCourse } from '#catalog/read-course.ts';

let reading: Promise<FullCourse> | undefined;

/** The course as it is in `content/`, read once a build. */
export function siteCourse(): Promise<FullCourse> {
  reading ??= readFullCourse();
  return reading;
}

/** The compiled bundle of an exercise, or null where it was not compiled yet. */
export const siteBundle = (id: string) => compiled<ExerciseBundle>(`bundles/${id}.json`);

/** The compiled description of a dataset, or null where it was not compiled yet. */
export const siteDataset = (name: string) => compiled<DatasetBundle>(`datasets/${name}.json`);

async function compiled<T>(path: string): Promise<T | null> {
  try {
    return JSON.parse(await readFile(join(process.cwd(), 'public/data', path), 'utf8')) as T;
  } catch {
    return null;
  }
}

/** Ids that an exercise had before; none for most. */
export async function formerIds(id: string): Promise<string[]> {
  const { exercises } = await siteCourse();
  return exercises.find(({ source }) => source.id === id)?.source.formerly ?? [];
}

/** What a dataset's slice holds, in words; the names where it is not described. */
export function sliceTitle({ datasets }: Course, { name, size }: { name: string; size: string }): string {
  const slices = datasets.find((dataset) => dataset.name === name)?.slices ?? [];
  return slices.find((slice) => slice.name === size)?.title ?? `${name}, ${size}`;
}

/** One stop of the course with its page. */
export type Stop =
  | { kind: 'lesson'; chapter: Chapter; meta: LessonMeta; path: string }
  | { kind: 'exercise'; chapter: Chapter; meta: ExerciseMeta; path: string };

/** Every lesson and exercise in course order. What a chapter lists but nobody wrote yet is left out. */
export async function siteStops(): Promise<Stop[]> {
  const { course } = await siteCourse();
  return course.chapters.flatMap((chapter) =>
    chapter.items.flatMap((item) => stopOf(item, chapter, course.lessons, course.exercises) ?? []),
  );
}

function stopOf(
  item: ChapterItem,
  chapter: Chapter,
  lessons: LessonMeta[],
  exercises: ExerciseMeta[],
): Stop | undefined {
  if ('lesson' in item) {
    const meta = lessons.find((lesson) => lesson.slug === item.lesson && lesson.chapter === chapter.id);
    return meta && { kind: 'lesson', chapter, meta, path: `learn/${chapter.id}/${meta.slug}/` };
  }
  const meta = exercises.find(({ id }) => id === item.exercise);
  return meta && { kind: 'exercise', chapter, meta, path: `exercises/${meta.id}/` };
}

/** Key under which progress knows a stop: an exercise id, or `<chapter>/<lesson>`. */
export function progressKey(stop: Stop): string {
  return stop.kind === 'lesson' ? `${stop.chapter.id}/${stop.meta.slug}` : stop.meta.id;
}

/** The stops before and after one, undefined at the ends. */
export function neighbours(stops: Stop[], path: string): { previous: Stop | undefined; next: Stop | undefined } {
  const at = stops.findIndex((stop) => stop.path === path);
  return at < 0 ? { previous: undefined, next: undefined } : { previous: stops[at - 1], next: stops[at + 1] };
}

/**
 * The exercises a lesson leads to: those up to the next lesson; where another lesson follows at once, those of the chapter
 * that practise a skill of this one.
 */
export function practiceOf(stops: Stop[], path: string): Stop[] {
  const at = stops.findIndex((stop) => stop.path === path);
  const lesson = stops[at];
  if (!lesson) return [];
  const rest = stops.slice(at + 1).filter(({ chapter }) => chapter.id === lesson.chapter.id);
  const end = rest.findIndex(({ kind }) => kind === 'lesson');
  const next = end < 0 ? rest : rest.slice(0, end);
  const isPractice = (stop: Stop) =>
    stop.kind === 'exercise' && stop.meta.covers.some((id) => lesson.meta.covers.includes(id));
  return next.length > 0 ? next : rest.filter(isPractice);
}

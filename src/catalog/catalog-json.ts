import { bundleVersion } from './bundle.ts';
import type { Course } from './course.ts';

/** One exercise in `catalog.json`. */
export interface CatalogExercise {
  id: string;
  title: string;
  chapter: string;
  covers: string[];
  level: number;
  minutes: number;
  engine: string;
  /** `<dataset>/<slice>`. */
  dataset: string;
  /** Check kinds in the order written. */
  checks: string[];
  /** Address with the site's base. */
  url: string;
}

/** The machine-readable list of the course, served as `catalog.json`. */
export interface CatalogJson {
  /** Format of this file. */
  version: number;
  /** Engine of the exercises. */
  engine: string;
  skill: { id: string; title: string; owed: boolean; exercises: string[] }[];
  exercises: CatalogExercise[];
}

/** Makes `catalog.json`. `base` is the site's base path, e.g. `/` or `/querywright/`. Exercises come in course order. */
export function catalogJson(course: Course, base: string): CatalogJson {
  const order = course.chapters.flatMap(({ items }) =>
    items.flatMap((item) => ('exercise' in item ? [item.exercise] : [])),
  );
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  const exercises = course.exercises.toSorted((a, b) => place(a.id) - place(b.id));
  return {
    version: bundleVersion,
    engine: 'postgres',
    skill: course.skills.map(({ id, title, owed }) => ({
      id,
      title,
      owed,
      exercises: exercises.filter(({ covers }) => covers.includes(id)).map((exercise) => exercise.id),
    })),
    exercises: exercises.map(({ id, title, chapter, covers, level, minutes, engine, dataset, checks }) => ({
      id,
      title,
      chapter,
      covers,
      level,
      minutes,
      engine,
      dataset: `${dataset.name}/${dataset.size}`,
      checks,
      url: `${base.replace(/\/$/, '')}/exercises/${id}/`,
    })),
  };
}

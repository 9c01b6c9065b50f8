/** One entry of a chapter, in the order a learner meets them. */
export type ChapterItem = { lesson: string } | { exercise: string };

/** `content/chapters/<id>.yaml`. */
export interface Chapter {
  id: string;
  title: string;
  /** One or two sentences: what one can do afterwards. */
  summary: string;
  /** Lessons and exercises by slug, the only statement of their order. */
  items: ChapterItem[];
}

/** A path through the course for one purpose. */
export interface Track {
  id: string;
  title: string;
  summary: string;
  /** Chapter ids in order. */
  chapters: string[];
}

/** One id of the skill map, `content/skill.yaml`. */
export interface Skill {
  id: string;
  title: string;
  /** Heading it stands under, e.g. "indexing". */
  section: string;
  /** True where no exercise teaches it yet. */
  owed: boolean;
  /** True where it needs reference pages, not exercises. */
  lookup: boolean;
}

/** Front matter of a lesson, with where it is. */
export interface LessonMeta {
  slug: string;
  chapter: string;
  title: string;
  summary: string;
  covers: string[];
  minutes: number;
  /** Dataset its runnable fences use. */
  dataset: { name: string; size: string };
}

/** What pages need to know of an exercise without its SQL. */
export interface ExerciseMeta {
  id: string;
  chapter: string;
  title: string;
  summary: string;
  covers: string[];
  level: number;
  minutes: number;
  engine: 'postgres';
  dataset: { name: string; size: string };
  /** Check kinds in the order written. */
  checks: string[];
}

/** One page of the reference, `content/reference/<area>/<slug>.mdx`. */
export interface TermMeta {
  slug: string;
  area: string;
  title: string;
  summary: string;
  covers: string[];
  /** Exercises in which it can be tried. */
  exercises: string[];
  /** Dataset its runnable fences use. */
  dataset: { name: string; size: string };
}

/** A part of the reference, with its terms in order. */
export interface ReferenceArea {
  id: string;
  title: string;
  summary: string;
  terms: TermMeta[];
}

/** A dataset of `content/datasets/`, for the schema page and pickers. */
export interface DatasetMeta {
  name: string;
  title: string;
  summary: string;
  slices: { name: string; title: string }[];
  variants: { name: string; title: string }[];
}

/** Everything that exists and in what order. */
export interface Course {
  title: string;
  chapters: Chapter[];
  tracks: Track[];
  skills: Skill[];
  lessons: LessonMeta[];
  exercises: ExerciseMeta[];
  datasets: DatasetMeta[];
  reference: ReferenceArea[];
}

/** Something wrong in the content, told to its author. */
export interface ContentProblem {
  /** Path below the repository. */
  file: string;
  /** Short name of the rule broken, e.g. `unknown-skill`. */
  rule: string;
  message: string;
  /** What to do. */
  remedy: string;
}

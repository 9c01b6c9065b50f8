import { z } from 'zod';

/** A name in an address. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use kebab-case');
/** An id of the skill map. */
export const skillId = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/, 'a skill id is words with dots');
/** A heading. */
export const title = z.string().min(2).max(80);
/** One or two sentences for lists. */
export const summary = z.string().min(10).max(300);

/** `content/course.yaml`: what there is and in what order. */
export const courseFile = z.strictObject({
  title,
  /** Chapter ids in the order of the course; each has `content/chapters/<id>.yaml`. */
  chapters: z.array(slug).min(1),
  /** Paths for one purpose, over the same chapters. */
  tracks: z.array(z.strictObject({ id: slug, title, summary, chapters: z.array(slug).min(1) })).default([]),
});

/** `content/chapters/<id>.yaml`. */
export const chapterFile = z.strictObject({
  title,
  summary,
  /** Lessons and exercises by slug, in the order a learner meets them. */
  items: z.array(z.union([z.strictObject({ lesson: slug }), z.strictObject({ exercise: slug })])),
});

/** `content/skill.yaml`: the skill map. */
export const skillFile = z.array(
  z.strictObject({
    id: skillId,
    title,
    /** Heading it stands under. */
    section: z.string().min(2),
    /** True where no exercise teaches it yet. */
    owed: z.boolean().default(false),
    /** True where reference pages answer it and no exercise is owed. */
    lookup: z.boolean().default(false),
  }),
);

/** Front matter of `content/lessons/<chapter>/<slug>.mdx`. */
export const lessonFrontMatter = z.strictObject({
  title,
  /** One sentence for lists and search. */
  summary: z.string().min(10).max(200),
  /** Skill ids it explains. */
  covers: z.array(skillId).min(1),
  /** Minutes an ordinary developer reads. */
  minutes: z.int().min(1).max(60),
  /** Dataset of its runnable fences. Default driverconnect/friendly. */
  dataset: z.strictObject({ name: slug, size: slug }).default({ name: 'driverconnect', size: 'friendly' }),
});

/** `content/datasets/<name>/dataset.yaml`. */
export const datasetFile = z.strictObject({
  title,
  summary,
  /** Script that makes the tables, run first. */
  schema: z.string(),
  /** Amounts of data, by name: the script that fills the tables. */
  slices: z.record(slug, z.strictObject({ title, file: z.string() })),
  /** Cases laid over a slice, by name: `variants/<name>.sql`. */
  variants: z.record(slug, z.strictObject({ title })).default({}),
  /** True where the slices are built although no lesson and no exercise uses them: for pages such as the laboratory. */
  always: z.boolean().default(false),
});

import { z } from 'zod';
import { check } from './check.schema.ts';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use kebab-case');

/** Front matter of `content/exercises/<chapter>/<slug>/index.mdx`. The folder name is the id. */
export const exerciseFrontMatter = z.strictObject({
  /** Title as shown, unique in the course. */
  title: z.string().min(3).max(70),
  /** One sentence for lists and search. */
  summary: z.string().min(10).max(160),
  /** Skill ids from `content/skill.yaml`. */
  covers: z.array(z.string()).min(1),
  /** 1 first steps · 2 everyday · 3 takes thought · 4 hard. */
  level: z.int().min(1).max(4),
  /** Minutes an ordinary developer needs. */
  minutes: z.int().min(1).max(60),
  engine: z.literal('postgres').default('postgres'),
  dataset: z.strictObject({
    name: slug,
    /** A slice of the dataset: `friendly`, or a scaled one by name. */
    size: slug,
  }),
  /** Variants of the dataset, or of the exercise's own `variants/`, that are checked besides the shown data. */
  variants: z.array(slug).default([]),
  checks: z.array(check).min(1),
  /** Three rungs: a question, a pointer, a skeleton; never the answer. */
  hints: z.array(z.string().min(10)).min(1).max(4),
  /** Role the learner runs as. Default `app_owner`; `postgres` only where the task needs it. */
  role: z.enum(['app_owner', 'postgres']).default('app_owner'),
  /** Least major version for which the checks hold, with the reason; at most a tenth of the exercises. */
  needs: z.strictObject({ postgres: z.literal(18), reason: z.string().min(10) }).optional(),
  /** Slugs this exercise had before; keeps progress and redirects. */
  formerly: z.array(slug).default([]),
});
export type ExerciseFrontMatter = z.output<typeof exerciseFrontMatter>;

import { z } from 'zod';
import { isFindingId } from '#judge/finding-ids.ts';
import { slug, skillId, summary, title } from './course.schema.ts';

/** `content/reference/areas.yaml`: the areas of the reference and the order of their terms. */
export const areasFile = z.array(
  z.strictObject({
    /** Folder of the area. */
    id: slug,
    title,
    summary,
    /** Slugs of its terms, in the order they are listed and turned. */
    terms: z.array(slug).min(1),
  }),
);

/** Front matter of `content/reference/<area>/<term>.mdx`. */
export const termFrontMatter = z.strictObject({
  title,
  /** One sentence for lists and search. */
  summary: z.string().min(10).max(200),
  /** Skill ids it answers questions on. */
  covers: z.array(skillId).default([]),
  /** Exercises, by id, in which it can be tried. */
  exercises: z.array(slug).default([]),
  /** Dataset of its runnable fences. Default driverconnect/friendly. */
  dataset: z.strictObject({ name: slug, size: slug }).default({ name: 'driverconnect', size: 'friendly' }),
});

const ruleName = z.string().regex(/^[A-Za-z0-9_-]+$/, 'a rule is named as its tool names it');

/** The rules of one tool: what each asks, and where the same is seen here. */
const ruleList = z.array(
  z
    .strictObject({
      rule: ruleName,
      /** What it asks, in a few words of our own. */
      asks: z.string().min(5).max(120),
      /** `observed`: a fact of the run shows it. `syntax`: only the text does. `not-asked`: see `note`. */
      how: z.enum(['observed', 'syntax', 'not-asked']),
      /** Finding ids under which it appears here. */
      seen: z.array(z.string().refine(isFindingId, 'no finding is called so')).default([]),
      /** Where we differ, or why we do not ask. */
      note: z.string().max(240).optional(),
    })
    .refine(({ how, seen }) => (how === 'not-asked') === (seen.length === 0), 'a rule is seen, or not asked')
    .refine(({ how, note }) => how !== 'not-asked' || note !== undefined, 'say why it is not asked'),
);

/** `content/reference/migrations/rules.yaml`. */
export const ruleListsFile = z.strictObject({ eugene: ruleList, squawk: ruleList, strong_migrations: ruleList });

/** The rules of three tools, each with where the same is seen here. */
export type RuleLists = z.output<typeof ruleListsFile>;

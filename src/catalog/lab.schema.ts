import { z } from 'zod';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use kebab-case');

/** `content/labs/migration.yaml`: the examples of the migration laboratory in the order they are offered. */
export const labFile = z.strictObject({ examples: z.array(slug).min(1) });

/** `content/labs/migration/<slug>/example.yaml`. */
export const labExampleFile = z.strictObject({
  title: z.string().min(2).max(80),
  summary: z.string().min(10).max(200),
});

/** A sentence or more for a reader. */
const text = z.string().min(10).max(600);

/** One ready query of the observability laboratory. */
const observePanel = z.strictObject({
  slug,
  title: z.string().min(2).max(80),
  /** What its rows tell. */
  tells: text,
  /** When they mislead. */
  lies: text,
  /** Said where there is no row. */
  empty: text,
  /** Extension without which it cannot run. */
  needs: z.string().optional(),
  /** What differs between versions of PostgreSQL. */
  versions: text.optional(),
  /** Statement that is run before, without semicolon. */
  first: z.string().optional(),
});

/** `content/labs/observe.yaml`: the panels of the observability laboratory in their order; each has its SQL in `<slug>.sql`. */
export const observeFile = z.strictObject({
  groups: z.array(z.strictObject({ title: z.string().min(2).max(40), panels: z.array(observePanel).min(1) })).min(1),
});

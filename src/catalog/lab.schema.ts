import { z } from 'zod';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use kebab-case');

/** `content/labs/migration.yaml`: the examples of the migration laboratory in the order they are offered. */
export const labFile = z.strictObject({ examples: z.array(slug).min(1) });

/** `content/labs/migration/<slug>/example.yaml`. */
export const labExampleFile = z.strictObject({
  title: z.string().min(2).max(80),
  summary: z.string().min(10).max(200),
});

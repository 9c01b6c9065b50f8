import { parseDocument } from 'yaml';
import type { z } from 'zod';
import type { ProblemList } from './problem-list.ts';

/** Parses YAML against a schema. Every fault goes to `problems`, and then the answer is null. */
export function parseYaml<T>(text: string, schema: z.ZodType<T>, file: string, problems: ProblemList): T | null {
  const document = parseDocument(text, { prettyErrors: true });
  if (document.errors.length > 0) {
    for (const error of document.errors) problems.add(file, 'yaml', error.message.trim(), 'Correct the YAML.');
    return null;
  }
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  problems.addIssues(file, parsed.error);
  return null;
}

/** An MDX file taken apart. */
export interface MdxSource {
  /** YAML between the first two `---` lines. */
  frontMatter: string;
  body: string;
  /** 1-based line of the file on which the body begins. */
  bodyLine: number;
}

/** Splits an MDX file at its front matter; null where it has none. */
export function splitMdx(text: string): MdxSource | null {
  const match = /^---\r?\n([\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!match) return null;
  return {
    frontMatter: match[1] ?? '',
    body: text.slice(match[0].length),
    bodyLine: match[0].split('\n').length,
  };
}

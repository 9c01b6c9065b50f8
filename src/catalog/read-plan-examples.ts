import { join } from 'node:path';
import { filesBelow, namesIn, textOf } from './content-files.ts';
import { labExampleFile, labFile } from './lab.schema.ts';
import type { ProblemList } from './problem-list.ts';
import { parseYaml } from './yaml-source.ts';

/** An example of the plan reader: its texts as they stand in the files, empty where there is none. */
export interface PlanExample {
  slug: string;
  title: string;
  summary: string;
  /** As EXPLAIN printed it, text or JSON. */
  plan: string;
  query: string;
  /** A second plan to compare. */
  other: string;
}

const below = 'content/labs/plan';
const texts = { 'plan.txt': 'plan', 'query.sql': 'query', 'other.txt': 'other' } as const;

async function readExample(root: string, slug: string, problems: ProblemList): Promise<PlanExample | null> {
  const folder = `${below}/${slug}`;
  const files = await filesBelow(join(root, folder));
  for (const name of files.keys()) {
    if (name !== 'example.yaml' && !Object.hasOwn(texts, name))
      problems.add(`${folder}/${name}`, 'unknown-file', 'an example has no such file', 'Move it or remove it.');
  }
  const listing = files.get('example.yaml');
  if (listing === undefined || !files.has('plan.txt')) {
    problems.add(folder, 'missing-file', 'the example lacks a file', 'Add example.yaml and plan.txt.');
    return null;
  }
  const parsed = parseYaml(listing, labExampleFile, `${folder}/example.yaml`, problems);
  const own = Object.entries(texts).map(([file, part]) => [part, (files.get(file) ?? '').trimEnd()]);
  return parsed && { slug, ...parsed, ...(Object.fromEntries(own) as Pick<PlanExample, 'plan' | 'query' | 'other'>) };
}

/** Reads the examples of the plan reader in their order. Faults go to `problems`. */
export async function readPlanExamples(root: string, problems: ProblemList): Promise<PlanExample[]> {
  const file = 'content/labs/plan.yaml';
  const listing = await textOf(join(root, file));
  const listed = listing === null ? null : parseYaml(listing, labFile, file, problems);
  const examples: PlanExample[] = [];
  for (const slug of listed?.examples ?? []) {
    const example = await readExample(root, slug, problems);
    if (example) examples.push(example);
  }
  for (const slug of (await namesIn(join(root, below))).folders) {
    if (!listed?.examples.includes(slug))
      problems.add(`${below}/${slug}`, 'unlisted', `${file} does not list this example`, 'List it or remove it.');
  }
  return examples;
}

import { join } from 'node:path';
import { filesBelow, namesIn, textOf } from './content-files.ts';
import { labExampleFile, labFile } from './lab.schema.ts';
import type { ProblemList } from './problem-list.ts';
import { parseYaml } from './yaml-source.ts';

/** An example of the migration laboratory: its texts as they stand in the files, empty where there is none. */
export interface LabExample {
  slug: string;
  title: string;
  summary: string;
  setup: string;
  migration: string;
  old: string;
  new: string;
  down: string;
}

const below = 'content/labs/migration';
const texts = {
  'setup.sql': 'setup',
  'migration.sql': 'migration',
  'old-app.sql': 'old',
  'new-app.sql': 'new',
  'down.sql': 'down',
} as const;

async function readExample(root: string, slug: string, problems: ProblemList): Promise<LabExample | null> {
  const folder = `${below}/${slug}`;
  const files = await filesBelow(join(root, folder));
  for (const name of files.keys()) {
    if (name !== 'example.yaml' && !Object.hasOwn(texts, name))
      problems.add(`${folder}/${name}`, 'unknown-file', 'an example has no such file', 'Move it or remove it.');
  }
  const listing = files.get('example.yaml');
  if (listing === undefined || !files.has('migration.sql')) {
    problems.add(folder, 'missing-file', 'the example lacks a file', 'Add example.yaml and migration.sql.');
    return null;
  }
  const parsed = parseYaml(listing, labExampleFile, `${folder}/example.yaml`, problems);
  const own = Object.entries(texts).map(([file, part]) => [part, (files.get(file) ?? '').trimEnd()]);
  return parsed && { slug, ...parsed, ...(Object.fromEntries(own) as Omit<LabExample, 'slug' | keyof typeof parsed>) };
}

/** Reads the examples of the migration laboratory in their order. Faults go to `problems`. */
export async function readLabExamples(root: string, problems: ProblemList): Promise<LabExample[]> {
  const file = 'content/labs/migration.yaml';
  const listing = await textOf(join(root, file));
  const listed = listing === null ? null : parseYaml(listing, labFile, file, problems);
  const examples: LabExample[] = [];
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

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ProblemList } from '#catalog/problem-list.ts';
import { readLabExamples } from '#catalog/read-labs.ts';

const folders: string[] = [];
afterEach(() => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true }))));

async function read(files: Record<string, string>) {
  const root = await mkdtemp(join(tmpdir(), 'labs-'));
  folders.push(root);
  for (const [name, text] of Object.entries(files)) {
    const path = join(root, 'content/labs', name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  const problems = new ProblemList();
  const examples = await readLabExamples(root, problems);
  return { examples, rules: problems.all.map(({ rule, file }) => `${rule} ${file}`) };
}

const one = {
  'migration.yaml': 'examples: [one]',
  'migration/one/example.yaml': 'title: One\nsummary: What it shows here.',
  'migration/one/migration.sql': 'select 1;\n',
};

describe('examples of the laboratory', () => {
  it('have their texts, empty where there is no file', async () => {
    const { examples, rules } = await read({ ...one, 'migration/one/old-app.sql': '-- read a\nselect 1;\n' });
    expect(rules).toEqual([]);
    expect(examples).toEqual([
      {
        slug: 'one',
        title: 'One',
        summary: 'What it shows here.',
        setup: '',
        migration: 'select 1;',
        old: '-- read a\nselect 1;',
        new: '',
        down: '',
      },
    ]);
  });

  it.each([
    [{ 'migration/one/notes.md': '' }, 'unknown-file content/labs/migration/one/notes.md'],
    [{ 'migration/two/example.yaml': '' }, 'unlisted content/labs/migration/two'],
    [{ 'migration.yaml': 'examples: [one, two]' }, 'missing-file content/labs/migration/two'],
    [{ 'migration/one/example.yaml': 'title: One' }, 'schema content/labs/migration/one/example.yaml'],
  ])('%o is a problem', async (files, rule) => {
    expect((await read({ ...one, ...files })).rules).toEqual([rule]);
  });

  it('are all in order as they stand', async () => {
    const problems = new ProblemList();
    const examples = await readLabExamples(process.cwd(), problems);
    expect(problems.all).toEqual([]);
    expect(examples.length).toBeGreaterThanOrEqual(6);
  });
});

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ProblemList } from '#catalog/problem-list.ts';
import { readObserveLab } from '#catalog/read-observe-lab.ts';

const folders: string[] = [];
afterEach(() => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true }))));

async function read(files: Record<string, string>) {
  const root = await mkdtemp(join(tmpdir(), 'observe-'));
  folders.push(root);
  for (const [name, text] of Object.entries(files)) {
    const path = join(root, 'content/labs', name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  const problems = new ProblemList();
  const lab = await readObserveLab(root, problems);
  return { lab, rules: problems.all.map(({ rule, file }) => `${rule} ${file}`) };
}

const panel = (slug: string, more = ''): string =>
  `      - slug: ${slug}
        title: Sizes
        tells: What every table takes.
        lies: Estimates are estimates.
        empty: There are no tables.
${more}`;
const listing = (...panels: string[]): string => `groups:\n  - title: Tables\n    panels:\n${panels.join('')}`;

const one = {
  'observe.yaml': listing(panel('sizes')),
  'observe/sizes.sql': 'select 1;\n',
  'observe/work.sql': '-- accept a\nselect 2;\n\n-- refuse 23505 b\nselect 3;\n',
  'observe/hold.sql': '-- begin\nbegin;\n',
};

describe('the observability laboratory', () => {
  it('has its panels with their queries, and its work', async () => {
    const { lab, rules } = await read(one);
    expect(rules).toEqual([]);
    expect(lab.groups[0]?.panels).toMatchObject([{ slug: 'sizes', title: 'Sizes', sql: 'select 1' }]);
    expect(lab.work).toMatchObject([
      { name: 'a', expect: 'accept', sql: 'select 2' },
      { name: 'b', expect: { refuse: '23505' }, sql: 'select 3' },
    ]);
    expect([lab.hold, lab.release]).toEqual([['begin'], []]);
  });

  it.each([
    [{ 'observe/stray.sql': 'select 1' }, 'unlisted content/labs/observe/stray.sql'],
    [{ 'observe.yaml': listing(panel('sizes'), panel('scans')) }, 'missing-file content/labs/observe/scans.sql'],
    [{ 'observe.yaml': listing(panel('sizes'), panel('sizes')) }, 'duplicate content/labs/observe.yaml'],
    [
      { 'observe.yaml': listing(panel('sizes', '        tels: Misspelt here.\n')) },
      'unknown-key content/labs/observe.yaml',
    ],
    [{ 'observe/work.sql': 'select 2' }, 'statements content/labs/observe/work.sql'],
  ])('%o is a problem', async (files, rule) => expect((await read({ ...one, ...files })).rules).toContain(rule));
});

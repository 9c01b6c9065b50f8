import { afterAll, beforeAll, expect, test } from 'vitest';
import { ProblemList } from '../../src/catalog/problem-list.ts';
import { readFullCourse } from '../../src/catalog/read-course.ts';
import { type OpenProver, openProver } from '../../src/cli/prove/prove-course.ts';
import { provePage } from '../../src/cli/prove/prove-text.ts';
import { problemLines } from '../../src/cli/report-problems.ts';

const root = process.cwd();
const full = await readFullCourse(root);
let open: OpenProver;

beforeAll(async () => {
  open = await openProver(root, full, 'never');
});
afterAll(() => open.close());

test.each([...full.lessons, ...full.reference.terms].map((page) => [page.meta.title, page] as const))(
  'the SQL of “%s” does what the page says',
  { timeout: 120_000 },
  async (_, page) => {
    const { snapshots, host } = open.prover.maker;
    const { name, size } = page.meta.dataset;
    const problems = new ProblemList();
    await provePage(page, await snapshots.ensure(`${name}/${size}`), host, problems);
    expect(problemLines(problems.all)).toEqual([]);
  },
);

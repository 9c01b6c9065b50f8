import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { readCourse } from '../../../src/catalog/read-course.ts';
import { contentFixture, removeFixtures } from '../../support/content-fixture.ts';

afterAll(removeFixtures);

const script = join(process.cwd(), 'src/cli/new.ts');

async function layOut(root: string, place: string): Promise<{ code: number; said: string }> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [script, place], { cwd: root });
    return { code: 0, said: stdout };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { code, said: stderr };
  }
}

test('says which line to add to the chapter', async () => {
  const { code, said } = await layOut(await contentFixture(), 'first/late-jobs');
  expect(code).toBe(0);
  expect(said).toContain('content/chapters/first.yaml');
  expect(said).toContain('- exercise: late-jobs');
});

test('the folder breaks rules until it is filled in', async () => {
  const root = await contentFixture();
  await layOut(root, 'first/late-jobs');
  const rules = new Set((await readCourse(root)).problems.map(({ rule }) => rule));
  expect([...rules]).toEqual(expect.arrayContaining(['empty-file', 'finding', 'misunderstanding', 'unlisted']));
});

test.each([
  ['a chapter that does not exist', 'second/late-jobs', 'content/chapters/second.yaml'],
  ['a slug that is taken', 'first/count-jobs', 'is taken'],
  ['a name that is no path', 'late-jobs', 'Usage'],
  ['a path that leads elsewhere', '../first/late-jobs', 'Usage'],
])('refuses %s', async (_, place, words) => {
  const { code, said } = await layOut(await contentFixture(), place);
  expect(code).toBe(2);
  expect(said).toContain(words);
});

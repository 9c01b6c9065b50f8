import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readCourse } from '../../../src/catalog/read-course.ts';
import { payOwed } from '../../../src/cli/prove/pay-owed.ts';
import { contentFixture, removeFixtures } from '../../support/content-fixture.ts';

afterAll(removeFixtures);

const map = (owed: string) =>
  `# the map\n- id: counting\n  title: Counting\n  section: start\n${owed}- id: sorting\n  title: Sorting\n  section: start\n  owed: true\n`;

test('a taught skill is owed no longer; the rest of the map stays as it was written', async () => {
  const root = await contentFixture({ 'content/skill.yaml': map('  owed: true\n') });
  const { course } = await readCourse(root);
  expect(await payOwed(root, course)).toEqual(['counting']);
  expect(await readFile(join(root, 'content/skill.yaml'), 'utf8')).toBe(map(''));
  expect((await readCourse(root)).problems).toEqual([]);
});

test('nothing is paid twice', async () => {
  const root = await contentFixture();
  expect(await payOwed(root, (await readCourse(root)).course)).toEqual([]);
});

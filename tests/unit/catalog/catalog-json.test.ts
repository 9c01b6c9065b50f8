import { afterAll, expect, test } from 'vitest';
import { catalogJson } from '../../../src/catalog/catalog-json.ts';
import { readCourse } from '../../../src/catalog/read-course.ts';
import { contentFixture, removeFixtures } from '../../support/content-fixture.ts';

afterAll(removeFixtures);

const { course } = await readCourse(await contentFixture());

test.each([
  ['/', '/exercises/count-jobs/'],
  ['/base/', '/base/exercises/count-jobs/'],
  ['/base', '/base/exercises/count-jobs/'],
])('addresses begin with the base %s', (base, url) => {
  expect(catalogJson(course, base).exercises[0]?.url).toBe(url);
});

test('every skill names the exercises that teach it', () => {
  expect(catalogJson(course, '/').skill).toEqual([
    { id: 'counting', title: 'Counting', owed: false, exercises: ['count-jobs'] },
    { id: 'sorting', title: 'Sorting', owed: true, exercises: [] },
  ]);
});

test('an exercise tells its data and its checks', () => {
  const [exercise] = catalogJson(course, '/').exercises;
  expect(exercise).toMatchObject({ dataset: 'shop/small', checks: ['result', 'succeeds'], engine: 'postgres' });
});

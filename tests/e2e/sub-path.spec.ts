import { subPathUrl } from './support/addresses.ts';
import { firstExercise, siteBundle } from './support/course.ts';
import { ExercisePage } from './support/exercise-page.ts';
import { expect, test } from './support/watch.ts';

const { id } = firstExercise('warm-up');

test.use({ baseURL: subPathUrl });

test('a site below a path runs, checks and stays below it', async ({ page }) => {
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(subPathUrl)) outside.push(request.url());
  });
  await page.goto('./');
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Exercises' }).click();
  await expect(page).toHaveURL(`${subPathUrl}exercises/`);
  const exercise = new ExercisePage(page);
  await exercise.open(id);
  await exercise.write(siteBundle(id).solution);
  await exercise.runForRows();
  await exercise.check(/Solved/);
  expect(outside).toEqual([]);
});

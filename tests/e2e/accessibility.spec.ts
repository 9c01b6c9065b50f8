import { expectNoViolations } from './support/axe.ts';
import { firstExercise, firstLesson, siteBundle, wrongAnswer } from './support/course.ts';
import { ExercisePage } from './support/exercise-page.ts';
import { expect, test } from './support/watch.ts';

const warmUp = firstExercise('warm-up');

const pages = {
  home: './',
  contents: 'learn/',
  'list of exercises': 'exercises/',
  reference: 'reference/',
  'a term of the reference': 'reference/migrations/lock-modes/',
  'the rules of linters': 'reference/migrations/rules/',
  'migration laboratory': 'lab/migration/',
  'observability laboratory': 'lab/observe/',
  'plan reader': 'lab/plan/',
  playground: 'play/',
  'skill map': 'skill/',
  tracks: 'tracks/',
  progress: 'progress/',
  about: 'about/',
};

for (const [name, path] of Object.entries(pages)) {
  test(`axe finds nothing on the page: ${name}`, async ({ page }) => {
    await page.goto(path);
    await expectNoViolations(page);
  });
}

test('axe finds nothing on a lesson', async ({ page }) => {
  await page.goto(firstLesson());
  await expectNoViolations(page);
});

test('axe finds nothing on the page that is not there', async ({ page, watch }) => {
  watch.allow(/404/);
  await page.goto('nowhere/');
  await expectNoViolations(page);
});

test('axe finds nothing on an exercise after a run', async ({ page }) => {
  const exercise = new ExercisePage(page);
  await exercise.open(warmUp.id);
  await exercise.write('select * from jobs limit 5;');
  await exercise.runForRows();
  await expectNoViolations(page);
});

test('axe finds nothing on an exercise after a failed check', async ({ page }) => {
  const exercise = new ExercisePage(page);
  await exercise.open(warmUp.id);
  await exercise.write(wrongAnswer(warmUp, /^result\.rows-/).sql);
  await exercise.check(/Not yet/);
  await exercise.button(/^Hint/).click();
  await expectNoViolations(page);
});

for (const [family, tab] of [
  ['indexing', 'Plan'],
  ['migrations', 'Locks'],
] as const) {
  test(`axe finds nothing on the drawings of ${family}`, async ({ page }) => {
    const { id } = firstExercise(family);
    const exercise = new ExercisePage(page);
    await exercise.open(id);
    await exercise.write(siteBundle(id).solution);
    await exercise.check(/Solved/);
    await exercise.tab(tab).click();
    await expectNoViolations(page);
  });
}

test('axe finds nothing in the search palette', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: /^Search/ }).click();
  await page.getByRole('combobox', { name: /^Search/ }).fill('job');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectNoViolations(page);
});

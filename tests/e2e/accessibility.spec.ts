import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { firstExercise, firstLesson, siteBundle, wrongAnswer } from './support/course.ts';
import { ExercisePage } from './support/exercise-page.ts';
import { expect, test } from './support/watch.ts';

const themes = ['light', 'dark'] as const;
const widths = [1440, 390];
const warmUp = firstExercise('warm-up');

/** Runs axe in both themes at both widths; a violation is told by rule and by the first places it was found. */
async function expectNoViolations(page: Page): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      const told = violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 3)
            .map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`)
            .join(' | ')}`,
      );
      expect(told, `${width} px, ${colorScheme}`).toEqual([]);
    }
  }
}

const pages = {
  home: './',
  contents: 'learn/',
  'list of exercises': 'exercises/',
  reference: 'reference/',
  'a term of the reference': 'reference/migrations/lock-modes/',
  'the rules of linters': 'reference/migrations/rules/',
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

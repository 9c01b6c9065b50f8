import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { firstExercise, firstLesson, siteBundle, wrongAnswer } from './support/course.ts';
import { ExercisePage } from './support/exercise-page.ts';
import { expect, test } from './support/watch.ts';

const themes = ['light', 'dark'] as const;
const widths = [1440, 390];
const warmUp = firstExercise('warm-up');

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Runs axe in both themes at both widths; a violation is told by rule and by the first places it was found. All rules of
 * the tags run; only what they pass is not written out, and as the site has no frames axe needs no second page to gather
 * what they say: both took longer than the rules.
 */
async function expectNoViolations(page: Page): Promise<void> {
  await expect(page.locator('iframe, frame')).toHaveCount(0);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode(true)
        .options({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
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

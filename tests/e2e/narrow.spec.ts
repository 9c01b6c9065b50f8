import { firstExercise, siteBundle } from './support/course.ts';
import { ExercisePage } from './support/exercise-page.ts';
import { expect, test } from './support/watch.ts';

const { id } = firstExercise('warm-up');

test.use({ viewport: { width: 390, height: 780 }, hasTouch: true });

test('on a phone one part is seen at a time, with Run and Check always in reach', async ({ page }) => {
  const exercise = new ExercisePage(page);
  await page.goto(`exercises/${id}/`);
  const show = page.getByRole('group', { name: 'Show' });
  const seen = {
    Task: page.getByRole('region', { name: 'Task' }).getByRole('paragraph').first(),
    SQL: exercise.editor,
    Result: page.getByRole('tablist', { name: 'Result' }),
    Schema: page.getByRole('complementary', { name: 'Schema' }),
  };
  for (const [name, part] of Object.entries(seen)) {
    await show.getByRole('button', { name }).tap();
    await expect(part).toBeInViewport();
    await expect(exercise.button(/^Run/)).toBeInViewport({ ratio: 1 });
    await expect(exercise.button(/^Check/)).toBeInViewport({ ratio: 1 });
    for (const [other, hidden] of Object.entries(seen)) {
      if (other !== name) await expect(hidden).toBeHidden();
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${name} is wider than the screen`).toBeLessThanOrEqual(0);
  }
});

test('the key row puts signs into the text, and Check shows its verdict', async ({ page }) => {
  const exercise = new ExercisePage(page);
  await page.goto(`exercises/${id}/`);
  await page.getByRole('group', { name: 'Show' }).getByRole('button', { name: 'SQL' }).tap();
  await exercise.write('select count');
  const signs = page.getByRole('group', { name: 'Insert a sign' });
  for (const sign of ['opening parenthesis', 'asterisk', 'closing parenthesis', 'semicolon']) {
    await signs.getByRole('button', { name: sign }).tap();
  }
  await expect(exercise.editor).toHaveText('select count(*);');
  const size = await exercise.editor.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  expect(size).toBeGreaterThanOrEqual(16);
  await exercise.write(siteBundle(id).solution);
  await exercise.button(/^Check/).tap();
  await expect(exercise.verdict.getByRole('heading', { level: 2 })).toHaveText(/Solved/);
  await expect(exercise.verdict).toBeInViewport();
});

for (const path of [
  './',
  'learn/',
  'exercises/',
  'lab/migration/',
  'lab/observe/',
  'lab/plan/',
  'play/',
  'reference/',
  'reference/migrations/rules/',
  'skill/',
  'progress/',
  'about/',
  'tracks/',
]) {
  test(`${path} fits a phone`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

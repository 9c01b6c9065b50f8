import { firstExercise, firstLesson, siteBundle } from './support/course.ts';
import { expect, test } from './support/watch.ts';

const entry = firstExercise('warm-up');
const bundle = siteBundle(entry.id);

test.use({ javaScriptEnabled: false });

test('an exercise can be read whole without JavaScript', async ({ page }) => {
  await page.goto(`exercises/${entry.id}/`);
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1, name: entry.title })).toBeVisible();
  await expect(main.getByRole('textbox', { name: 'Your SQL' })).toHaveValue(bundle.starter);
  await expect(main.getByRole('region', { name: 'What is judged' }).getByRole('listitem').first()).toBeVisible();
  await expect(main.getByRole('paragraph').filter({ hasText: 'Running needs JavaScript.' })).toBeVisible();
  for (const [at, hint] of bundle.hints.entries()) {
    await main.getByText(`Hint ${at + 1}`, { exact: true }).click();
    await expect(main.getByText(hint.replaceAll('`', '').slice(0, 40))).toBeVisible();
  }
  const tables = main.getByRole('region', { name: 'Tables' });
  await tables.getByText('jobs', { exact: true }).click();
  await expect(tables.getByRole('rowheader', { name: 'driver_id' }).first()).toBeVisible();
});

test('lessons and lists can be read without JavaScript', async ({ page }) => {
  await page.goto(firstLesson());
  await expect(page.getByRole('article').getByRole('paragraph').first()).toBeVisible();
  await page.goto('learn/');
  await page.getByRole('link', { name: entry.title }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: entry.title })).toBeVisible();
});

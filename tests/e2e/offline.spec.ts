import type { Page } from '@playwright/test';
import { siteBundle, siteCatalog } from './support/course.ts';
import { ExercisePage } from './support/exercise-page.ts';
import { expect, test } from './support/own-site.ts';

const [first, second] = siteCatalog().exercises;

/** Waits until the site's worker is installed and answers for a page loaded anew. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

test('without a server, a reload still runs SQL and checks, and other pages open', async ({ page, site }) => {
  const exercise = new ExercisePage(page);
  await exercise.open(first!.id);
  await settle(page);
  await exercise.write('select 1 as one;');
  await exercise.runForRows();
  await site.goAway();

  await page.reload();
  await exercise.write(siteBundle(first!.id).solution);
  await exercise.runForRows();
  await exercise.check(/Solved/);
  await page.goto(`exercises/${second!.id}/`);
  await exercise.write('select 2 as two;');
  await exercise.runForRows();
});

test('without a server, a page that does not exist says so', async ({ page, site, watch }) => {
  watch.allow(/404|ERR_CONNECTION_REFUSED/);
  await page.goto('./');
  await settle(page);
  await site.goAway();
  await page.goto('nowhere/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/no page/i);
});

test('a new version waits until it is asked for, and never mixes with the old one', async ({ page, site }) => {
  const words = { old: 'How grading works', fresh: 'How a Check decides' };
  const heading = (name: string) => page.getByRole('heading', { level: 2, name });
  await page.goto('./');
  await settle(page);
  await site.publish('about/', (html) => html.replaceAll(words.old, words.fresh));

  await page.reload();
  const notice = page.getByRole('status').filter({ hasText: 'A new version of this site is ready.' });
  await expect(notice).toBeVisible();
  await page.goto('about/');
  await expect(heading(words.old)).toBeVisible();
  await expect(heading(words.fresh)).toHaveCount(0);
  await notice.getByRole('button', { name: 'Reload' }).click();
  await expect(heading(words.fresh)).toBeVisible();
});

import { expect, test } from './support/watch.ts';

test('a term is found from the head of every page, and leads to an exercise', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Reference' }).click();
  await page.getByRole('link', { name: /^NOT VALID and VALIDATE/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('NOT VALID and VALIDATE');
  await page.getByRole('region', { name: 'Try it' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/exercises\/lost-foreign-key\/$/);
});

test('terms are turned like pages', async ({ page }) => {
  await page.goto('reference/migrations/lock-modes/');
  const turn = page.getByRole('navigation', { name: 'Previous and next' });
  await expect(turn.getByRole('link')).toHaveCount(1);
  await turn.getByRole('link', { name: /Next term/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What each ALTER TABLE does');
  await expect(turn.getByRole('link')).toHaveCount(2);
});

test('every rule of the three tools has a line', async ({ page }) => {
  await page.goto('reference/migrations/rules/');
  const tables = page.getByRole('table');
  await expect(tables).toHaveCount(4);
  const lines = [0, 1, 2].map((at) => tables.nth(at).getByRole('row'));
  for (const [at, rows] of [16, 41, 36].entries()) await expect(lines[at]!).toHaveCount(rows);
});

test('a term is found by a word of its text', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: /Search/ }).click();
  await page.getByRole('combobox').fill('ccnew');
  await expect(page.getByRole('option', { name: /CONCURRENTLY/ })).toBeVisible();
});

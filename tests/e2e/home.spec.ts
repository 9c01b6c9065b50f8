import { expect, test } from './support/watch.ts';

test('the home query runs, and no byte of the engine is asked for before the click', async ({ page }) => {
  const engine: string[] = [];
  page.on('request', (request) => {
    if (/\.(wasm|data|gz)$|worker/.test(new URL(request.url()).pathname)) engine.push(request.url());
  });
  await page.goto('./', { waitUntil: 'networkidle' });
  expect(engine).toEqual([]);
  await page.getByRole('main').getByRole('button', { name: 'Run' }).click();
  const result = page.getByRole('region', { name: 'Result' });
  await expect(result.getByRole('columnheader', { name: 'nickname' })).toBeVisible();
  await expect(result.getByRole('row')).toHaveCount(7);
  expect(engine.length).toBeGreaterThan(2);
});

test('the home query explains an error and can be corrected', async ({ page }) => {
  await page.goto('./');
  const query = page.getByRole('textbox', { name: /A query over/ });
  await query.fill('select nickname from riders');
  await query.press('ControlOrMeta+Enter');
  await expect(page.getByRole('alert')).toContainText('42P01');
  await query.fill('select nickname from drivers');
  await query.press('ControlOrMeta+Enter');
  await expect(page.getByRole('region', { name: 'Result' }).getByRole('row').nth(1)).toBeVisible();
});

test('the theme is chosen by hand and kept', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('./');
  await page.getByRole('button', { name: 'Change to night' }).click();
  await page.goto('about/');
  await expect(page.getByRole('button', { name: 'Change to day' })).toBeVisible();
});

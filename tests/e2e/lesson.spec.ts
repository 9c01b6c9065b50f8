import { gzipSync } from 'node:zlib';
import { firstLesson } from './support/course.ts';
import { expect, test } from './support/watch.ts';

const scriptBudget = 60 * 1024;

test('a lesson loads at most 60 kB of script and nothing of the engine', async ({ page }) => {
  const scripts: Promise<Buffer>[] = [];
  const engine: string[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) scripts.push(response.body());
    if (/\.(wasm|data|gz)$|worker/.test(pathname)) engine.push(pathname);
  });
  await page.goto(firstLesson(), { waitUntil: 'networkidle' });
  const bodies = await Promise.all(scripts);
  expect(bodies.length).toBeGreaterThan(0);
  expect(bodies.reduce((sum, body) => sum + gzipSync(body).length, 0)).toBeLessThanOrEqual(scriptBudget);
  expect(engine).toEqual([]);
});

test('a lesson is marked as read, here and on the list', async ({ page }) => {
  await page.goto(firstLesson());
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  await page.getByRole('main').getByRole('button', { name: /read/i }).click();
  await page.goto('learn/');
  const entry = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title ?? '', exact: true }) });
  await expect(entry.getByText(/read/i)).toBeAttached();
});

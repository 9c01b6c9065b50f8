import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { firstExercise, siteBundle } from './support/course.ts';
import { ExercisePage } from './support/exercise-page.ts';
import { expect, test } from './support/watch.ts';

const entry = firstExercise('warm-up');

async function solve(page: Page): Promise<void> {
  const exercise = new ExercisePage(page);
  await exercise.open(entry.id);
  await exercise.write(siteBundle(entry.id).solution);
  await exercise.check(/Solved/);
}

function importFile(page: Page, name: string, text: string): Promise<void> {
  return page
    .getByLabel('Import a file')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

test('progress survives export, reset and import', async ({ page }) => {
  await solve(page);
  await page.goto('progress/');
  const row = page.getByRole('row', { name: entry.title });
  await expect(row).toContainText('solved on');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export a file' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(row).toBeHidden();
  await importFile(page, 'mine.json', text);
  await expect(row).toContainText('solved on');
});

test('a reset can be undone', async ({ page }) => {
  await solve(page);
  await page.goto('progress/');
  await page.getByRole('button', { name: 'Reset' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('row', { name: entry.title })).toContainText('solved on');
});

const badFiles = {
  'text that is not JSON': ['{"format": "querywright-progress"', 'not JSON'],
  'JSON of something else': ['{"name": "querywright"}', 'no progress file'],
  'a record of a later version': [
    '{"format": "querywright-progress", "record": {"version": 99, "exercises": {}}, "drafts": {}}',
    'version 99',
  ],
  'a record with a broken entry': [
    '{"format": "querywright-progress", "record": {"version": 1, "exercises": {"x": 5}}, "drafts": {}}',
    'cannot be read',
  ],
} as const;

for (const [name, [text, words]] of Object.entries(badFiles)) {
  test(`importing ${name} is refused with its reason and changes nothing`, async ({ page }) => {
    await page.addInitScript((id) => {
      const changedAt = '2026-11-01T08:00:00.000Z';
      const record = { version: 1, exercises: { [id]: { status: 'attempted', attempts: 3, changedAt } }, lessons: {} };
      localStorage.setItem('querywright.progress', JSON.stringify(record));
    }, entry.id);
    await page.goto('progress/');
    await importFile(page, 'bad.json', text);
    await expect(page.getByRole('status').filter({ hasText: words })).toBeVisible();
    await expect(page.getByRole('row', { name: entry.title })).toContainText('3 checks');
  });
}

test('a stored record that cannot be read is kept aside and told', async ({ page }) => {
  await page.addInitScript(() => {
    if (!sessionStorage.getItem('spoilt')) localStorage.setItem('querywright.progress', '{"version":1,');
    sessionStorage.setItem('spoilt', 'yes');
  });
  await page.goto('progress/');
  await expect(page.getByText(/could not be read/).first()).toBeVisible();
  const kept = await page.evaluate(() =>
    Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '')
      .filter((key) => key.startsWith('querywright.kept-aside.'))
      .map((key) => localStorage.getItem(key)),
  );
  expect(kept).toEqual(['{"version":1,']);
});

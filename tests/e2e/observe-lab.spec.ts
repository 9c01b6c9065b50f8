import type { Page } from '@playwright/test';
import { expectNoViolations } from './support/axe.ts';
import { expect, test } from './support/watch.ts';

const panelOf = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

async function open(page: Page): Promise<void> {
  await page.goto('lab/observe/');
  await expect(page.getByRole('button', { name: 'Run all panels' })).toBeVisible();
}

async function act(page: Page, name: string, said: RegExp): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: said })).toBeVisible({ timeout: 90_000 });
}

test('nothing of the engine is fetched until a panel is run, and then it shows rows of this database', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/\.(wasm|data|tar\.gz)$/.test(new URL(request.url()).pathname)) asked.push(request.url());
  });
  await open(page);
  const sizes = panelOf(page, 'Sizes');
  await expect(sizes.getByText('pg_total_relation_size').first()).toBeVisible();
  expect(asked).toEqual([]);
  await sizes.getByRole('button', { name: 'Run' }).click();
  await expect(sizes.getByRole('grid')).toContainText('gps_pings');
  expect(asked.length).toBeGreaterThan(0);
});

test('work leaves something to see in the panels, with what to do about it; putting back takes it away', async ({
  page,
}) => {
  await open(page);
  await act(page, 'Make some work', /statements were run/);
  await act(page, 'Run all panels', /All \d+ panels have run/);
  await expect(panelOf(page, 'Indexes that another one serves').getByText('What to do')).toContainText('What to do');
  await expect(panelOf(page, 'Indexes that another one serves')).toContainText('drop index concurrently jobs_driver.');
  await expect(panelOf(page, 'Invalid indexes').getByRole('grid')).toContainText('jobs_one_weight');
  await expect(panelOf(page, 'Indexes that nothing has used').getByRole('grid')).toContainText('jobs_note');
  await expect(panelOf(page, 'Sequences and their end')).toContainText('public.tickets (smallint, 94.61 %)');
  await expect(panelOf(page, 'Tables the planner knows nothing of')).toContainText('Run analyze');
  await expect(panelOf(page, 'Statements by total time').getByRole('grid')).toContainText('calls');
  await act(page, 'Put everything back', /as it was at first/);
  const invalid = panelOf(page, 'Invalid indexes');
  await expect(invalid.getByRole('grid')).toHaveCount(0);
  await invalid.getByRole('button', { name: 'Run' }).click();
  await expect(invalid).toContainText('Every index is valid.');
});

test('a prepared transaction holds locks that the panel tells, until it is released', async ({ page }) => {
  await open(page);
  const locks = panelOf(page, 'Locks that others hold');
  await act(page, 'Hold a lock', /holds SHARE ROW EXCLUSIVE on depots/);
  await locks.getByRole('button', { name: 'Run' }).click();
  await expect(locks.getByRole('row', { name: /depots ShareRowExclusiveLock/ })).toContainText(
    'INSERT, UPDATE, DELETE',
  );
  await expect(locks).toContainText("rollback prepared 'held_by_the_lab'");
  // No panel waits for what is held.
  await act(page, 'Run all panels', /All \d+ panels have run/);
  await act(page, 'Release the lock', /rolled back/);
  await locks.getByRole('button', { name: 'Run' }).click();
  await expect(locks).toContainText('Nobody else holds a lock on a table.');
});

test('a query can be changed and run by keyboard, goes wrong with its SQLSTATE, and comes back', async ({ page }) => {
  await open(page);
  const panel = panelOf(page, 'Foreign keys without an index');
  await panel.getByRole('button', { name: 'Change' }).focus();
  await page.keyboard.press('Enter');
  const editor = panel.getByRole('textbox', { name: 'Query of Foreign keys without an index' });
  await expect(editor).toBeEditable();
  await expect(panel.locator('sql-editor[data-ready]')).toBeVisible();
  await editor.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText('select conname from pg_constrain');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(panel).toContainText('42P01');
  await page.keyboard.press('End');
  await page.keyboard.insertText(`t where conname = 'jobs_pkey'`);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(panel.getByRole('gridcell', { name: 'jobs_pkey' })).toBeVisible();
  await panel.getByRole('button', { name: 'Original query' }).click();
  await expect(panel.getByText('conparentid')).toBeVisible();
});

test('a statement that does not end is stopped, and the database is back', async ({ page }) => {
  await open(page);
  const panel = panelOf(page, 'Who waits for whom');
  await panel.getByRole('button', { name: 'Change' }).click();
  await expect(panel.locator('sql-editor[data-ready]')).toBeVisible();
  await panel.getByRole('textbox').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText('select count(*) from generate_series(1, 100000) a, generate_series(1, 10000000) b');
  await panel.getByRole('button', { name: 'Run' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Running: Who waits for whom.' })).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('status').filter({ hasText: /Stopped\. The database is back/ })).toBeVisible();
  await panel.getByRole('button', { name: 'Original query' }).click();
  await panel.getByRole('button', { name: 'Run' }).click();
  await expect(panel).toContainText('Nothing waits.');
});

test('axe finds nothing with panels run, and it fits a phone', async ({ page }) => {
  await open(page);
  await page.getByRole('combobox', { name: 'Database' }).selectOption({ index: 1 });
  await act(page, 'Make some work', /statements were run/);
  await act(page, 'Run all panels', /All \d+ panels have run/);
  await panelOf(page, 'Invalid indexes').getByRole('button', { name: 'Change' }).click();
  await expectNoViolations(page);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

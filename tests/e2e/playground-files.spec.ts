import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectNoViolations } from './support/axe.ts';
import { PlayPage } from './support/play-page.ts';
import { expect, test } from './support/watch.ts';

const csv = (rows: string): { name: string; mimeType: string; buffer: Buffer } => ({
  name: 'depot_visits.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`visit,depot,minutes,at\n${rows}`),
});

/** Opens Import and gives it a file. */
async function give(play: PlayPage, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await play.button('Import').click();
  await play.page.locator('import-dialog input[type=file]').setInputFiles(file);
}

const start = (page: Page) => page.locator('import-dialog').getByRole('button', { name: /^(Import|Run the script)$/ });
const done = (page: Page) => page.locator('import-dialog').getByRole('button', { name: 'Done' });

test('a CSV file becomes a table with proposed types, and is still there after a reload', async ({ page }) => {
  const play = new PlayPage(page);
  await play.open();
  await give(play, csv('1,Lopburi,12,2026-03-01 08:00+07\n2,"Ayutthaya, west",,2026-03-01 09:30+07\n'));
  await start(page).click();
  await expect(done(page)).toBeVisible({ timeout: 60_000 });
  await done(page).click();
  await play.run('select depot, minutes is null as unknown from depot_visits order by visit desc');
  await expect(play.cell('Ayutthaya, west')).toBeVisible();
  await play.run('select pg_typeof(minutes) as minutes, pg_typeof(at) as at from depot_visits limit 1');
  await expect(play.cell('integer')).toBeVisible();
  await expect(play.cell('timestamp with time zone')).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('querywright.play.start')), { timeout: 30_000 })
    .toBe('');
  await page.reload();
  await play.ready();
  await play.run('select count(*) as visits from depot_visits');
  await expect(play.cell('2')).toBeVisible();
});

test('rows go into a table that exists', async ({ page }) => {
  const play = new PlayPage(page);
  await play.open();
  await play.run('create table depot_visits (visit int, depot text, minutes int, at timestamptz)');
  await give(play, csv('1,Lopburi,12,2026-03-01 08:00+07\n'));
  await page.getByRole('combobox', { name: 'Into' }).selectOption('a table that exists');
  await page.getByRole('combobox', { name: 'Table', exact: true }).selectOption('depot_visits');
  await start(page).click();
  await expect(done(page)).toBeVisible({ timeout: 60_000 });
  await done(page).click();
  await play.run('select depot from depot_visits');
  await expect(play.cell('Lopburi')).toBeVisible();
});

test('bad rows are told by line, and nothing is imported', async ({ page }) => {
  const play = new PlayPage(page);
  await play.open();
  const rows = Array.from(
    { length: 40_000 },
    (_, n) => `${String(n)},Lopburi,${n === 31_000 ? 'soon' : '7'},2026-03-01 08:00+07`,
  );
  await give(play, csv(`${rows.join('\n')}\n`));
  await start(page).click();
  await expect(page.locator('import-dialog').getByRole('row', { name: /31,002/ })).toContainText('soon', {
    timeout: 60_000,
  });
  await page.locator('import-dialog').getByRole('button', { name: 'Close', exact: true }).click();
  await play.run('select to_regclass($$depot_visits$$) is null as is_absent');
  await expect(play.cell('true').or(play.cell('t'))).toBeVisible();
});

test('a row with a field too many is told before the import', async ({ page }) => {
  const play = new PlayPage(page);
  await play.open();
  await give(play, csv('1,Lopburi,7,2026-03-01 08:00+07\n2,Nakhon, Sawan,9,2026-03-02 08:00+07\n'));
  await expect(page.locator('import-dialog')).toContainText('Row 2 has 5 fields, not 4.');
});

test('a whole database leaves as a script of pg_dump and comes back into an empty one', async ({ page }) => {
  const play = new PlayPage(page);
  await play.open();
  await play.run('update jobs set priority = 5 where id = (select min(id) from jobs)');
  const digest = `select md5(string_agg(j::text, '|' order by id)) as digest from jobs j`;
  await play.run(digest);
  const cells = play.result.getByRole('gridcell');
  await expect(cells.first()).toHaveText(/^[0-9a-f]{32}$/);
  const before = await cells.first().innerText();
  await page.locator('export-menu summary').click();
  await page.locator('export-menu').getByLabel('What').selectOption('database');
  const saving = page.waitForEvent('download', { timeout: 60_000 });
  await page.locator('export-menu').getByRole('button', { name: 'Save file' }).click();
  const buffer = await readFile(await (await saving).path());
  expect(buffer.toString()).toContain('CREATE TABLE public.jobs');
  await page.keyboard.press('Escape');

  await play.button('New database').click();
  await page.getByRole('radio', { name: /An empty database/ }).check();
  await page.getByRole('button', { name: 'Create' }).click();
  await play.ready();
  await give(play, { name: 'mine.sql', mimeType: 'application/sql', buffer });
  await start(page).click();
  await expect(done(page)).toBeVisible({ timeout: 90_000 });
  await done(page).click();
  await play.run(digest);
  await expect(cells.first()).toHaveText(before);
});

test('a result leaves as CSV', async ({ page }) => {
  const play = new PlayPage(page);
  await play.open();
  await play.run(`select 1 as n, 'a,b' as words, null as nothing`);
  await page.locator('export-menu summary').click();
  const saving = page.waitForEvent('download');
  await page.locator('export-menu').getByRole('button', { name: 'Save file' }).click();
  expect((await readFile(await (await saving).path())).toString()).toMatch(/^n,words,nothing\r?\n1,"a,b",\r?\n$/);
});

test('a file that is no data is refused in words', async ({ page }) => {
  const play = new PlayPage(page);
  await play.open();
  await give(play, { name: 'picture.csv', mimeType: 'text/csv', buffer: Buffer.from([0, 1, 2, 3, 255, 254, 0, 0, 7]) });
  await expect(
    page.locator('import-dialog').getByRole('alert').or(page.locator('import-dialog .trouble')).first(),
  ).toBeVisible();
});

test('a plan is drawn, and an index tried without a trace', async ({ page }) => {
  const play = new PlayPage(page);
  await play.open();
  await play.run(
    'create table trip as select n, n % 1000 as vehicle, repeat($$x$$, 200) as note from generate_series(1, 60000) n; analyze trip',
  );
  await play.write('select note from trip where vehicle = 7');
  await play.button('Explain').click();
  await expect(play.result).toContainText('Seq Scan', { timeout: 30_000 });
  await page.getByRole('textbox', { name: /index/i }).fill('create index on trip (vehicle)');
  await play.result.getByRole('button', { name: 'Try it', exact: true }).click();
  await expect(play.result).toContainText('→', { timeout: 60_000 });
  await play.run('\\di trip*');
  await expect(play.result).toContainText('Did not find any');
});

test('a statement without a plan says so', async ({ page }) => {
  const play = new PlayPage(page);
  await play.open();
  await play.write('create table nothing_to_plan (n int)');
  await play.button('Explain').click();
  await expect(play.result).toContainText('has no plan');
});

test('what changed in the schema is marked and said, and the diagram opens', async ({ page }) => {
  const play = new PlayPage(page);
  await play.open();
  await play.run('alter table drivers add column call_sign text');
  await play.panel('Messages').click();
  await expect(play.result).toContainText('drivers.call_sign was added');
  await page.getByRole('complementary', { name: 'Schema' }).getByRole('button', { name: 'Diagram' }).click();
  await expect(page.getByRole('dialog').first()).toContainText('drivers');
});

test('nothing that axe knows is wrong with import and plan', async ({ page }) => {
  const play = new PlayPage(page);
  await play.open();
  await play.write('select * from jobs where customer_id is not null');
  await play.editor.press('Escape');
  await play.button('Explain').click();
  await expect(play.result).toContainText('Seq Scan', { timeout: 30_000 });
  await expect(page.getByRole('listbox', { name: 'Completions' })).toHaveCount(0);
  await expectNoViolations(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await give(play, csv('1,Lopburi,12,2026-03-01 08:00+07\n'));
  await expect(start(page)).toBeVisible();
  await expectNoViolations(page);
});

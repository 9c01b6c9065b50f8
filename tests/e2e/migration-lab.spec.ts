import { readFile } from 'node:fs/promises';
import { deflateRawSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expectNoViolations } from './support/axe.ts';
import { firstExercise } from './support/course.ts';
import { ExercisePage } from './support/exercise-page.ts';
import { LabPage } from './support/lab-page.ts';
import { expect, test } from './support/watch.ts';

const texts = {
  Schema: 'create table jobs (id bigint primary key, status text not null);',
  'Old application': '-- read open-jobs\nselect id from jobs order by id limit 5;',
  Migration: 'create index jobs_status on jobs (status);',
};
const runaway = 'select count(*) from generate_series(1, 100000) a, generate_series(1, 10000000) b;';

/** Engine files that were asked for, and workers that were started. */
function engineRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/\.(wasm|data|tar\.gz)$|worker/.test(pathname) && !pathname.endsWith('sw.js')) asked.push(pathname);
  });
  page.on('worker', (worker) => asked.push(worker.url()));
  return asked;
}

const packed = (work: Record<string, unknown>) =>
  `#lab=${deflateRawSync(JSON.stringify({ querywright: 'migration-lab', version: 1, ...work })).toString('base64url')}`;

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

test('a pasted migration is run and objected to where it stands, and the lock is proved', async ({ page }) => {
  const asked = engineRequests(page);
  const lab = new LabPage(page);
  await lab.open();
  await lab.paste(texts);
  expect(asked).toEqual([]);
  await lab.run();
  expect(asked.length).toBeGreaterThan(0);

  await lab.findings.getByRole('button', { name: 'Statement 1: Writes wait' }).click();
  await expect(lab.editor('Migration')).toBeFocused();
  const selected = await page.evaluate(
    () => document.querySelector('sql-editor[data-part=migration]')?.shadowRoot?.activeElement !== null,
  );
  expect(selected).toBe(true);
  await expect(lab.explanation.getByRole('heading', { name: 'SHARE on jobs' })).toBeVisible();

  await lab.explanation.getByRole('button', { name: 'Prove it' }).click();
  await expect(lab.explanation.getByText('This statement was held open; meanwhile:')).toBeVisible();
  await expect(lab.explanation.getByRole('row', { name: /^SELECT/ })).toContainText('went through');
  await expect(lab.explanation.getByRole('row', { name: /^INSERT, UPDATE, DELETE/ })).toContainText('55P03');
});

test('the lanes show what both applications met, and that updates were lost', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open();
  await lab.runExample('Rename by expand and contract, updates lost');
  await expect(lab.findings.getByRole('button', { name: /Updates are lost/ })).toBeVisible();
  await expect(lab.report.getByText(/rows? written by the old application never reached the new one/)).toBeVisible();
  await lab.drawing.getByRole('button', { name: /^42703: new application, before the script/ }).click();
  await expect(lab.explanation.getByRole('row', { name: /contacts/ })).toContainText('column "mobile" does not exist');
  await lab.report.getByText('The same as a table').click();
  await expect(
    lab.report.getByRole('region', { name: 'Applications as a table' }).getByRole('row').nth(1),
  ).toBeVisible();
});

test('what is not understood is told at its place, and nothing runs', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open();
  await lab.paste({ ...texts, Migration: 'alter table jobs add colunm;' });
  await lab.run();
  await expect(lab.report.getByRole('heading', { level: 2 })).toHaveText('The migration could not be run');
  await lab.findings.getByRole('button', { name: 'Migration, line 1' }).click();
  await expect(lab.editor('Migration')).toBeFocused();
});

test('Stop ends a run, and the next one runs', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open();
  await lab.paste({ ...texts, Migration: runaway });
  await lab.button('Run').click();
  await expect(page.getByText(/^Running the migration, and the applications/)).toBeVisible();
  await lab.button('Stop').click();
  await expect(page.getByRole('alert')).toHaveText(/^Stopped/);
  await lab.write('Migration', texts.Migration);
  await lab.run();
  await expect(lab.findings.getByRole('button', { name: 'Statement 1: Writes wait' })).toBeVisible();
});

test('a migration that ends the engine is told, and the next one runs', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open();
  const deadly = "create function deeper(n int) returns int language sql as 'select deeper(n + 1)';\nselect deeper(1);";
  await lab.paste({ ...texts, Migration: deadly });
  await lab.run();
  await expect(lab.report.getByText('The database was ended by the attempt')).toBeVisible();
  await lab.write('Migration', texts.Migration);
  await lab.run();
  await expect(lab.findings.getByRole('button', { name: 'Statement 1: Writes wait' })).toBeVisible();
});

test('a link holds the texts, and shows them without running', async ({ page, context, browserName }) => {
  if (browserName === 'chromium') await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const lab = new LabPage(page);
  await lab.open();
  await lab.paste(texts);
  await lab.button('Share by link').click();
  const url = await page.getByRole('textbox', { name: 'Link' }).inputValue();

  const other = await context.newPage();
  const asked = engineRequests(other);
  await other.goto(url);
  const shared = new LabPage(other);
  await expect(shared.editor('Migration')).toHaveText(texts.Migration);
  await expect(other.getByText('Shared text, read it before you run it.')).toBeVisible();
  await expect(shared.start).toBeVisible();
  await other.waitForLoadState('networkidle');
  expect(asked).toEqual([]);
});

test('a shared script tag is text, and one’s own draft comes back', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open();
  await lab.paste(texts);
  const evil = '</textarea><script>window.harmed = 1</script><img src=x onerror="window.harmed = 1">';
  await page.evaluate((hash) => (location.hash = hash), packed({ setup: evil, migration: evil, old: evil }));
  await expect(lab.editor('Migration')).toHaveText(evil);
  await lab.run();
  await expect(lab.report.getByRole('heading', { level: 2 })).toHaveText('The migration could not be run');
  expect(await page.evaluate(() => Reflect.has(window, 'harmed'))).toBe(false);
  await lab.button('Back to my texts').click();
  await expect(lab.editor('Migration')).toHaveText(texts.Migration);
  await page.reload();
  await expect(lab.editor('Migration')).toHaveText(texts.Migration);
});

for (const [name, fragment, words] of [
  ['broken', '#lab=AAAA%%', /cannot be read/],
  ['of 2 MB', `#lab=${'A'.repeat(2_000_000)}`, /larger than the laboratory takes/],
  ['that unfolds to 40 MB', packed({ migration: ' '.repeat(40_000_000) }), /larger than the laboratory takes/],
] as const) {
  test(`a link ${name} harms nothing and says so`, async ({ page }) => {
    const lab = new LabPage(page);
    await lab.open();
    await lab.paste(texts);
    await page.evaluate((hash) => (location.hash = hash), fragment);
    await expect(page.getByText(words)).toBeVisible();
    await expect(lab.editor('Migration')).toHaveText(texts.Migration);
    await expect(lab.start).toBeVisible();
  });
}

test('texts too long for a link go by file, and come back', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open();
  const noise = Array.from({ length: 4_000 }, (_, n) => ((n * 2_654_435_761) % 4_294_967_296).toString(36)).join(' ');
  await lab.paste({ ...texts, 'Down script': `-- ${noise}` });
  await lab.button('Share by link').click();
  await expect(page.getByText(/more than 8 kB/)).toBeVisible();
  const saving = page.waitForEvent('download');
  await lab.button('Save as file').first().click();
  const file = await (await saving).path();
  await lab.button('Empty all').click();
  await page
    .getByLabel('Open file')
    .setInputFiles({ name: 'lab.json', mimeType: 'application/json', buffer: await readFile(file) });
  await expect(page.getByText('Text from a file, read it before you run it.')).toBeVisible();
  await expect(lab.editor('Migration')).toHaveText(texts.Migration);
  await page
    .getByLabel('Open file')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{') });
  await expect(page.getByText(/This file cannot be read/)).toBeVisible();
});

test('drawing and trace are handed out as files of their own', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open();
  await lab.runExample('Rename a column at once');
  const fileOf = async (name: string) => {
    const saving = page.waitForEvent('download');
    await lab.button(name).click();
    return readFile(await (await saving).path(), 'utf8');
  };
  const drawing = await fileOf('Drawing as SVG');
  const width = await page.evaluate(async (text) => {
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
    await image.decode();
    return image.naturalWidth;
  }, drawing);
  expect(width).toBeGreaterThan(400);
  expect(drawing.replace(/<[^>]*>/g, ' ')).toMatch(/customers.*old application.*42703/s);
  expect(drawing).toContain('<style>');
  expect(drawing).not.toMatch(/var\(--|https?:\/\/(?!www\.w3\.org)|<script/);
  const trace = JSON.parse(await fileOf('Trace as JSON')) as { trace: { steps: unknown[] } };
  expect(trace.trace.steps).toHaveLength(2);
});

test('the laboratory works without a pointer', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open();
  await page.getByRole('tab', { name: 'Migration' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('tab', { name: 'Schema' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await expect(lab.editor('Migration')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(
    'set lock_timeout = 1000;\nalter table drivers add column a int;\nalter table drivers add column b int;',
  );
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(lab.report).toBeVisible({ timeout: 90_000 });
  await lab.drawing.getByRole('button', { name: /statement 2, drivers/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(lab.drawing.getByRole('button', { name: /statement 3, drivers/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(lab.drawing.getByRole('button', { name: /^✔: old application, after statement 3/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(lab.explanation.getByRole('heading', { name: 'Old application after statement 3' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(lab.explanation.getByRole('heading')).toHaveCount(0);
  await expect(lab.drawing.getByRole('button', { name: /^✔: old application, after statement 3/ })).toBeFocused();
  const slider = page.getByRole('slider');
  if ((await slider.count()) > 0) await expect(slider).toHaveAttribute('aria-valuetext', '50 million rows');
});

test('axe finds nothing in the laboratory after a run', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open();
  await lab.runExample('Rename by expand and contract, updates lost');
  await lab.drawing.getByRole('button', { name: /^RX: statement 3/ }).click();
  await expectNoViolations(page);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 780 }, hasTouch: true });

  test('nothing is wider than the screen, and table names stay in sight', async ({ page }) => {
    const lab = new LabPage(page);
    await lab.open();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await lab.runExample('Rename by expand and contract, updates lost');
    await lab.drawing.getByRole('button', { name: /statement 12, customers/ }).tap();
    await expect(lab.explanation.getByRole('heading')).toBeVisible();
    await expect(lab.report.getByText('customers', { exact: true }).first()).toBeInViewport();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('what the laboratory does and its examples can be read', async ({ page }) => {
    await page.goto('lab/migration/');
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { name: 'What it checks' })).toBeVisible();
    await expect(main.getByRole('paragraph').filter({ hasText: 'Running needs JavaScript.' })).toBeVisible();
    await main.getByText('Rename a column at once', { exact: true }).click();
    await expect(main.getByText('rename column phone to mobile;').first()).toBeVisible();
  });
});

test('a lock of an exercise is proved in its Locks tab', async ({ page }) => {
  const exercise = new ExercisePage(page);
  await exercise.open(firstExercise('migrations').id);
  await exercise.write('alter table jobs add column spare_wheel text;');
  await exercise.check(/Not yet/);
  await exercise.tab('Locks').click();
  const locks = exercise.panel('Locks');
  await locks.getByRole('button', { name: /statement 1, jobs, ACCESS EXCLUSIVE/ }).click();
  await locks.getByRole('button', { name: 'Prove it' }).click();
  await expect(locks.getByRole('row', { name: /^SELECT/ })).toContainText('55P03');
});

import { deflateRawSync } from 'node:zlib';
import { rootUrl } from './support/addresses.ts';
import { expectNoViolations } from './support/axe.ts';
import { firstExercise, firstLesson } from './support/course.ts';
import { ExercisePage } from './support/exercise-page.ts';
import { PlayPage } from './support/play-page.ts';
import { expect, test } from './support/watch.ts';

const packed = (text: string): string => `#play=${deflateRawSync(text).toString('base64url')}`;
const linked = (sql: string, title = 'Sent'): string =>
  packed(JSON.stringify({ querywright: 'play', version: 1, title, sql, base: 'driverconnect/friendly' }));

test('what was committed is there after a reload, and what was not is not', async ({ page }) => {
  const play = new PlayPage(page);
  await play.open();
  await play.run('create table note (n int); insert into note values (41); begin; insert into note values (42);');
  await page.reload();
  await play.ready();
  await expect(play.editor).toContainText('insert into note values (41)');
  await play.run('select n from note');
  await expect(play.cell('41')).toBeVisible();
  await expect(play.cell('42')).toHaveCount(0);
});

test('a text is there after a reload that comes the moment it is written', async ({ page }) => {
  const play = new PlayPage(page);
  await play.open();
  await play.write('select 41 as kept');
  await page.reload();
  await play.ready();
  await expect(play.editor).toContainText('select 41 as kept');
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('unstored')))).toEqual([]);
});

test('a plain query needs no grammar, and what needs one says that it is missing', async ({ page, watch }) => {
  watch.allow(/libpg-query/);
  await page.route(/libpg-query/, (route) => route.abort());
  const play = new PlayPage(page);
  await play.open();
  await play.run('select 6 * 7 as answer');
  await expect(play.cell('42')).toBeVisible();
  await play.run('create table mark (n int)');
  await expect(page.getByText('The part of this page that reads SQL could not be fetched')).toBeVisible();
  await expect(play.editor).toHaveText('create table mark (n int)');
  await page.unroute(/libpg-query/);
  await play.run('create table mark (n int)');
  await play.run('\\dt mark');
  await expect(play.result).toContainText('mark');
});

test('a database with an extension comes back from its snapshot', async ({ page }) => {
  const play = new PlayPage(page);
  await play.open();
  await play.run('create table place (name text); insert into place values ($$Ayutthaya$$); create extension pg_trgm');
  await expect
    .poll(
      () =>
        page.evaluate(
          () =>
            new Promise((resolve) => {
              const open = indexedDB.open('querywright-scratch');
              open.onsuccess = () => {
                const count = open.result.transaction('snapshots').objectStore('snapshots').count();
                count.onsuccess = () => {
                  open.result.close();
                  resolve(count.result);
                };
              };
            }),
        ),
      { timeout: 30_000 },
    )
    .toBe(1);
  await page.reload();
  await play.ready();
  await play.run(`select similarity(name, 'ayuthaya') > 0.5 as is_like from place`);
  await expect(play.cell('t').or(play.cell('true'))).toBeVisible();
});

test('databases are made, renamed, duplicated, deleted, and brought back', async ({ page }) => {
  const play = new PlayPage(page);
  await play.open();
  await play.run('create table mark (n int)');
  await play.choose('Rename…');
  await page.getByRole('textbox', { name: 'Name' }).fill('Depot trials');
  await page.getByRole('button', { name: 'Rename' }).click();
  await expect(play.databases.getByRole('option', { selected: true })).toHaveText('Depot trials');
  await play.choose('Duplicate');
  await expect(play.databases.getByRole('option', { selected: true })).toHaveText('Depot trials copy');
  await play.ready();
  await play.run('select count(*) as rows_in_copy from mark');
  await expect(play.cell('0')).toBeVisible();
  await play.choose('Delete');
  await expect(play.databases.getByRole('option', { selected: true })).toHaveText('Depot trials');
  await play.button('Undo').click();
  await expect(play.databases.getByRole('option', { selected: true })).toHaveText('Depot trials copy');

  await play.button('New database').click();
  await page.getByRole('textbox', { name: 'Name' }).fill('From nothing');
  await page.getByRole('radio', { name: /An empty database/ }).check();
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(play.databases.getByRole('option', { selected: true })).toHaveText('From nothing');
  await play.ready();
  await play.run('\\dt');
  await expect(play.result).toContainText('Did not find any');
});

test('reset brings the start back and leaves the text', async ({ page }) => {
  const play = new PlayPage(page);
  await play.open();
  await play.run('create table gone (n int)');
  await play.choose(/^Reset to/);
  await expect(page.getByText('The database is back at its start.').first()).toBeVisible();
  await expect(play.editor).toContainText('create table gone');
  await play.run('select * from gone');
  await expect(play.result).toContainText('gone');
  await expect(play.result.getByText('line 1, column 15')).toBeVisible();
});

test('texts have tabs, by mouse and by keys', async ({ page }) => {
  const play = new PlayPage(page);
  await play.open();
  const texts = page.getByRole('tablist', { name: 'Texts' });
  await play.button('New text').click();
  await play.write('select 2 as two');
  await texts.getByRole('tab').first().click();
  await expect(play.editor).toContainText('This database is yours');
  await page.keyboard.press('ArrowRight');
  await expect(play.editor).toContainText('select 2 as two');
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Name' }).fill('Two');
  await page.keyboard.press('Enter');
  await expect(texts.getByRole('tab', { name: 'Two' })).toBeVisible();
  await texts.getByRole('tab', { name: 'Two' }).press('Delete');
  await expect(texts.getByRole('tab')).toHaveCount(1);
  await play.button('Undo').click();
  await expect(play.editor).toContainText('select 2 as two');
});

test('selection, statement at the cursor and everything run as asked', async ({ page }) => {
  const play = new PlayPage(page);
  await play.open();
  await play.write('select 311 as a;\nselect 322 as b;');
  await play.button(/^Statement/).click();
  await expect(play.cell('322')).toBeVisible();
  await expect(play.cell('311')).toHaveCount(0);
  await play.run('select 311 as a; select 322 as b;');
  await expect(play.result.getByText('select 311 as a')).toBeVisible();
});

test('backslash commands answer as psql does', async ({ page }) => {
  const play = new PlayPage(page);
  await play.open();
  await play.run('\\d jobs\n\\x\nselect 7 as seven, null as nothing;');
  await expect(play.result).toContainText('Foreign-key constraints');
  await expect(play.result.getByRole('table', { name: 'Row 1' })).toContainText('seven');
  await play.run('\\copy jobs from jobs.csv');
  await expect(play.result).toContainText('belongs to psql');
});

test('the history is searched and opened in a new text', async ({ page }) => {
  const play = new PlayPage(page);
  await play.open();
  await play.run('select 101 as first_of_all');
  await play.run('select 102 as second_of_all');
  await play.panel('History').click();
  await page.getByRole('searchbox', { name: 'Search', exact: true }).fill('first_of');
  await expect(play.result.getByRole('listitem')).toHaveCount(1);
  await play.result.getByRole('listitem').getByRole('button').click();
  await expect(play.editor).toContainText('select 101');
});

test('a panel that is opened while a query runs stays open when it ends', async ({ page }) => {
  const play = new PlayPage(page);
  await play.open();
  await play.write('select pg_sleep(1), 104 as slept');
  await play.editor.press('ControlOrMeta+Enter');
  await play.panel('History').click();
  await expect(play.result.getByRole('listitem')).toHaveCount(1);
  await expect(page.locator('play-ground[data-busy]')).toHaveCount(0);
  await expect(page.getByRole('searchbox', { name: 'Search', exact: true })).toBeVisible();
  await play.panel('Result').click();
  await expect(play.cell('104')).toBeVisible();
});

test('what is typed at an ordinary pace is what stands in the text', async ({ page }) => {
  const play = new PlayPage(page);
  await play.open();
  await play.write('');
  const text = "select id, status\nfrom jobs\nwhere status = 'done'\norder by id\nlimit 5;\n\\dt";
  await page.keyboard.type(text, { delay: 110 });
  await expect(play.editor).toHaveText(text, { useInnerText: true });
});

test('the choice of the database names the one that is open', async ({ page }) => {
  const play = new PlayPage(page);
  await play.open();
  const named = (): Promise<string> =>
    play.databases.evaluate((list: HTMLSelectElement) => list.selectedOptions[0]?.text ?? '');
  await play.button('New database').click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Second');
  await page.getByRole('button', { name: 'Create' }).click();
  await expect.poll(named).toBe('Second');
  for (const name of ['My database', 'Second', 'My database']) {
    await play.databases.selectOption({ label: name });
    await expect(play.databases.locator('option').first()).toHaveText(name);
    expect(await named()).toBe(name);
  }
});

test('a long result scrolls under its head, and an open transaction is said', async ({ page }) => {
  const play = new PlayPage(page);
  await play.open();
  await play.run('begin; select n from generate_series(1, 400) n');
  await play.run('select n from generate_series(1, 400) n');
  const rows = play.result.locator('.scroll');
  await rows.hover();
  await page.mouse.wheel(0, 3_000);
  await expect.poll(() => rows.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(1_000);
  await expect(play.result.getByText('400 rows')).toBeInViewport();
  await expect(page.getByText('A transaction is open', { exact: true })).toBeVisible();
});

test('menus close on Escape and on a press elsewhere', async ({ page }) => {
  const play = new PlayPage(page);
  await play.open();
  const rename = play.button('Rename…');
  await play.menu.click();
  await expect(rename).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(rename).toBeHidden();
  await play.menu.click();
  // Beside the menu, which lies over the text.
  await page.mouse.click(700, 330);
  await expect(rename).toBeHidden();
});

test('a query that runs away is stopped, and what was committed is back', async ({ page }) => {
  const play = new PlayPage(page);
  await play.open();
  await play.run('create table kept (n int); insert into kept values (5)');
  await play.write('select count(*) from generate_series(1, 100000) a, generate_series(1, 10000000) b');
  await play.editor.press('ControlOrMeta+Enter');
  await play.button(/^Stop/).click();
  await expect(play.result).toContainText('Stopped.');
  await play.run('select n from kept');
  await expect(play.cell('5')).toBeVisible();
});

test('a link shows its script and runs nothing by itself', async ({ page }) => {
  const play = new PlayPage(page);
  const script = `-- <script>document.title = 'ran'</script>\ncreate table from_link (n int);`;
  await play.open(linked(script));
  const incoming = page.getByRole('region', { name: 'A script from a link' });
  await expect(incoming).toContainText(`<script>document.title = 'ran'</script>`);
  await incoming.getByRole('button', { name: 'Open in a new database' }).click();
  await expect(play.editor).toContainText('create table from_link');
  await play.ready();
  expect(await page.title()).not.toBe('ran');
  await play.run('select to_regclass($$from_link$$) is null as is_absent');
  await expect(play.cell('t').or(play.cell('true'))).toBeVisible();
});

for (const [what, fragment] of [
  ['a text of 2 MB', linked('x'.repeat(2_000_000))],
  ['a broken payload', '#play=AAAA'],
  ['something that is no base64', '#play=%%%'],
  ['JSON of another kind', packed('{"querywright":"play","version":9}')],
] as const) {
  test(`a link with ${what} is told and changes nothing`, async ({ page }) => {
    const play = new PlayPage(page);
    await play.open(fragment);
    await expect(page.getByText(/^The link (holds more|is cut off)/)).toBeVisible();
    await expect(play.editor).toContainText('This database is yours');
  });
}

test('a shared link brings the text to another browser', async ({ page, context, browser }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const play = new PlayPage(page);
  await play.open();
  await play.write('select 77 as shared');
  await play.button('Share').click();
  await page.getByRole('button', { name: 'Copy link' }).click();
  const href = await page.evaluate(() => navigator.clipboard.readText());
  const other = await browser.newContext();
  const there = await other.newPage();
  await there.goto(href);
  await expect(there.getByRole('region', { name: 'A script from a link' })).toContainText('select 77 as shared');
  await other.close();
});

test('a link brings what made the data, as a text to be read and run', async ({ page, browser }) => {
  const play = new PlayPage(page);
  await play.open();
  await play.run('create table parcel (n int); insert into parcel values (41);');
  await play.write('select n from parcel');
  await play.button('Share').click();
  const link = page.getByRole('textbox', { name: 'Link' });
  const without = await link.inputValue();
  await page.getByRole('checkbox', { name: /Also what made the data/ }).check();
  await expect(link).not.toHaveValue(without);
  const href = await link.inputValue();
  const context = await browser.newContext({ baseURL: rootUrl });
  const other = new PlayPage(await context.newPage());
  await other.page.goto(href);
  await expect(other.page.getByRole('region', { name: 'A script from a link' })).toContainText('create table parcel');
  await other.button('Open in a new database').click();
  await other.ready();
  await expect(other.editor).toContainText('insert into parcel values (41)');
  await other.editor.press('ControlOrMeta+Enter');
  await expect(other.page.locator('play-ground[data-busy]')).toHaveCount(0, { timeout: 60_000 });
  await other.page.getByRole('tab', { name: /^Query/ }).click();
  await other.editor.press('ControlOrMeta+Enter');
  await expect(other.cell('41')).toBeVisible();
  await context.close();
});

test('a text too long for a link is offered as a file', async ({ page }) => {
  const play = new PlayPage(page);
  await play.open();
  const noise = Array.from({ length: 2_000 }, (_, n) => ((n * 2654435761) % 4294967296).toString(36)).join('');
  await play.write(`-- ${noise}`);
  await play.button('Share').click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as file' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/\.querywright\.json$/);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await play.write('select 1');
  await play.button('Import').click();
  const path = `.cache/e2e/${saved.suggestedFilename()}`;
  await saved.saveAs(path);
  await page.locator('import-dialog input[type=file]').setInputFiles(path);
  await expect(page.getByRole('region', { name: 'A script from a link' })).toContainText(noise.slice(0, 40));
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('an exercise and a lesson’s snippet open in the playground', async ({ page }) => {
  const { id } = firstExercise('warm-up');
  const exercise = new ExercisePage(page);
  await exercise.open(id);
  await exercise.write('select 1 as from_exercise');
  await page.getByRole('button', { name: 'Playground' }).click();
  const incoming = page.getByRole('region', { name: 'A script from a link' });
  await expect(incoming).toContainText('select 1 as from_exercise');
  await page.goto(firstLesson());
  await page.getByRole('link', { name: 'Open in playground' }).first().click();
  await expect(page.getByRole('region', { name: 'A script from a link' })).toBeVisible();
});

test('two tabs: the second one says so and can take the database over', async ({ page, context }) => {
  const play = new PlayPage(page);
  await play.open();
  const second = new PlayPage(await context.newPage());
  await second.open();
  await expect(second.page.getByText('This database is open in another tab.')).toBeVisible();
  await second.button('Work on it here').click();
  await expect(second.page.getByText('This database is open in another tab.')).toHaveCount(0);
  await expect(page.getByText('This database is open in another tab.')).toBeVisible();
});

test('a narrow screen shows one part at a time and never scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const play = new PlayPage(page);
  await play.open();
  await play.run('select * from jobs');
  await expect(play.result).toContainText('rows');
  for (const pane of ['SQL', 'Result', 'Schema']) {
    await page.getByRole('group', { name: 'Show' }).getByRole('button', { name: pane }).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  }
});

test('nothing that axe knows is wrong with the playground', async ({ page }) => {
  const play = new PlayPage(page);
  await play.open();
  await play.run('select * from drivers; selct');
  await expectNoViolations(page);
});

import type { Page } from '@playwright/test';
import { siteBundle, siteCatalog } from './support/course.ts';
import { ExercisePage } from './support/exercise-page.ts';
import { expect, test } from './support/watch.ts';

const { exercises } = siteCatalog();
const [first] = exercises;
const friendly = exercises.filter(({ dataset }) => dataset === first?.dataset);

/** What was asked for of the engine, by file name without its hash. */
function engineRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const name = /([\w-]+)[.-][\w-]{8}\.(wasm|data|tar\.gz)$/.exec(new URL(request.url()).pathname);
    if (name) asked.push(`${name[1]}.${name[2]}`);
  });
  return asked;
}

// What the browser keeps of the site is tested elsewhere; here it would be stored anew for every test.
test.use({ serviceWorkers: 'block' });

test('Stop ends a runaway query and keeps what was committed', async ({ page }) => {
  const exercise = new ExercisePage(page);
  await exercise.open(first!.id);
  await exercise.write('create table kept (n int);\ninsert into kept values (7);\nselect n from kept;');
  await exercise.runForRows();
  await exercise.write('select count(*) from generate_series(1, 100000) a, generate_series(1, 10000000) b;');
  await exercise.button(/^Run/).click();
  await exercise.button(/^Stop/).click();
  await expect(exercise.result.getByText(/Stopped\..*with everything you had committed/s)).toBeVisible();
  await exercise.write('select n + 1 as next from kept;');
  await exercise.runForRows();
  await expect(exercise.result.getByRole('gridcell', { name: '8', exact: true })).toBeVisible();
});

test('a statement that kills the engine is reported, and the next one runs', async ({ page }) => {
  const exercise = new ExercisePage(page);
  await exercise.open(first!.id);
  await exercise.write(
    "create function deeper(n int) returns int language sql as 'select deeper(n + 1)';\nselect deeper(1);",
  );
  await exercise.button(/^Run/).click();
  await expect(exercise.result.getByText('The database was ended by the attempt')).toBeVisible();
  await exercise.write('select 6 * 7 as answer;');
  await exercise.runForRows();
  await expect(exercise.result.getByRole('gridcell', { name: '42', exact: true })).toBeVisible();
});

test('a first run goes on from the image of a started engine, and needs no parser', async ({ page, watch }) => {
  watch.allow(/libpg-query/);
  await page.route(/libpg-query/, (route) => route.abort());
  const exercise = new ExercisePage(page);
  await exercise.open(first!.id);
  // A server that is started makes its first session some time after itself.
  await exercise.write(
    'select pg_postmaster_start_time() = backend_start as resumed from pg_stat_activity where pid = pg_backend_pid();',
  );
  await exercise.button(/^Run/).click();
  await expect(exercise.result.getByRole('gridcell', { name: 't', exact: true })).toBeVisible();
});

test('what is typed before the editor has come stays, and the editor comes with it', async ({ page }) => {
  await page.goto(`exercises/${first!.id}/`, { waitUntil: 'commit' });
  const area = page.locator('exercise-workbench[data-ready] sql-editor textarea');
  await area.evaluate((element: HTMLTextAreaElement) => {
    element.focus();
    element.setRangeText('select 40 + 2 as answer; -- ', 0, element.value.length, 'end');
    element.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  const exercise = new ExercisePage(page);
  await expect(page.locator('sql-editor[data-ready]')).toBeVisible();
  await expect(exercise.editor).toBeFocused();
  await page.keyboard.insertText('typed on');
  await expect(exercise.editor).toHaveText('select 40 + 2 as answer; -- typed on');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(exercise.result.getByRole('gridcell', { name: '42', exact: true })).toBeVisible();
});

test('the engine is fetched once for four pages in a row', async ({ page }) => {
  const asked = engineRequests(page);
  const exercise = new ExercisePage(page);
  await exercise.open(first!.id);
  await exercise.write('select 1 as one;');
  await exercise.runForRows();
  await page.evaluate(() => Reflect.set(window, 'isSamePage', true));
  const before = [...asked].sort();
  expect(before).toEqual(expect.arrayContaining(['pglite.data', 'pglite.wasm']));

  const site = page.getByRole('navigation', { name: 'Site' });
  await site.getByRole('link', { name: 'Learn' }).click();
  await page.getByRole('main').getByRole('link', { name: friendly[1]!.title }).click();
  await expect(page.getByRole('heading', { level: 1, name: friendly[1]!.title })).toBeVisible();
  await site.getByRole('link', { name: 'Exercises' }).click();
  await page.getByRole('main').getByRole('link', { name: friendly[2]!.title }).click();
  await expect(page.getByRole('heading', { level: 1, name: friendly[2]!.title })).toBeVisible();
  await exercise.write('select 2 as two;');
  await exercise.runForRows();

  expect([...asked].sort()).toEqual(before);
  expect(await page.evaluate(() => Reflect.get(window, 'isSamePage') === true)).toBe(true);
});

test('an exercise starts from its own data after another one wrote', async ({ page }) => {
  const exercise = new ExercisePage(page);
  await exercise.open(first!.id);
  await exercise.write('create table left_behind (n int);\nselect 1 as one;');
  await exercise.runForRows();
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Exercises' }).click();
  await page.getByRole('main').getByRole('link', { name: friendly[1]!.title }).click();
  await exercise.write("select to_regclass('left_behind') is null as is_clean;");
  await exercise.runForRows();
  await expect(exercise.result.getByRole('gridcell', { name: 't', exact: true })).toBeVisible();
});

test('on small memory one worker is reused, and a Check keeps what was committed', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'deviceMemory', { value: 2 }));
  let [alive, most] = [0, 0];
  page.on('worker', (worker) => {
    alive += 1;
    most = Math.max(most, alive);
    worker.on('close', () => (alive -= 1));
  });
  const exercise = new ExercisePage(page);
  await exercise.open(first!.id);
  await exercise.write('create table kept (n int);\ninsert into kept values (7);\nselect n from kept;');
  await exercise.runForRows();
  await exercise.write(siteBundle(first!.id).solution);
  await exercise.check(/Solved/);
  await exercise.write('select n + 1 as next from kept;');
  await exercise.runForRows();
  await expect(exercise.result.getByRole('gridcell', { name: '8', exact: true })).toBeVisible();
  expect(most).toBe(1);
});

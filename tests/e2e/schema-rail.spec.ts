import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectNoViolations } from './support/axe.ts';
import { firstExercise } from './support/course.ts';
import { ExercisePage } from './support/exercise-page.ts';
import { expect, test } from './support/watch.ts';

const { id } = firstExercise('warm-up');
const wide = { width: 1440, height: 900 };

const line = (page: Page, name: RegExp) => page.getByRole('treeitem', { name });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Diagram of the tables' });
const table = (page: Page, name: string) =>
  dialog(page).getByRole('button', { name: new RegExp(`^${name}, \\d+ columns?`) });

/** Opens the exercise with its rail beside it. */
async function openRail(page: Page): Promise<ExercisePage> {
  const exercise = new ExercisePage(page);
  await exercise.open(id);
  await exercise.button(/Schema/).click();
  await expect(page.getByRole('tree', { name: 'Schema' })).toBeVisible();
  return exercise;
}

async function openDiagram(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Diagram', exact: true }).click();
  await expect(table(page, 'jobs')).toBeVisible();
}

test.describe('the schema rail', () => {
  test.use({ viewport: wide });

  test('is walked through by arrow keys, and puts a column into the editor', async ({ page }) => {
    const exercise = await openRail(page);
    await exercise.write('select ');
    await line(page, /^accounts table/).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await expect(line(page, /^accounts table/)).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(line(page, /^accounts table/)).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('ArrowRight');
    await expect(line(page, /^id column primary key uuid/)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(exercise.editor).toHaveText('select email');
    await line(page, /^email column/).focus();
    await page.keyboard.press('ArrowLeft');
    await expect(line(page, /^accounts table/)).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(line(page, /^accounts table/)).toHaveAttribute('aria-expanded', 'false');
  });

  test('finds tables, columns and indexes, says how many, and shows rows and definitions', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const exercise = await openRail(page);
    await page.getByRole('searchbox', { name: 'Find a table, column or index' }).fill('licence_no');
    await expect(page.getByText('3 names match')).toBeVisible();
    await line(page, /^drivers_licence_no_key index/).focus();
    await page.keyboard.press('ArrowRight');
    await page
      .getByRole('group', { name: 'For drivers_licence_no_key' })
      .getByRole('button', { name: 'Copy definition' })
      .click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'CREATE UNIQUE INDEX drivers_licence_no_key ON public.drivers USING btree (licence_no);',
    );
    await page
      .getByRole('group', { name: 'For drivers', exact: true })
      .getByRole('button', { name: 'Look at rows' })
      .click();
    await expect(exercise.result.getByRole('grid')).toContainText('nickname');
  });

  test('marks what a run changed, and says it in Messages, inside an open transaction too', async ({ page }) => {
    const exercise = await openRail(page);
    await exercise.write(
      'begin; alter table jobs add column weather text; alter table drivers rename nickname to called; drop table depot_links;',
    );
    await exercise.button(/^Run/).click();
    await expect(line(page, /^jobs table altered/)).toBeVisible();
    await expect(line(page, /^depot_links table gone/)).toBeVisible();
    await line(page, /^jobs table/).click({ position: { x: 30, y: 10 } });
    await expect(line(page, /^weather column added text may be null$/)).toBeVisible();
    await exercise.tab('Messages').click();
    await expect(exercise.panel('Messages')).toContainText('Column jobs.weather was added (text).');
    await expect(exercise.panel('Messages')).toContainText('Column drivers.nickname is called called now.');
    await expect(exercise.panel('Messages')).toContainText('Table depot_links is gone (3 columns).');
    await exercise.write('rollback;');
    await exercise.button(/^Run/).click();
    await expect(line(page, /^depot_links table added ≈ \d+ rows$/)).toBeVisible();
  });
});

test.describe('the diagram', () => {
  test.use({ viewport: wide });

  test('goes from table to table by key and along foreign keys, and back', async ({ page }) => {
    await openRail(page);
    await openDiagram(page);
    await table(page, 'jobs').focus();
    await page.keyboard.press('Enter');
    const jobs = dialog(page).getByRole('region', { name: 'Table jobs' });
    await expect(jobs.getByRole('button', { name: 'stops (job_id)' })).toBeVisible();
    await jobs.getByRole('button', { name: 'customer_id → customers (id)' }).click();
    await expect(dialog(page).getByRole('region', { name: 'Table customers' })).toBeVisible();
    await expect(table(page, 'customers')).toBeFocused();
    await dialog(page).getByRole('button', { name: 'Back to jobs' }).click();
    await expect(table(page, 'jobs')).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(table(page, 'jobs')).not.toBeFocused();
    await expect(dialog(page).locator('[data-table]:focus')).toHaveCount(1);
  });

  test('zooms by key, button and wheel, finds tables, and keeps to its frame', async ({ page }) => {
    await openRail(page);
    await openDiagram(page);
    const drawing = dialog(page).locator('svg.drawing');
    const width = async () => Number((await drawing.getAttribute('viewBox'))?.split(' ')[2]);
    const whole = await width();
    await dialog(page).getByRole('button', { name: 'Larger' }).click();
    expect(await width()).toBeCloseTo(whole / 1.25, 0);
    await dialog(page)
      .getByRole('group', { name: /^Diagram of the tables/ })
      .focus();
    await page.keyboard.press('-');
    expect(await width()).toBeCloseTo(whole, 0);
    await page.keyboard.press('+');
    await page.keyboard.press('0');
    expect(await width()).toBeCloseTo(whole, 0);
    await drawing.hover();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -120);
    await page.keyboard.up('Control');
    await expect.poll(width).toBeLessThan(whole * 0.9);
    await dialog(page).getByRole('searchbox').fill('customer');
    await expect(dialog(page).getByText('3 tables match')).toBeVisible();
    await page.keyboard.press('Escape');
  });

  test('is saved as a file of its own, and read as a list', async ({ page }) => {
    await openRail(page);
    await openDiagram(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog(page).getByRole('button', { name: 'Save as SVG' }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toContain('prefers-color-scheme: dark');
    expect(text).toContain('customer_id');
    expect(text).not.toMatch(/aria-|tabindex|<!--/);
    await dialog(page).getByText('The same as a list').click();
    await expect(dialog(page).getByText('Points at: customer_id → customers (id)').first()).toBeVisible();
    await dialog(page).getByRole('button', { name: 'Close', exact: true }).click();
    await expect(dialog(page)).toBeHidden();
  });

  test('draws sixty tables without a stall', async ({ page }) => {
    const exercise = await openRail(page);
    const many = `do $$ begin
      for n in 1..60 loop
        execute format('create table many_%s (id int primary key, a text, b text, c text, d text, e text,
          other int references %s)', n, case when n = 1 then 'depots' else 'many_' || greatest(1, n / 2) end);
      end loop; end $$;`;
    await exercise.write(many);
    await exercise.button(/^Run/).click();
    await expect(line(page, /^many_60 table/)).toBeVisible();
    await page.evaluate(() => {
      const tasks: number[] = [];
      Reflect.set(window, 'longTasks', tasks);
      new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
        type: 'longtask',
      });
    });
    await openDiagram(page);
    await expect(table(page, 'many_60')).toBeAttached();
    const tasks = await page.evaluate(() => Reflect.get(window, 'longTasks') as number[]);
    test.info().annotations.push({ type: 'long tasks, ms', description: tasks.map(Math.round).join(', ') });
    expect(await dialog(page).locator('[data-table]').count()).toBeGreaterThanOrEqual(72);
  });

  test('axe finds nothing in rail and diagram', async ({ page }) => {
    await openRail(page);
    await line(page, /^jobs table/).focus();
    await page.keyboard.press('ArrowRight');
    await expectNoViolations(page);
    await page.setViewportSize(wide);
    await openDiagram(page);
    await table(page, 'jobs').focus();
    await page.keyboard.press('Enter');
    await expectNoViolations(page);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 780 }, hasTouch: true });

  test('rail and diagram fit, and a table is tapped', async ({ page }) => {
    await page.goto(`exercises/${id}/`);
    await page.getByRole('group', { name: 'Show' }).getByRole('button', { name: 'Schema' }).tap();
    await expect(page.getByRole('tree', { name: 'Schema' })).toBeVisible();
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Diagram', exact: true }).tap();
    await table(page, 'jobs').tap();
    await expect(dialog(page).getByRole('region', { name: 'Table jobs' })).toBeVisible();
    expect(await overflow()).toBeLessThanOrEqual(0);
    await dialog(page).getByRole('button', { name: 'Close', exact: true }).tap();
    await expect(dialog(page)).toBeHidden();
  });
});

import type { Locator, Page } from '@playwright/test';
import { expectNoViolations } from './support/axe.ts';
import { firstExercise } from './support/course.ts';
import { ExercisePage } from './support/exercise-page.ts';
import { expect, test } from './support/watch.ts';

const { id } = firstExercise('warm-up');

const oddities = `select null::text as nothing, '' as empty, '  two  spaces ' as spaces, E'tab\\there' as tab,
  E'abc\\u202Edef' as bidi, '<img src=x onerror=alert(1)>' as markup, '\\x48656c6c6f00'::bytea as bytes,
  '{"n": 12345678901234567890, "list": [1, null]}'::jsonb as doc, array['a', null] as list, 1.10 as fee`;
const numbers = `select g as n, 'row ' || g as label, nullif(g % 7, 0) * 1000000000000000000.5::numeric as big
  from generate_series(1, 300) g`;
const days = `select date '2026-03-01' + g as day, g * g as jobs from generate_series(0, 30) g`;

async function run(page: Page, sql: string): Promise<ExercisePage> {
  const exercise = new ExercisePage(page);
  await exercise.open(id);
  await exercise.write(sql);
  await exercise.runForRows();
  return exercise;
}

/** A cell by its place as it is told to a screen reader: rows and columns of the result, both from 1. */
function cell({ result }: ExercisePage, row: number, column: number): Locator {
  return result.locator(`[aria-rowindex='${row + 1}'] > [aria-colindex='${column + 1}']`);
}

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('what would not be seen is seen, and nothing in a cell is taken for markup', async ({ page }) => {
  const exercise = await run(page, oddities);
  await expect(cell(exercise, 1, 1)).toHaveText('null');
  await expect(cell(exercise, 1, 2).getByRole('img', { name: 'empty text' })).toBeVisible();
  await expect(cell(exercise, 1, 3).locator("[data-blank='space']")).toHaveCount(5);
  await expect(cell(exercise, 1, 4).locator("[data-blank='tab']")).toHaveCount(1);
  await expect(cell(exercise, 1, 5).locator("[data-code='U+202E']")).toBeVisible();
  await expect(cell(exercise, 1, 6)).toHaveText('<img src=x onerror=alert(1)>');
  await expect(cell(exercise, 1, 7)).toContainText('6 bytes');
  await expect(cell(exercise, 1, 10)).toHaveCSS('text-align', 'right');
});

test('structures open as trees by mouse and keyboard, without losing a digit', async ({ page }) => {
  const exercise = await run(page, oddities);
  await cell(exercise, 1, 8).click();
  const whole = exercise.result.getByRole('region', { name: 'Whole value' });
  await expect(whole).toContainText('12345678901234567890');
  await whole.getByRole('button', { name: 'Close' }).click();
  await expect(cell(exercise, 1, 8)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(whole).toBeFocused();
  await expect(whole).toContainText('2 elements');
  await page.keyboard.press('Escape');
  await expect(whole).toHaveCount(0);
  await expect(cell(exercise, 1, 9)).toBeFocused();
});

test('the cursor goes everywhere by keyboard, and the place is told', async ({ page }) => {
  const exercise = await run(page, numbers);
  await expect(exercise.result.getByRole('grid')).toHaveAttribute('aria-rowcount', '301');
  await cell(exercise, 1, 2).click();
  for (const [key, row, column] of [
    ['ArrowDown', 2, 2],
    ['End', 2, 3],
    ['Home', 2, 1],
    ['Control+End', 300, 3],
    ['ArrowUp', 299, 3],
    ['Control+Home', 1, 1],
  ] as const) {
    await page.keyboard.press(key);
    await expect(cell(exercise, row, column)).toBeFocused();
    await expect(cell(exercise, row, column)).toBeInViewport({ ratio: 0.9 });
  }
  await page.keyboard.press('PageDown');
  const focused = page.locator('result-table :focus');
  await expect(focused).not.toHaveText('1');
  const told = await focused.evaluate((one) => [one.closest('tr')?.ariaRowIndex, one.textContent]);
  expect(Number(told[0]) - 1).toBe(Number(told[1]));
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowUp');
  await expect(exercise.result.getByRole('columnheader').getByRole('button', { name: 'n', exact: true })).toBeFocused();
});

test('the cursor waits while its row is out of sight', async ({ page }) => {
  const exercise = await run(page, numbers);
  await cell(exercise, 5, 2).click();
  const scroller = exercise.result.locator('.scroll');
  await scroller.evaluate((one) => one.scrollTo(0, 6_000));
  await expect(cell(exercise, 210, 2)).toBeVisible();
  // Rows are as tall as the window of rows reckons them: the 210th begins at 209 × 29 px.
  const places = await cell(exercise, 210, 2).evaluate((one) => {
    const row = one.closest('tr')!;
    return [row.offsetTop - (row.closest('table')?.tHead?.offsetHeight ?? 0), row.offsetHeight];
  });
  expect(places).toEqual([209 * 29, 29]);
  await expect(scroller).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(cell(exercise, 6, 2)).toBeFocused();
});

test('sorting has three states, says that it is the page’s own, and keeps NULL last', async ({ page }) => {
  const exercise = await run(page, numbers);
  const header = exercise.result.getByRole('columnheader', { name: 'big' });
  const button = header.getByRole('button', { name: 'big' });
  await button.click();
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  await expect(
    exercise.result.getByText(/Sorted here by\s+big, ascending, as numbers, not by the\s+database/),
  ).toBeVisible();
  await expect(cell(exercise, 1, 3)).toHaveText('1000000000000000000.5');
  await button.click();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  await expect(cell(exercise, 1, 3)).toHaveText('6000000000000000003.0');
  await cell(exercise, 1, 3).click();
  await page.keyboard.press('Control+End');
  await expect(cell(exercise, 300, 3)).toHaveText('null');
  await button.click();
  await expect(header).toHaveAttribute('aria-sort', 'none');
  await page.keyboard.press('ArrowDown');
  await expect(cell(exercise, 1, 3)).toBeFocused();
  await expect(cell(exercise, 1, 1)).toHaveText('1');
});

test('columns are resized by keyboard and by mouse, and fit on a double click', async ({ page }) => {
  const exercise = await run(page, numbers);
  await cell(exercise, 1, 2).click();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Tab');
  const grip = exercise.result.getByRole('separator', { name: 'Width of label' });
  await expect(grip).toBeFocused();
  const before = Number(await grip.getAttribute('aria-valuenow'));
  await page.keyboard.press('Shift+ArrowRight');
  await expect(grip).toHaveAttribute('aria-valuenow', String(before + 10));
  await page.keyboard.press('ArrowDown');
  await expect(cell(exercise, 1, 2)).toBeFocused();
  await grip.focus();
  await page.keyboard.press('Escape');
  await expect(exercise.result.getByRole('columnheader').getByRole('button', { name: 'label' })).toBeFocused();
  const box = (await grip.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 160, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Number(await grip.getAttribute('aria-valuenow'))).toBeGreaterThan(before + 20);
  await grip.dblclick();
  await expect(grip).toHaveAttribute('aria-valuenow', String(before));
});

test('a cell, a row and all rows are copied, and that is said', async ({ page }) => {
  const exercise = await run(page, "select 1 as id, 'it''s, \"so\"' as note union all select 2, null order by 1");
  await cell(exercise, 1, 2).click();
  await page.keyboard.press('ControlOrMeta+c');
  await expect(exercise.result.getByText('Copied note of row 1')).toBeVisible();
  expect(await clipboard(page)).toBe('it\'s, "so"');
  const copy = exercise.result.getByRole('group', { name: 'Copy' });
  await copy.getByRole('button', { name: 'CSV' }).click();
  await expect(exercise.result.getByText('Copied 2 rows as CSV')).toBeVisible();
  expect(await clipboard(page)).toBe('id,note\r\n1,"it\'s, ""so"""\r\n2,\r\n');
  await copy.getByRole('combobox', { name: 'Rows to copy' }).selectOption('row 1');
  await copy.getByRole('button', { name: 'INSERTs' }).click();
  await expect(exercise.result.getByText('Copied row 1 as INSERTs')).toBeVisible();
  expect(await clipboard(page)).toBe("insert into result (id, note) values\n  (1, 'it''s, \"so\"');\n");
});

test('more rows are fetched when asked, in the order the learner chose', async ({ page }) => {
  const exercise = await run(page, 'select g as n from generate_series(1, 2000) g');
  await expect(exercise.result.getByText(/first 500 rows, 1 column.*the query has more/)).toBeVisible();
  const button = exercise.result.getByRole('columnheader', { name: 'n' }).getByRole('button');
  await button.click();
  await button.click();
  await expect(exercise.result.getByText(/Only the 500 rows fetched are sorted/)).toBeVisible();
  await expect(cell(exercise, 1, 1)).toHaveText('500');
  await exercise.result.getByRole('button', { name: 'Fetch more' }).click();
  await expect(exercise.result.getByText(/2,000 rows, 1 column/)).toBeVisible();
  await expect(cell(exercise, 1, 1)).toHaveText('2000');
});

test('a picture says in words what it shows, and holds the same as a table', async ({ page }) => {
  const exercise = await run(page, days);
  await exercise.result.getByRole('button', { name: 'Picture' }).click();
  await expect(
    exercise.result.getByRole('img', { name: 'Line of jobs by day, 31 points from 0 to 900' }),
  ).toBeVisible();
  await exercise.result.getByText('The same as a table').click();
  const table = exercise.result.getByRole('region', { name: 'Line of jobs by day, as a table' });
  await expect(table.getByRole('row')).toHaveCount(32);
  await expect(table.getByRole('row', { name: '2026-03-31 900' })).toBeVisible();
  await exercise.result.getByRole('combobox', { name: 'Draw' }).selectOption('Histogram of jobs');
  await expect(exercise.result.getByRole('img', { name: /^Histogram of jobs, 31 values/ })).toBeVisible();
  await exercise.result.getByRole('button', { name: 'Rows', exact: true }).click();
  await expect(cell(exercise, 31, 2)).toHaveText('900');
});

test('of many results the last with rows is open, the others are folded with their words, and nothing stalls', async ({
  page,
}) => {
  const many = Array.from({ length: 100 }, (_, at) => `select g, ${at} as set from generate_series(1, 40) g`).join(
    ';\n',
  );
  const exercise = await run(page, `${many}; do $$ begin raise notice 'said'; end $$`);
  await expect(exercise.result.getByRole('grid')).toHaveCount(1);
  await expect(exercise.result.getByRole('grid', { name: /^Statement 100: 40 rows/ })).toBeVisible();
  await expect(exercise.result.getByRole('list', { name: 'Notices' })).toHaveText(/NOTICE\s+said/);
  const first = exercise.result.locator('summary').filter({ hasText: '0 as set' }).first();
  await expect(first).toContainText('40 rows, 2 columns');
  await first.press('Enter');
  await expect(exercise.result.getByRole('grid', { name: /^Statement 1: / })).toBeVisible();
});

test('axe finds nothing on a grid with an open value', async ({ page }) => {
  const exercise = await run(page, oddities);
  await exercise.result.getByRole('columnheader', { name: 'fee' }).getByRole('button').click();
  await cell(exercise, 1, 8).click();
  await expect(exercise.result.getByRole('region', { name: 'Whole value' })).toBeVisible();
  await expectNoViolations(page);
});

for (const [kind, sql] of [
  ['lines', "select date '2026-03-01' + g as day, g as jobs, 30 - g as late from generate_series(0, 30) g"],
  [
    'bars',
    "select c as city, k as kind, length(c) as n from unnest(array['Nan', 'Trang']) c, unnest(array['a', 'b']) k",
  ],
  ['histogram', 'select sqrt(g) as fee from generate_series(1, 200) g'],
] as const) {
  test(`axe finds nothing on a picture of ${kind}`, async ({ page }) => {
    const exercise = await run(page, sql);
    await exercise.result.getByRole('button', { name: 'Picture' }).click();
    await expect(exercise.result.getByRole('img')).toBeVisible();
    await expectNoViolations(page);
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 780 }, hasTouch: true });

  test('a value opens by touch, a column is resized, and nothing is wider than the screen', async ({ page }) => {
    const exercise = new ExercisePage(page);
    await page.goto(`exercises/${id}/`);
    const show = page.getByRole('group', { name: 'Show' });
    await show.getByRole('button', { name: 'SQL' }).tap();
    await exercise.write(`select '{"a": [1, 2]}'::jsonb as doc, g as n from generate_series(1, 60) g`);
    await exercise.button(/^Run/).tap();
    await show.getByRole('button', { name: 'Result' }).tap();
    await cell(exercise, 2, 1).tap();
    await expect(exercise.result.getByRole('region', { name: 'Whole value' })).toContainText('2 elements');
    const grip = exercise.result.getByRole('separator', { name: 'Width of doc' });
    expect((await grip.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await grip.press('ArrowLeft');
    await exercise.result.getByRole('button', { name: 'Picture' }).tap();
    await expect(exercise.result.getByRole('img')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });
});

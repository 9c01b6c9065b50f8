import type { Page } from '@playwright/test';
import { corpusPlans } from '../support/plan-files.ts';
import { expectNoViolations } from './support/axe.ts';
import { PlanPage } from './support/plan-page.ts';
import { expect, test } from './support/watch.ts';

const corpus = new Map(corpusPlans().map((plan) => [plan.name, plan]));

function plan(name: string): { sql: string; text: string; json: string } {
  const found = corpus.get(name);
  if (!found) throw new Error(`no plan ${name}`);
  return found;
}

async function opened(page: Page): Promise<PlanPage> {
  const reader = new PlanPage(page);
  await reader.open();
  return reader;
}

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

test('a pasted plan is drawn, with advice, and nothing is asked of the server for it', async ({ page }) => {
  const reader = await opened(page);
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await reader.paste('Plan', plan('filter-unindexed').text);
  await expect(reader.plan('Plan')).toBeVisible();
  await expect(reader.drawing.getByText('800 pages').first()).toBeVisible();
  await expect(reader.step('Seq Scan')).toContainText('59,993 rows thrown away');
  await expect(reader.drawing.getByRole('list', { name: 'Advice' })).toContainText('create index on orders (total)');
  // A weight of the site's own font may come with its first use.
  expect(asked.filter((url) => !url.endsWith('.woff2'))).toEqual([]);
});

test('text and JSON of one plan give the same drawing', async ({ page }) => {
  const reader = await opened(page);
  const words = async (given: string): Promise<string[]> => {
    await reader.paste('Plan', '');
    await expect(reader.drawing).toHaveCount(0);
    await reader.paste('Plan', given);
    await expect(reader.drawing).toBeVisible();
    return reader.drawing.locator('summary[data-step] .what').allInnerTexts();
  };
  const { text, json } = plan('cte-scan');
  expect(await words(text)).toEqual(await words(json));
});

test('every plan of the corpus is drawn, each step in words', async ({ page }) => {
  const reader = await opened(page);
  for (const { name, text, json } of corpus.values()) {
    const steps = json.match(/"Node Type"/g)?.length ?? 0;
    await reader.paste('Plan', text);
    await expect(reader.drawing.locator('summary[data-step]'), name).toHaveCount(steps);
    const names = await reader.drawing.locator('summary[data-step] strong').allTextContents();
    expect(
      names.filter((words) => !/^[A-Z][A-Za-z]/.test(words)),
      name,
    ).toEqual([]);
  }
});

test('bars show pages, time or cost, and a step tells what it did', async ({ page }) => {
  const reader = await opened(page);
  await reader.paste('Plan', plan('parallel-hash-18').json);
  await reader.drawing.getByRole('button', { name: 'Time', exact: true }).click();
  await expect(reader.plan('Plan')).toHaveAccessibleName(/ms$/);
  await expect(reader.step('Parallel Seq Scan')).toContainText(' ms');
  await reader.drawing.getByRole('button', { name: 'Estimated cost' }).click();
  await expect(reader.step('Parallel Seq Scan')).toContainText('cost ');
  await expect(reader.drawing.getByRole('button', { name: 'Estimated cost' })).toHaveAttribute('aria-pressed', 'true');
  await reader.step('Parallel Seq Scan').click();
  await expect(reader.drawing.getByText('3, in 3 processes side by side')).toBeVisible();
});

test('a step shows the part of the query that it comes from', async ({ page }) => {
  const reader = await opened(page);
  const { json, sql } = plan('nested-loop-left');
  await reader.paste('Query', sql);
  await reader.paste('Plan', json);
  const query = reader.drawing.getByLabel('The query');
  await expect(query).toHaveText(sql);
  await reader.step('Nested Loop Left Join').hover();
  await expect(query.locator('mark')).toHaveText(['on o.customer_id = c.id']);
  await reader.step('customers').focus();
  await expect(query.locator('mark')).toHaveText(['customers c', 'where c.region = 3', 'c.id < 300']);
});

test('two plans are compared step by step', async ({ page }) => {
  const reader = await opened(page);
  await reader.openExample('A filter without an index, and with one');
  await expect(reader.drawing.getByText('800 pages → 9')).toBeVisible();
  const rows = reader.drawing.getByRole('table', { name: 'Before and After, step by step' }).getByRole('row');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(2)).toContainText(
    /Seq Scan\s+on orders.*800 pages.*Index Scan\s+on orders\s+by orders_total_idx.*9 pages/s,
  );
  await expect(reader.plan('Before')).toBeVisible();
  await expect(reader.plan('After')).toBeVisible();
});

test('the plan is there as a table, as text and as JSON', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const reader = await opened(page);
  const { json } = plan('hash-join');
  await reader.paste('Plan', json);
  await reader.drawing.getByText('Plan as a table').click();
  await expect(reader.drawing.getByRole('region', { name: 'Plan, step by step' }).getByRole('row')).toHaveCount(7);
  await reader.drawing.getByText('Plan as EXPLAIN prints it').click();
  await expect(reader.drawing.getByLabel('text', { exact: true })).toContainText('->  Hash Join  (cost=');
  await reader.drawing.getByText('Plan as JSON').click();
  await reader.drawing.getByRole('button', { name: 'Copy JSON' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(JSON.parse(copied)).toEqual(JSON.parse(json));
});

test('branches that never ran, spills and far estimates are told in words', async ({ page }) => {
  const reader = await opened(page);
  await reader.paste('Plan', plan('never-executed').text);
  await expect(reader.step('Index Only Scan')).toContainText('never ran');
  await reader.paste('Plan', plan('sort-spilled').text);
  await expect(reader.step('Sort')).toContainText('sorted on disk');
  await reader.paste('Plan', plan('estimate-off').text);
  await expect(reader.step('Seq Scan')).toContainText(/×[\d,]+ more rows than planned/);
  await reader.paste('Plan', plan('plan-only').text);
  await expect(page.getByText('This plan was made and not run')).toBeVisible();
  await expect(reader.drawing.getByText('never ran')).toHaveCount(0);
});

for (const [name, text, line, words] of [
  [
    'a line that is none',
    'Seq Scan on t  (cost=0.00..1.00 rows=1 width=4)\n  Filter: (a = 1)\n  hello',
    3,
    '“hello” is not a line that PostgreSQL prints in a plan.',
  ],
  ['cut off JSON', '[\n {"Plan": {"Node Type": "Seq Scan"', 2, 'The JSON ends before it is complete.'],
  [
    'YAML',
    '- Plan:\n    Node Type: "Seq Scan"\n',
    1,
    'Plans in YAML are not read: take EXPLAIN’s text format or FORMAT JSON.',
  ],
  [
    'a query',
    'select 1;',
    1,
    'No line begins a plan. A plan begins with a step such as “Seq Scan on orders  (cost=…)”.',
  ],
  [
    'a script tag',
    '<script>window.harmed = 1</script>',
    1,
    'No line begins a plan. A plan begins with a step such as “Seq Scan on orders  (cost=…)”.',
  ],
] as const) {
  test(`${name} is told with its line, and the text stays`, async ({ page }) => {
    const reader = await opened(page);
    await reader.paste('Plan', text);
    await expect(page.getByText(words)).toBeVisible();
    await expect(reader.field('Plan')).toHaveAccessibleDescription(new RegExp(`Line ${line}`));
    await page.getByRole('button', { name: `Line ${line}` }).click();
    await expect(reader.field('Plan')).toBeFocused();
    const selected = await reader.field('Plan').evaluate((field) => {
      const { value, selectionStart, selectionEnd } = field as HTMLTextAreaElement;
      return value.slice(selectionStart, selectionEnd);
    });
    expect(selected).toBe(text.split('\n')[line - 1]);
    await expect(reader.field('Plan')).toHaveValue(text);
    expect(await page.evaluate(() => Reflect.has(window, 'harmed'))).toBe(false);
  });
}

test('names with signs of HTML are text', async ({ page }) => {
  const reader = await opened(page);
  const evil = '<img src=x onerror="window.harmed = 1">';
  await reader.paste(
    'Plan',
    JSON.stringify([{ Plan: { 'Node Type': evil, 'Relation Name': evil, Alias: evil, Filter: evil } }]),
  );
  await expect(reader.step(evil)).toBeVisible();
  expect(await page.evaluate(() => Reflect.has(window, 'harmed'))).toBe(false);
});

test('what was pasted is there after a reload, and comes back after an example', async ({ page }) => {
  const reader = await opened(page);
  const { text } = plan('memoize');
  await reader.paste('Plan', text);
  await expect(reader.step('Memoize')).toBeVisible();
  await page.reload();
  await expect(reader.step('Memoize')).toBeVisible();
  await page.getByLabel('Another example').selectOption({ label: 'A branch that never ran' });
  await expect(reader.step('Memoize')).toHaveCount(0);
  await page.getByRole('button', { name: 'Back to my texts' }).click();
  await expect(reader.field('Plan')).toHaveValue(text.replace(/\n$/, '\n'));
  await page.getByRole('button', { name: 'Empty all' }).click();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'No plan yet' })).toBeVisible();
});

test('the drawing is walked through by keys', async ({ page }) => {
  const reader = await opened(page);
  await reader.paste('Plan', plan('hash-join').json);
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-step'));
  await reader.step('Sort').focus();
  const walk: [key: string, step: string][] = [
    ['ArrowDown', '0.0'],
    ['ArrowRight', '0.0.0'],
    ['ArrowDown', '0.0.0.0'],
    ['ArrowLeft', '0.0.0'],
    ['End', '0.0.0.1.0'],
    ['ArrowUp', '0.0.0.1'],
    ['Home', '0'],
  ];
  for (const [key, step] of walk) {
    await page.keyboard.press(key);
    expect(await focused()).toBe(step);
  }
  await page.keyboard.press('Enter');
  await expect(reader.drawing.getByText('Sorts its whole input before the first row leaves.')).toBeVisible();
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('0.0');
});

test('axe finds nothing in the plan reader', async ({ page }) => {
  const reader = await opened(page);
  await expectNoViolations(page);
  await reader.openExample('A filter without an index, and with one');
  await reader.drawing.locator('summary[data-step]').nth(1).click();
  await reader.drawing.getByText('Before as a table').click();
  await reader.drawing.getByText('Before as EXPLAIN prints it').click();
  await expectNoViolations(page);
  await reader.paste('Plan', 'nothing');
  await expect(page.getByText('No line begins a plan.')).toBeVisible();
  await expectNoViolations(page);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 780 }, hasTouch: true });

  test('nothing is wider than the screen, and the compared stand one below the other', async ({ page }) => {
    const reader = await opened(page);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await reader.openExample('A filter without an index, and with one');
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    const row = reader.drawing.getByRole('table', { name: 'Before and After, step by step' }).getByRole('row').nth(2);
    const [before, after] = await Promise.all([
      row.getByRole('cell').nth(0).boundingBox(),
      row.getByRole('cell').nth(2).boundingBox(),
    ]);
    expect(after!.y).toBeGreaterThanOrEqual(before!.y + before!.height - 1);
    await reader.step('Seq Scan').tap();
    await expect(reader.drawing.getByText('Reads every page of the table.')).toBeVisible();
    await reader.paste('Plan', plan('jit-parallel-15').text);
    await expect(reader.step('Partial HashAggregate')).toBeVisible();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    const heights = await reader.drawing
      .locator('summary[data-step], .measures button')
      .evaluateAll((lines) => lines.map((line) => line.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('what the reader does and its examples can be read', async ({ page }) => {
    await page.goto('lab/plan/');
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { name: 'What is shown' })).toBeVisible();
    await expect(main.getByRole('paragraph').filter({ hasText: 'needs JavaScript.' })).toBeVisible();
    await main.getByText('A branch that never ran', { exact: true }).click();
    await expect(main.getByText('(never executed)').first()).toBeVisible();
  });
});

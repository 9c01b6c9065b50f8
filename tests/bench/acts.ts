import type { Browser, Page } from '@playwright/test';
import type { CatalogExercise } from '#catalog/catalog-json.ts';
import { siteBundle } from '../e2e/support/course.ts';
import { ExercisePage } from '../e2e/support/exercise-page.ts';
import { rowsShown, runButton, timed } from './in-page.ts';
import { median, rounded } from './statistics.ts';

/** How long a learner reads at least before acting again; in it the next spare database is made. */
const readingMs = 3_000;
const checkButton = 'exercise-workbench .bar button.check';
const ready = "exercise-workbench .status[data-phase='ready']";
const runaway = 'select count(*) from generate_series(1, 100000) a, generate_series(1, 10000000) b;';

async function open(browser: Browser, baseURL: string, id: string): Promise<{ page: Page; exercise: ExercisePage }> {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  const exercise = new ExercisePage(page);
  await exercise.open(id);
  await timed(page, { until: ready });
  return { page, exercise };
}

async function repeated(rounds: number, measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await measure());
  return rounded(median(times));
}

/** Median milliseconds from Check to the verdict on the solution. Throws where it does not pass. */
export async function measureCheck(
  browser: Browser,
  baseURL: string,
  { id }: CatalogExercise,
  rounds: number,
): Promise<number> {
  const { page, exercise } = await open(browser, baseURL, id);
  await exercise.write(siteBundle(id).solution);
  const ms = await repeated(rounds, async () => {
    await page.waitForTimeout(readingMs);
    const took = await timed(page, {
      press: checkButton,
      through: `${checkButton}[aria-disabled='true']`,
      until: `${checkButton}[aria-disabled='false']`,
    });
    const verdict = await exercise.verdict.getByRole('heading', { level: 2 }).textContent();
    if (!verdict?.includes('Solved')) throw new Error(`the solution of ${id} does not pass`);
    return took;
  });
  await page.context().close();
  return ms;
}

/** Follows Next over the lessons in between, to the page before the next exercise. */
async function readLessons(page: Page): Promise<void> {
  const next = page.locator("a[rel='next']").first();
  for (let href = await next.getAttribute('href'); href?.includes('/learn/'); href = await next.getAttribute('href')) {
    await next.click();
    await page.waitForURL(`**${href}`);
    await page.waitForTimeout(readingMs);
  }
}

/** Median milliseconds from the click on Next to a database that is ready on the next exercise. */
export async function measureNext(
  browser: Browser,
  baseURL: string,
  from: CatalogExercise,
  rounds: number,
): Promise<number> {
  return repeated(rounds, async () => {
    const { page } = await open(browser, baseURL, from.id);
    await timed(page, { press: runButton, until: rowsShown });
    await page.waitForTimeout(readingMs);
    await readLessons(page);
    const next = `exercise-workbench:not([data-exercise='${from.id}']) .status[data-phase='ready']`;
    const ms = await timed(page, { press: "a[rel='next']", until: next });
    await page.context().close();
    return ms;
  });
}

/** Median milliseconds from Stop to a database that is back at its start. */
export async function measureStop(
  browser: Browser,
  baseURL: string,
  { id }: CatalogExercise,
  rounds: number,
): Promise<number> {
  const { page, exercise } = await open(browser, baseURL, id);
  await exercise.write(runaway);
  const ms = await repeated(rounds, async () => {
    await page.waitForTimeout(readingMs);
    await timed(page, { press: runButton, until: `${runButton}.stop` });
    await page.waitForTimeout(500);
    return timed(page, { press: `${runButton}.stop`, until: `${ready}:not([data-busy])` });
  });
  await page.context().close();
  return ms;
}

import type { Browser, BrowserContext, Page } from '@playwright/test';
import { firstRowsOfBarePage, firstRowsOfExercise, firstRowsOfPlayground } from './in-page.ts';
import { median, rounded } from './statistics.ts';

/** Pages whose start is compared. */
export interface StartPages {
  bareDefault: string;
  bareSnapshot: string;
  exercise: string;
  playground: string;
}

/** Median milliseconds to the first rows. */
export type Starts = Record<keyof StartPages, number>;

const names = ['bareDefault', 'bareSnapshot', 'exercise', 'playground'] as const;

function visit(page: Page, name: keyof StartPages, pages: StartPages): Promise<number> {
  if (name === 'exercise') return firstRowsOfExercise(page, pages.exercise);
  if (name === 'playground') return firstRowsOfPlayground(page, pages.playground);
  return firstRowsOfBarePage(page, pages[name]);
}

/** Visits once more, in a new tab of the same profile. */
async function visitAgain(context: BrowserContext, name: keyof StartPages, pages: StartPages): Promise<number> {
  const page = await context.newPage();
  const ms = await visit(page, name, pages);
  await page.close();
  return ms;
}

async function warmStart(browser: Browser, name: keyof StartPages, pages: StartPages): Promise<[number, number]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const cold = await visit(page, name, pages);
  if (name === 'exercise' || name === 'playground') {
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.close();
    // The worker stores the engine's files on the first visit that it answers.
    await visitAgain(context, name, pages);
  } else {
    await page.close();
  }
  const warm = await visitAgain(context, name, pages);
  await context.close();
  return [cold, warm];
}

/** Starts each page in turn, in profiles of their own, `rounds` times. */
export async function measureStarts(
  browser: Browser,
  pages: StartPages,
  rounds: number,
): Promise<{ cold: Starts; warm: Starts }> {
  const none = (): Record<keyof StartPages, number[]> => ({
    bareDefault: [],
    bareSnapshot: [],
    exercise: [],
    playground: [],
  });
  const cold = none();
  const warm = none();
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const [first, later] = await warmStart(browser, name, pages);
      cold[name].push(first);
      warm[name].push(later);
    }
  }
  const medians = (times: Record<keyof StartPages, number[]>): Starts => ({
    bareDefault: rounded(median(times.bareDefault)),
    bareSnapshot: rounded(median(times.bareSnapshot)),
    exercise: rounded(median(times.exercise)),
    playground: rounded(median(times.playground)),
  });
  return { cold: medians(cold), warm: medians(warm) };
}

import type { Page } from '@playwright/test';

/** What to press and what to wait for afterwards, by selector. */
export interface Act {
  press?: string;
  /** Must be seen before `until` counts, for what looks alike before and after. */
  through?: string;
  until: string;
}

/**
 * Presses an element and waits until another one is there, by the page's own clock. Milliseconds from the press; where
 * nothing is pressed or with `sinceStart`, from the start of the navigation. Throws after a minute.
 */
export function timed(page: Page, act: Act, sinceStart = false): Promise<number> {
  return page.evaluate(
    ({ press, through, until, sinceStart: fromZero }) =>
      new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error(`${until} did not come`)), 60_000);
        let begun = 0;
        let isPressed = press === undefined;
        let isThrough = through === undefined;
        const look = (): void => {
          if (!isPressed && press !== undefined) {
            const button = document.querySelector<HTMLElement>(press);
            if (!button) return;
            isPressed = true;
            if (!fromZero) begun = performance.now();
            button.click();
          }
          if (through !== undefined && document.querySelector(through)) isThrough = true;
          if (!isThrough || !document.querySelector(until)) return;
          observer.disconnect();
          resolve(performance.now() - begun);
        };
        const observer = new MutationObserver(look);
        observer.observe(document, { subtree: true, childList: true, attributes: true });
        look();
      }),
    { ...act, sinceStart },
  );
}

/** Runs as soon as Run can be pressed; milliseconds from the start of the navigation to the first rows. */
export async function firstRowsOfExercise(page: Page, url: string): Promise<number> {
  await page.goto(url, { waitUntil: 'commit' });
  return timed(page, { press: `${runButton}[aria-disabled='false']`, until: rowsShown }, true);
}

/** The same in the playground, whose first text is a query. */
export async function firstRowsOfPlayground(page: Page, url: string): Promise<number> {
  await page.goto(url, { waitUntil: 'commit' });
  const press = "play-ground .bar button.run[aria-disabled='false']";
  return timed(page, { press, until: 'play-ground result-table tbody tr[aria-rowindex]' }, true);
}

/** Milliseconds from the start of the navigation to the rows of a bare page. */
export async function firstRowsOfBarePage(page: Page, url: string): Promise<number> {
  await page.goto(url, { waitUntil: 'commit' });
  const shown = page.locator('html[data-first-rows-ms]');
  return Number(await shown.getAttribute('data-first-rows-ms', { timeout: 120_000 }));
}

/** The Run button, which is Stop while something runs. */
export const runButton = 'exercise-workbench .bar button.run';
/** The first row of a result. */
export const rowsShown = 'exercise-workbench result-table tbody tr[aria-rowindex]';

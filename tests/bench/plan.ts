import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { median, rounded } from './statistics.ts';

/** A plan of 301 nodes that PostgreSQL printed. */
const plan = readFileSync(new URL('../corpus/plans/union-of-many.json', import.meta.url), 'utf8');

/**
 * Median milliseconds from giving a plan of 301 nodes to a new drawing until it is on the screen: figures worked out, all
 * nodes drawn, laid out and painted. Throws where not all of them are drawn.
 */
export async function measurePlanDraw(browser: Browser, siteUrl: string, rounds: number): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${siteUrl}lab/plan/`);
  await page.locator('plan-lab[data-ready]').waitFor();
  // Not typed: that takes the browser half a minute, while pasting is as quick as this.
  await page.getByLabel('Plan', { exact: true }).evaluate((field, text) => {
    (field as HTMLTextAreaElement).value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, plan);
  await page.locator('plan-tree summary[data-step]').first().waitFor();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { ms, steps } = await page.evaluate(async () => {
      const old = document.querySelector('plan-tree');
      if (!old) throw new Error('nothing is drawn');
      const { plans } = old;
      const fresh = document.createElement('plan-tree');
      fresh.setAttribute('advice', '');
      old.replaceWith(fresh);
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const begun = performance.now();
      fresh.plans = [...plans];
      // The frame that shows it has been painted when the task after it runs.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return { ms: performance.now() - begun, steps: fresh.querySelectorAll('summary[data-step]').length };
    });
    if (steps !== 301) throw new Error(`${steps} of 301 nodes are drawn`);
    times.push(ms);
  }
  await page.close();
  return rounded(median(times));
}

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import { expect } from './watch.ts';

const themes = ['light', 'dark'] as const;
const widths = [1440, 390];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules that can come out otherwise in the other theme. */
const colourRules = ['color-contrast', 'link-in-text-block'];

const script = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** What axe objects to, each with the first places. */
async function violations(page: Page, runOnly: axe.RunOnly): Promise<string[]> {
  return page.evaluate(async (runOnly) => {
    // Only what they pass is not written out: that took longer than the rules.
    const { violations } = await window.axe.run({ runOnly, resultTypes: ['violations'] });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`)
          .join(' | ')}`,
    );
  }, runOnly);
}

/**
 * Runs axe at both widths, all rules of the tags in the light theme and those about colours in the dark one too; a
 * violation is told by rule and by the first places it was found. Nothing moves meanwhile: the site has no motion for
 * who wants none. The site has no frames, so axe is put into its one page, and once.
 */
export async function expectNoViolations(page: Page): Promise<void> {
  await expect(page.locator('iframe, frame')).toHaveCount(0);
  await page.evaluate(script);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const told = await violations(
        page,
        colorScheme === 'light' ? { type: 'tag', values: tags } : { type: 'rule', values: colourRules },
      );
      expect(told, `${width} px, ${colorScheme}`).toEqual([]);
    }
  }
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './watch.ts';

const themes = ['light', 'dark'] as const;
const widths = [1440, 390];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules that can come out otherwise in the other theme. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * Runs axe at both widths, all rules of the tags in the light theme and those about colours in the dark one too; a
 * violation is told by rule and by the first places it was found. Nothing moves meanwhile: the site has no motion for
 * who wants none. Only what they pass is not written out, and as the site has no frames axe needs no second page to
 * gather what they say: both took longer than the rules.
 */
export async function expectNoViolations(page: Page): Promise<void> {
  await expect(page.locator('iframe, frame')).toHaveCount(0);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode(true)
        .options({
          runOnly: colorScheme === 'light' ? { type: 'tag', values: tags } : { type: 'rule', values: colourRules },
          resultTypes: ['violations'],
        })
        .analyze();
      const told = violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 3)
            .map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`)
            .join(' | ')}`,
      );
      expect(told, `${width} px, ${colorScheme}`).toEqual([]);
    }
  }
}

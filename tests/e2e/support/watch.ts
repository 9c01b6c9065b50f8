import { test as base, type BrowserContext, expect } from '@playwright/test';

/** What a test saw go wrong besides what it asserts. */
export interface Watch {
  /** Lets console errors of this kind pass, for tests that provoke them. */
  allow(pattern: RegExp): void;
}

/** The browser's own sentence for what `reportViolations` reports with its place. */
const reportedBelow = /^Applying inline style violates/;

/**
 * Writes every violation of the content policy to the console. Chromium tries a style attribute of its own when a whole
 * text that is edited in place is replaced; that one, inside the editor, is left out.
 */
function reportViolations(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, target }) => {
      const isEditing = target instanceof Element && target.closest('sql-editor') !== null;
      if (violatedDirective === 'style-src-attr' && isEditing) return;
      console.error(`policy: ${violatedDirective} blocked ${blockedURI}`);
    });
  });
}

/** Makes the browser tell of 2 GB of memory; the site keeps no second database in reserve then. */
function reportSmallMemory(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'deviceMemory', { configurable: true, get: () => 2 });
  });
}

/** Every test fails on a violation of the content policy, a console error, an uncaught exception and a second origin. */
export const test = base.extend<{ watch: Watch; hasSmallMemory: boolean }>({
  hasSmallMemory: [false, { option: true }],
  watch: [
    async ({ context, hasSmallMemory }, use) => {
      const errors: string[] = [];
      const origins = new Set<string>();
      const allowed = [reportedBelow];
      context.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => errors.push(`uncaught: ${error.error().message}`));
      context.on('request', (request) => {
        if (/^(http|ws)s?:/.test(request.url())) origins.add(new URL(request.url()).origin);
      });
      await reportViolations(context);
      if (hasSmallMemory) await reportSmallMemory(context);
      await use({ allow: (pattern) => allowed.push(pattern) });
      expect(
        errors.filter((text) => !allowed.some((pattern) => pattern.test(text))),
        'errors seen',
      ).toEqual([]);
      expect([...origins].slice(1), 'origins besides the first').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

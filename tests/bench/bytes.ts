import type { Browser } from '@playwright/test';

/** Kilobytes as sent with gzip: scripts, and files of the engine with its start state. */
export interface PageBytes {
  script: number;
  engine: number;
}

/** Loads a page in a fresh profile, without its service worker, until nothing more is asked for. */
export async function measureBytes(browser: Browser, url: string): Promise<PageBytes> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const sums = { script: 0, engine: 0 };
  context.on('response', (response) => {
    const { pathname } = new URL(response.url());
    const size = Number(response.headers()['content-length'] ?? 0);
    if (/\.(wasm|data|gz)$|worker|pglite/.test(pathname)) sums.engine += size;
    else if (pathname.endsWith('.js')) sums.script += size;
  });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  await context.close();
  return { script: Math.round(sums.script / 1024), engine: Math.round(sums.engine / 1024) };
}

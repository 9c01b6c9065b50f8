import type { Browser } from '@playwright/test';

/** How fast a CSV file is imported, beside one COPY of the same bytes in the same engine. */
export interface CsvImport {
  /** Size of the file. */
  megabytes: number;
  /** Of the import: looking at the file, cutting, COPY, one transaction. */
  rowsPerSecond: number;
  /** Of COPY alone. */
  copyRowsPerSecond: number;
  /** Import to COPY. */
  ratio: number;
  /** Longest task of the page's own thread during the import; 0 where none was over 50 ms. */
  longestTaskMs: number;
}

/** Imports once; `BENCH_CSV_MB` (default 100) is the file's size. The page makes the file itself. */
export async function measureCsvImport(browser: Browser, pageUrl: string): Promise<CsvImport> {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(`${pageUrl}?megabytes=${process.env['BENCH_CSV_MB'] ?? '100'}`);
  const done = page.locator('html[data-done]');
  const result = await done.getAttribute('data-done', { timeout: 600_000 });
  await page.close();
  return JSON.parse(result ?? '') as CsvImport;
}

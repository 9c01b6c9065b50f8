import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.mjs';
import { rootUrl, siteFolder, subPathFolder, subPathUrl } from './tests/e2e/support/addresses.ts';

const executablePath = await findBrowser();
// The whole test run has built it already, beside the checks.
const isSubPathBuilt = process.env['SUB_PATH_BUILT'] === 'yes';

export default defineConfig({
  testDir: 'tests/e2e',
  timeout: 120_000,
  expect: { timeout: 40_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  outputDir: '.cache/e2e',
  reporter: [['list'], ['json', { outputFile: '.cache/reports/playwright.json' }]],
  use: {
    baseURL: rootUrl,
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
    },
    screenshot: 'only-on-failure',
  },
  webServer: [
    {
      command: 'node scripts/serve.mjs',
      url: rootUrl,
      env: { PORT: new URL(rootUrl).port, SITE_DIR: siteFolder },
      reuseExistingServer: false,
    },
    {
      command: isSubPathBuilt ? 'node scripts/serve.mjs' : 'astro build && node scripts/serve.mjs',
      url: subPathUrl,
      env: {
        PORT: new URL(subPathUrl).port,
        BASE_PATH: new URL(subPathUrl).pathname,
        OUT_DIR: `./${subPathFolder}`,
        SITE_DIR: subPathFolder,
      },
      timeout: 120_000,
      reuseExistingServer: false,
    },
  ],
});

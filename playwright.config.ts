import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.mjs';
import { rootUrl, siteFolder, subPathFolder, subPathUrl } from './tests/e2e/support/addresses.ts';

const executablePath = await findBrowser();
// The whole test run has built it already, beside the checks.
const isSubPathBuilt = process.env['SUB_PATH_BUILT'] === 'yes';

/** What needs the site as a visitor has it: its service worker, the second database in reserve, all of the compiler. */
const asVisited = /(engine|offline|sub-path)\.spec\.ts$/;

const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
const launch = (args: string[]) => ({ ...(executablePath ? { executablePath } : {}), args: [...quiet, ...args] });

export default defineConfig<{ hasSmallMemory: boolean }>({
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
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'as visited', testMatch: asVisited, use: { launchOptions: launch([]) } },
    {
      // The others look at pages. Most of their time would go to storing the site for later, to a second database, to
      // optimizing machine code that the next test throws away, and to a browser profile of their own: they take over the
      // page of the test before and its process, with nothing stored, no handler and no script of that one.
      name: 'pages',
      testIgnore: asVisited,
      use: {
        reuseContext: true,
        serviceWorkers: 'block',
        hasSmallMemory: true,
        launchOptions: launch(['--js-flags=--liftoff-only', '--process-per-site']),
      },
    },
  ],
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

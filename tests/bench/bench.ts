// Measures what a learner waits for, in one run, beside the engine without a site. Usage: node tests/bench/bench.ts [--json]
// BENCH_ROUNDS (default 5) repeats; SITE_DIR (default dist) is the built site; --starts measures only the starts,
// --scroll only the frames of a large result, --csv only the import of a CSV file of BENCH_CSV_MB (default 100).
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.mjs';
import { siteFolder } from '../e2e/support/addresses.ts';
import { firstExercise, firstLesson, siteBundle } from '../e2e/support/course.ts';
import { type SiteServer, serveFolder } from '../e2e/support/site-server.ts';
import { measureCheck, measureNext, measureStop } from './acts.ts';
import { buildPages } from './build-pages.ts';
import { measureBytes } from './bytes.ts';
import { measureCsvImport } from './csv-import.ts';
import { measureGate } from './gate.ts';
import { measurePlanDraw } from './plan.ts';
import { type BenchResult, reportText } from './report.ts';
import { measureStarts } from './starts.ts';
import { median } from './statistics.ts';
import { measureTableScroll } from './table-scroll.ts';

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);
const warmUp = firstExercise('warm-up');
const queries = [warmUp, firstExercise('window-functions'), firstExercise('common-table-expressions')];
const indexing = firstExercise('indexing');
const migration = firstExercise('migrations');

const exerciseUrlOf = (site: SiteServer): string => `${site.url}exercises/${warmUp.id}/`;

function starts(browser: Browser, site: SiteServer, bare: SiteServer): ReturnType<typeof measureStarts> {
  const pages = {
    bareDefault: `${bare.url}bare-default.html`,
    bareSnapshot: `${bare.url}bare-snapshot.html`,
    exercise: exerciseUrlOf(site),
    playground: `${site.url}play/`,
  };
  return measureStarts(browser, pages, rounds);
}

const tableScroll = (browser: Browser, bare: SiteServer): ReturnType<typeof measureTableScroll> =>
  measureTableScroll(browser, `${bare.url}table-scroll.html`);

async function measure(browser: Browser, site: SiteServer, bare: SiteServer): Promise<BenchResult> {
  const { cold, warm } = await starts(browser, site, bare);
  const checks: number[] = [];
  for (const query of queries) checks.push(await measureCheck(browser, site.url, query, rounds));
  return {
    cold,
    warm,
    nextExerciseMs: await measureNext(browser, site.url, warmUp, rounds),
    checkMs: {
      query: median(checks),
      scaledPlan: await measureCheck(browser, site.url, indexing, rounds),
      migration: await measureCheck(browser, site.url, migration, rounds),
    },
    stopToRestoredMs: await measureStop(browser, site.url, warmUp, rounds),
    planDrawMs: await measurePlanDraw(browser, site.url, rounds),
    bytes: {
      home: await measureBytes(browser, site.url),
      lesson: await measureBytes(browser, site.url + firstLesson()),
      exercise: await measureBytes(browser, exerciseUrlOf(site)),
    },
    tableScroll: await tableScroll(browser, bare),
    gateSecondsPerExercise: measureGate([...queries, indexing, migration]),
    csvImport: await measureCsvImport(browser, `${bare.url}csv-import.html`),
  };
}

const snapshot = siteBundle(warmUp.id).snapshot.path;
const bareFolder = await buildPages(join(siteFolder, snapshot));
const executablePath = await findBrowser();
const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
const site = await serveFolder(siteFolder);
const bare = await serveFolder(bareFolder);
try {
  if (process.argv.includes('--starts')) {
    console.log(JSON.stringify(await starts(browser, site, bare)));
  } else if (process.argv.includes('--scroll')) {
    console.log(JSON.stringify(await tableScroll(browser, bare)));
  } else if (process.argv.includes('--csv')) {
    console.log(JSON.stringify(await measureCsvImport(browser, `${bare.url}csv-import.html`)));
  } else {
    const result = await measure(browser, site, bare);
    console.log(process.argv.includes('--json') ? JSON.stringify(result) : reportText(result));
  }
} finally {
  await browser.close();
  await site.close();
  await bare.close();
}

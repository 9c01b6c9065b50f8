// The whole test run: checks, unit and content tests, build, end-to-end tests. Parts that keep one core busy run two
// abreast. Every part runs even where an earlier one failed; the last line counts what the runners themselves reported.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { subPathFolder, subPathUrl } from '../tests/e2e/support/addresses.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = new URL('../.cache/reports/', import.meta.url);
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const ok = {};
const startedAt = Date.now();
const secondsSince = (time) => Math.round((Date.now() - time) / 1000);

/**
 * Runs an npm script to its end. Where `isAbreast`, another one is running: what it writes is shown in one piece, and
 * only where it failed. `part` is its name in the report.
 */
async function run(script, { isAbreast = false, env = {}, part = script } = {}) {
  const began = Date.now();
  if (!isAbreast) console.log(`\n— ${part}`);
  const npm = process.env.npm_execpath;
  const output = isAbreast ? 'pipe' : 'inherit';
  const child = spawn(npm ? process.execPath : 'npm', [...(npm ? [npm] : []), 'run', '--silent', script], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['inherit', output, output],
    shell: !npm && process.platform === 'win32',
  });
  const written = [];
  child.stdout?.on('data', (chunk) => written.push(chunk));
  child.stderr?.on('data', (chunk) => written.push(chunk));
  ok[part] = await new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.once('close', (code) => resolve(code === 0));
  });
  if (!ok[part] && isAbreast) console.log(`\n— ${part}\n${Buffer.concat(written).toString().trim()}`);
  console.log(`— ${part}: ${ok[part] ? 'ok' : 'failed'} in ${secondsSince(began)} s`);
}

function report(name) {
  const file = new URL(name, reports);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

// Two abreast, each of these keeps one core busy or little more. Only one at a time is Astro's, which keeps files in .astro;
// lint reads the types that the first leaves there.
const isAbreast = true;
const types = run('check:types', { isAbreast });
const subPath = { BASE_PATH: new URL(subPathUrl).pathname, OUT_DIR: `./${subPathFolder}` };
await Promise.all([
  types.then(() => run('check:format', { isAbreast })).then(() => run('check:lint', { isAbreast })),
  Promise.all([run('compile', { isAbreast }), types])
    .then(() => run('build:site', { isAbreast, part: 'build' }))
    .then(() => run('build:site', { isAbreast, env: subPath, part: 'build below a path' })),
]);
await run('test:unit');
ok['test:e2e'] = false;
if (ok['build'] && ok['build below a path']) await run('test:e2e', { env: { SUB_PATH_BUILT: 'yes' } });

const unit = report('vitest.json');
const browser = report('playwright.json');
const passed = (unit?.numPassedTests ?? 0) + (browser?.stats.expected ?? 0);
const failed = (unit?.numFailedTests ?? 0) + (browser ? browser.stats.unexpected + browser.stats.flaky : 0);
const skipped = (unit?.numPendingTests ?? 0) + (browser?.stats.skipped ?? 0);
const broken = Object.keys(ok).filter((part) => !ok[part]);
console.log(`\nThe whole run took ${secondsSince(startedAt)} s.`);
if (broken.length > 0) console.log(`\nFailed: ${broken.join(', ')}`);
if (skipped > 0) console.log(`\nSkipped: ${skipped}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(broken.length === 0 && failed === 0 && passed > 0 ? 0 : 1);

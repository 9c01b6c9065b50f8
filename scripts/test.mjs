// The whole test run: checks, unit and content tests, build, end-to-end tests. Every part runs even where an earlier one
// failed; the last line counts what the runners themselves reported.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = new URL('../.cache/reports/', import.meta.url);
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

function run(script) {
  const startedAt = Date.now();
  console.log(`\n— npm run ${script}`);
  const npm = process.env.npm_execpath;
  const result = npm
    ? spawnSync(process.execPath, [npm, 'run', '--silent', script], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', ['run', '--silent', script], {
        cwd: root,
        stdio: 'inherit',
        shell: process.platform === 'win32',
      });
  console.log(
    `— ${script}: ${result.status === 0 ? 'ok' : 'failed'} in ${Math.round((Date.now() - startedAt) / 1000)} s`,
  );
  return result.status === 0;
}

function report(name) {
  const file = new URL(name, reports);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

const steps = { check: run('check'), compile: run('compile'), unit: run('test:unit'), build: run('build') };
steps.e2e = steps.build && run('test:e2e');

const unit = report('vitest.json');
const browser = report('playwright.json');
const passed = (unit?.numPassedTests ?? 0) + (browser?.stats.expected ?? 0);
const failed = (unit?.numFailedTests ?? 0) + (browser ? browser.stats.unexpected + browser.stats.flaky : 0);
const skipped = (unit?.numPendingTests ?? 0) + (browser?.stats.skipped ?? 0);
const broken = Object.keys(steps).filter((step) => !steps[step]);
if (broken.length > 0) console.log(`\nFailed: ${broken.join(', ')}`);
if (skipped > 0) console.log(`\nSkipped: ${skipped}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(broken.length === 0 && failed === 0 && passed > 0 ? 0 : 1);

// Installs what is missing. Runs under whatever Node the machine has (20 or later), before node_modules exists: built-ins only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = new URL('../node_modules/.bootstrap-stamp', import.meta.url);
const wanted = createHash('sha256')
  .update(readFileSync(new URL('../package-lock.json', import.meta.url)))
  .update(`${process.platform}-${process.arch}`)
  .digest('hex');
const present = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';

if (present !== wanted) {
  console.log('Installing dependencies (npm ci)…');
  const npm = process.env.npm_execpath;
  const install = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const result = npm
    ? spawnSync(process.execPath, [npm, ...install], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', install, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status !== 0) process.exit(result.status ?? 1);
  writeFileSync(stamp, wanted);
}

if (process.argv.includes('--browser')) {
  const { findBrowser } = await import('./browser.mjs');
  const browser = await findBrowser({ install: true });
  if (!browser) {
    console.error('No Chromium was found and none could be installed. Set CHROME_PATH to one.');
    process.exit(1);
  }
  console.log(`Browser for the tests: ${browser}`);
}

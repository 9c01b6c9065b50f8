// Finds a Chromium for the end-to-end tests: CHROME_PATH, Playwright's own, one on the machine, and last an installation.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];
const fixed = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// Chrome on Windows opens a window for --version, so there the file's presence has to do.
function works(file) {
  if (!isExecutable(file)) return false;
  if (process.platform === 'win32') return true;
  return spawnSync(file, ['--headless=new', '--no-sandbox', '--version'], { timeout: 15_000 }).status === 0;
}

function onMachine() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return [...names.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...fixed].find(works);
}

function installDebianChromium() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !isExecutable('/usr/bin/apt-get')) return;
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
}

/** The path of a Chromium that runs, or undefined. With `install`, tries to fetch one. */
export async function findBrowser({ install = false } = {}) {
  if (process.env.CHROME_PATH && works(process.env.CHROME_PATH)) return process.env.CHROME_PATH;
  const { chromium } = await import('@playwright/test');
  const managed = chromium.executablePath();
  if (existsSync(managed)) return managed;
  const found = onMachine();
  if (found || !install) return found;
  const cli = fileURLToPath(new URL('../node_modules/@playwright/test/cli.js', import.meta.url));
  const fetched = spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit', timeout: 180_000 });
  if (fetched.status === 0 && existsSync(managed)) return managed;
  installDebianChromium();
  return onMachine();
}

import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { siteFolder } from './addresses.ts';
import { test as watched } from './watch.ts';

/** A copy of the built site with a server of its own, which a test may end or change. */
export interface OwnSite {
  url: string;
  /** Ends the server, as a lost connection would. */
  goAway(): Promise<void>;
  /** Publishes another build over this one: a page with other words, and a worker that lists it. */
  publish(page: string, change: (html: string) => string): Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function serve(folder: string, port: number): Promise<ChildProcess> {
  const server = spawn(process.execPath, ['scripts/serve.mjs'], {
    env: { ...process.env, SITE_DIR: folder, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    server.stdout?.once('data', () => resolve(server));
    server.once('exit', (code) => reject(new Error(`the server ended with ${String(code)}`)));
  });
}

function end(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve();
    server.once('exit', () => resolve());
    server.kill();
  });
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

async function publish(folder: string, page: string, change: (html: string) => string): Promise<void> {
  const file = join(folder, page, 'index.html');
  const html = change(await readFile(file, 'utf8'));
  await writeFile(file, html);
  const workerFile = join(folder, 'sw.js');
  const [head = '', ...code] = (await readFile(workerFile, 'utf8')).split('\n');
  const build = JSON.parse(head.replace(/^const build = (.*);$/, '$1')) as { id: string; files: Record<string, string> };
  build.files[page] = hashOf(html);
  build.id = hashOf(JSON.stringify(build.files));
  await writeFile(workerFile, [`const build = ${JSON.stringify(build)};`, ...code].join('\n'));
}

/** Tests with a site of their own; `baseURL` is that site's. */
export const test = watched.extend<{ site: OwnSite }>({
  // The first argument names no fixture on purpose: Playwright reads its names.
  // eslint-disable-next-line no-empty-pattern
  site: async ({}, use) => {
    const folder = await mkdtemp('.cache/sites/own-');
    await cp(siteFolder, folder, { recursive: true });
    const port = await freePort();
    const server = await serve(folder, port);
    await use({
      url: `http://localhost:${port}/`,
      goAway: () => end(server),
      publish: (page, change) => publish(folder, page, change),
    });
    await end(server);
    await rm(folder, { recursive: true, force: true });
  },
  baseURL: ({ site }, use) => use(site.url),
});

export { expect } from './watch.ts';

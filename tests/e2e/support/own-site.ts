import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteFolder } from './addresses.ts';
import { serveFolder } from './site-server.ts';
import { test as watched } from './watch.ts';

/** A copy of the built site with a server of its own, which a test may end or change. */
export interface OwnSite {
  url: string;
  /** Ends the server, as a lost connection would. */
  goAway(): Promise<void>;
  /** Publishes another build over this one: a page with other words, and a worker that lists it. */
  publish(page: string, change: (html: string) => string): Promise<void>;
}

const copies = '.cache/sites';
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

async function publish(folder: string, page: string, change: (html: string) => string): Promise<void> {
  const file = join(folder, page, 'index.html');
  const html = change(await readFile(file, 'utf8'));
  await writeFile(file, html);
  const workerFile = join(folder, 'sw.js');
  const [head = '', ...code] = (await readFile(workerFile, 'utf8')).split('\n');
  const build = JSON.parse(head.replace(/^const build = (.*);$/, '$1')) as {
    id: string;
    files: Record<string, string>;
  };
  build.files[page] = hashOf(html);
  build.id = hashOf(JSON.stringify(build.files));
  await writeFile(workerFile, [`const build = ${JSON.stringify(build)};`, ...code].join('\n'));
}

/** Tests with a site of their own; `baseURL` is that site's. */
export const test = watched.extend<{ site: OwnSite }>({
  site: async ({ browserName }, use) => {
    await mkdir(copies, { recursive: true });
    const folder = await mkdtemp(join(copies, `${browserName}-`));
    await cp(siteFolder, folder, { recursive: true });
    const server = await serveFolder(folder);
    await use({
      url: server.url,
      goAway: () => server.close(),
      publish: (page, change) => publish(folder, page, change),
    });
    await server.close();
    await rm(folder, { recursive: true, force: true });
  },
  baseURL: ({ site }, use) => use(site.url),
});

export { expect } from './watch.ts';

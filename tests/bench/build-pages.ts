import { copyFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const outDir = '.cache/bench/site';

const pages = ['bare-default.html', 'bare-snapshot.html', 'table-scroll.html', 'csv-import.html'];

/** Builds the pages that the site is compared with, beside the snapshot they boot from, and those of a large result and a large import. Returns their folder. */
export async function buildPages(snapshotFile: string): Promise<string> {
  const root = resolve('tests/bench/pages');
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    base: './',
    worker: { format: 'es' },
    build: {
      outDir: resolve(outDir),
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      rolldownOptions: { input: pages.map((page) => join(root, page)) },
    },
  });
  await copyFile(snapshotFile, join(outDir, 'snapshot.tar.gz'));
  await writeFile(join(outDir, 'index.html'), '');
  await writeFile(join(outDir, '_headers'), '/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n');
  return outDir;
}

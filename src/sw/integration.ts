import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import ts from 'typescript';
import { scriptsOfPages } from './scripts-of-pages.ts';

const short = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

async function pathsBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Path under which a file is asked for: `learn/index.html` is `learn/`. */
const requested = (path: string) => path.replace(/(^|\/)index\.html$/, '$1');

/**
 * What is stored when the worker installs: pages, styles, fonts, data of the exercises, and the scripts that pages name or
 * import, at once or on demand: offline, a button must not ask for its first script in vain. The engine (its worker,
 * WebAssembly, snapshots) is stored when first used.
 */
async function contents(folder: string): Promise<{ files: Record<string, string>; hashed: string[] }> {
  const paths = await pathsBelow(folder);
  const pages = await Promise.all(
    paths.filter((path) => path.endsWith('.html')).map((path) => readFile(join(folder, path), 'utf8')),
  );
  const imported = await scriptsOfPages(pages, folder);
  const wanted = paths.filter((path) => {
    if (path === 'sw.js' || path.startsWith('data/snapshots/')) return false;
    if (path.endsWith('.js')) return imported.has(path) || !path.startsWith('_astro/');
    return /\.(html|css|woff2|svg|json|webmanifest)$/.test(path);
  });
  const files = wanted.map(async (path) => [requested(path), short(await readFile(join(folder, path)))] as const);
  return {
    files: Object.fromEntries(await Promise.all(files)),
    hashed: paths.filter((path) => /^(_astro|data\/snapshots)\//.test(path) && !wanted.includes(path)),
  };
}

/** Writes `sw.js` after the pages: the source without types, with the list of this build's files before it. */
export function serviceWorker(): AstroIntegration {
  let base = '/';
  return {
    name: 'service-worker',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const source = await readFile(new URL('./service-worker.ts', import.meta.url), 'utf8');
        const { outputText: code } = ts.transpileModule(source, {
          compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, removeComments: true },
        });
        const { files, hashed } = await contents(folder);
        const build = { id: short(JSON.stringify(files) + code), base, files, hashed };
        await writeFile(join(folder, 'sw.js'), `const build = ${JSON.stringify(build)};\n${code}`);
        logger.info(`build ${build.id}, ${Object.keys(files).length} files stored at install`);
      },
    },
  };
}

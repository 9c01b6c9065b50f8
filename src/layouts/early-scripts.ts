import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const moduleScript = /<script[^>]*\stype="module"[^>]*\ssrc="([^"]+)"/g;
const staticImport = /\b(?:import|from)\s*(["'`])(\.{1,2}\/[^"'`]+\.js)\1/g;
const workerAddress = /["'`]([^"'`]+\/pglite\.worker[^"'`]*\.js)["'`]/;
const engineFiles = /["'`]([^"'`]+\/pglite\.[^"'`]*\.(?:wasm|data))["'`]/g;
const startState = /<meta name="start-state" content="([^"]*)">/;
const startScript = /(<meta name="(?:start-state|play-bases)"[^>]*>\s*)(<script)(?= type="module" src="([^"]+)")/;

/** Addresses of all scripts that a script imports before it runs, at any depth; `sourceOf` reads a script. */
export async function importsOf(address: string, sourceOf: (address: string) => Promise<string>): Promise<Set<string>> {
  const found = new Set<string>();
  const waiting = [address];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const [, , target = ''] of (await sourceOf(next)).matchAll(staticImport)) {
      const imported = posix.join(posix.dirname(next), target);
      if (found.has(imported)) continue;
      found.add(imported);
      waiting.push(imported);
    }
  }
  return found;
}

/**
 * The page with everything its module scripts import named in its head, so that all comes at once and not one import after
 * another. The script that starts the database comes with its own imports before all else, and waits for neither the page's
 * text nor its styles; what the others import comes behind the styles. The worker that it starts is started before it, by
 * `worker-init.js` at `base`.
 */
export async function withEarlyScripts(
  html: string,
  sourceOf: (address: string) => Promise<string>,
  base = '/',
): Promise<string> {
  const first = startScript.exec(html)?.[3];
  const early = first === undefined ? new Set<string>() : await importsOf(first, sourceOf);
  const thread = await threadScript(html, early, sourceOf, base);
  const later = new Set<string>();
  for (const [, script = ''] of html.matchAll(moduleScript)) {
    for (const address of await importsOf(script, sourceOf)) if (!early.has(address)) later.add(address);
  }
  return html
    .replace(startScript, `${thread}$1${preloads(early)}$2 async`)
    .replace('</head>', `${preloads(later)}</head>`);
}

/** The script that starts the engine's worker, where one of the early scripts would; it is told what the worker will fetch. */
async function threadScript(
  html: string,
  early: Iterable<string>,
  sourceOf: (address: string) => Promise<string>,
  base: string,
): Promise<string> {
  for (const address of early) {
    const source = await sourceOf(address);
    const worker = workerAddress.exec(source)?.[1];
    if (worker === undefined) continue;
    const files = [...source.matchAll(engineFiles)].map(([, file = '']) => file);
    const state = startState.exec(html)?.[1];
    if (state !== undefined) {
      const { path } = JSON.parse(state.replaceAll('&quot;', '"')) as { path: string };
      files.push(base + path);
    }
    return `<script src="${base}worker-init.js" data-worker="${worker}" data-files="${files.join(' ')}"></script>`;
  }
  return '';
}

const preloads = (addresses: Set<string>): string =>
  [...addresses].map((address) => `<link rel="modulepreload" href="${address}">`).join('');

/** Rewrites the built pages. Must come before the service worker, which lists them by their hashes. */
export function earlyScripts(): AstroIntegration {
  let base = '/';
  return {
    name: 'early-scripts',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const sourceOf = (address: string) => readFile(join(folder, address.slice(base.length)), 'utf8');
        for (const file of await readdir(folder, { recursive: true })) {
          if (!file.endsWith('.html')) continue;
          const path = join(folder, file);
          await writeFile(path, await withEarlyScripts(await readFile(path, 'utf8'), sourceOf, base));
        }
      },
    },
  };
}

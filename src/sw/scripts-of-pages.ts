import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';

const named = /<script[^>]*\bsrc="[^"]*?(_astro\/[^"]+\.js)"/g;
const imported = /(?:\bfrom|\bimport)\s*\(?\s*(["'`])(\.{1,2}\/[^"'`]+\.js)\1/g;

/**
 * Scripts below `_astro/` that the pages name, with everything those import at once or on demand. Workers are no imports, so
 * the engine's own script is left out.
 */
export async function scriptsOfPages(pages: string[], folder: string): Promise<Set<string>> {
  const waiting = pages.flatMap((html) => Array.from(html.matchAll(named), ([, path]) => path ?? ''));
  const found = new Set<string>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const source = await readFile(join(folder, path), 'utf8');
    for (const [, , target] of source.matchAll(imported)) waiting.push(posix.join(posix.dirname(path), target ?? ''));
  }
  return found;
}

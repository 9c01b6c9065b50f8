import { join } from 'node:path';
import { filesBelow } from '#catalog/content-files.ts';
import { contentHash } from '#catalog/content-hash.ts';

const roads = ['engine', 'sql', 'observe', 'judge', 'attempt'];

/** Hash over the code that decides what a reference holds; with another one every bundle is computed anew. */
export async function codeHash(root: string): Promise<string> {
  const parts: [string, string][] = [];
  for (const road of roads) {
    for (const [path, text] of await filesBelow(join(root, 'src', road))) {
      if (path.endsWith('.ts')) parts.push([`${road}/${path}`, text]);
    }
  }
  return contentHash(parts);
}

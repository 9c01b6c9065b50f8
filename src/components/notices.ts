import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Licence of one package whose code or files reach the browser. */
export interface Notice {
  name: string;
  version: string;
  /** SPDX id as its package says. */
  licence: string;
  /** Text of its licence file; null where the package has none. */
  text: string | null;
}

interface Manifest {
  name: string;
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
}

/** Direct dependencies that work only at build; Astro's router is the one part of it that is sent. */
const buildOnly = new Set(['@astrojs/mdx', 'yaml']);
const withoutTheirOwn = new Set(['astro']);

/** Notices of everything sent to the browser, by name: direct dependencies and what those depend on. */
export async function notices(root = process.cwd()): Promise<Notice[]> {
  const own = await manifest(root);
  const waiting = Object.keys(own?.dependencies ?? {}).filter((name) => !buildOnly.has(name));
  const found = new Map<string, Notice>();
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const folder = join(root, 'node_modules', name);
    const read = found.has(name) ? null : await manifest(folder);
    if (!read) continue;
    found.set(name, { name, version: read.version, licence: read.license ?? '', text: await licenceText(folder) });
    if (!withoutTheirOwn.has(name)) waiting.push(...Object.keys(read.dependencies ?? {}));
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}

async function manifest(folder: string): Promise<Manifest | null> {
  try {
    return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
  } catch {
    return null;
  }
}

async function licenceText(folder: string): Promise<string | null> {
  const name = (await readdir(folder)).find((file) => /^(licen[cs]e|copying)/i.test(file));
  return name === undefined ? null : readFile(join(folder, name), 'utf8');
}

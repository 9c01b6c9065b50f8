import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
  version?: string;
  integrity?: string;
  resolved?: string;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
}

const text = readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8');
const { packages } = JSON.parse(text) as { packages: Record<string, LockedPackage> };

/** Where Node would find `name` from the package at `from`. */
function resolved(from: string, name: string): LockedPackage | undefined {
  for (let place = from; ;) {
    const found = packages[`${place ? `${place}/` : ''}node_modules/${name}`];
    if (found || !place) return found;
    place = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')));
  }
}

/** Platform packages that are named exactly but locked at another version or not at all: `npm ci` refuses these. */
function unlocked(): string[] {
  return Object.entries(packages).flatMap(([key, parent]) =>
    Object.entries(parent.optionalDependencies ?? {})
      .filter(([name, wanted]) => /^\d/.test(wanted) && resolved(key, name)?.version !== wanted)
      .map(([name, wanted]) => `${key || 'package.json'} wants ${name} ${wanted}`),
  );
}

describe('package-lock.json', () => {
  it('holds no download address', () => expect(text).not.toMatch(/"resolved":|https?:\/\/[^"]*\.tgz/));
  it('locks every platform package at the version asked', () => expect(unlocked()).toEqual([]));
  it('has a checksum for every package', () =>
    expect(
      Object.entries(packages)
        .filter(([key, locked]) => key && !locked.integrity)
        .map(([key]) => key),
    ).toEqual([]));
  it.each(['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64', 'win32-arm64'])(
    'brings a Node for %s',
    (platform) => {
      const [os, cpu] = platform.split('-') as [string, string];
      const nodes = Object.entries(packages).filter(([key]) =>
        /node_modules\/node-(bin-)?(linux|darwin|win)/.test(key),
      );
      expect(nodes.some(([, locked]) => locked.os?.includes(os) && locked.cpu?.includes(cpu))).toBe(true);
    },
  );
});

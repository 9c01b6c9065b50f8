import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { scriptsOfPages } from '../../../src/sw/scripts-of-pages.ts';

const folder = await mkdtemp(join(tmpdir(), 'scripts-'));
afterAll(() => rm(folder, { recursive: true }));

async function scripts(files: Record<string, string>, ...pages: string[]) {
  await mkdir(join(folder, '_astro'), { recursive: true });
  for (const [name, source] of Object.entries(files)) await writeFile(join(folder, '_astro', name), source);
  return [...(await scriptsOfPages(pages, folder))].sort();
}

const page = (name: string) => `<script type="module" src="/base/_astro/${name}"></script>`;

test('follows what a page’s script imports at once', async () =>
  expect(
    await scripts({ 'a.js': 'import{x as y}from"./b.js";', 'b.js': 'import"./c.js"', 'c.js': '' }, page('a.js')),
  ).toEqual(['_astro/a.js', '_astro/b.js', '_astro/c.js']));
test('follows what is imported on demand', async () =>
  expect(await scripts({ 'a.js': 'const f=()=>import(`./editor.js`)', 'editor.js': '' }, page('a.js'))).toEqual([
    '_astro/a.js',
    '_astro/editor.js',
  ]));
test('leaves out workers, whose scripts are addresses', async () =>
  expect(await scripts({ 'a.js': 'new Worker(new URL(`./engine.js`,import.meta.url))' }, page('a.js'))).toEqual([
    '_astro/a.js',
  ]));
test('follows scripts that import each other only once', async () =>
  expect(await scripts({ 'a.js': 'import"./b.js"', 'b.js': 'import"./a.js"' }, page('a.js'), page('b.js'))).toEqual([
    '_astro/a.js',
    '_astro/b.js',
  ]));

import { expect, test } from 'vitest';
import { importsOf, withEarlyScripts } from '#layouts/early-scripts.ts';

const sources: Record<string, string> = {
  '/a/page.js': 'import{x}from"./one.js";import"./two.js";const later=()=>import("./later.js");',
  '/a/one.js': 'import{y}from"./two.js";export const x=y;',
  '/a/two.js': 'export const y=1;',
  '/a/start.js': 'import{z}from"./host.js";',
  '/a/host.js': 'export const z=1;',
};
const sourceOf = async (address: string): Promise<string> => sources[address] ?? '';
const page = (body: string): string => `<head><meta charset="utf-8"><link rel="icon" href="/i"></head>${body}`;
const preloads = (...names: string[]): string =>
  names.map((name) => `<link rel="modulepreload" href="/a/${name}.js">`).join('');
const script = (name: string): string => `<script type="module" src="/a/${name}.js"></script>`;

test('what a script imports before it runs is found at any depth, and nothing that it imports later', async () => {
  expect([...(await importsOf('/a/page.js', sourceOf))]).toEqual(['/a/one.js', '/a/two.js']);
});

test('a page names its imports once, behind its styles', async () => {
  const html = await withEarlyScripts(page(script('page') + script('one')), sourceOf);
  expect(html).toBe(page(script('page') + script('one')).replace('</head>', `${preloads('one', 'two')}</head>`));
});

test('the script beside the start state has its own imports before it, which are not named again', async () => {
  const before = '<meta name="start-state" content="{}">';
  const html = await withEarlyScripts(page(`${before} ${script('start')}${script('start')}`), sourceOf);
  expect(html).toContain(`${before} ${preloads('host')}<script async type="module" src="/a/start.js">`);
  expect(html.match(/modulepreload/g)).toHaveLength(1);
});

test('only the script beside the start state waits for nothing', async () => {
  const html = await withEarlyScripts(
    page(`<meta name="start-state" content="{}"> ${script('start')}${script('two')}`),
    sourceOf,
  );
  expect(html.match(/<script[^>]*>/g)).toEqual([
    '<script async type="module" src="/a/start.js">',
    '<script type="module" src="/a/two.js">',
  ]);
});

test('the worker that the first script starts is started before it, and told its files', async () => {
  const meta = '<meta name="start-state" content="{&quot;path&quot;:&quot;data/s.tar.gz&quot;}">';
  const host =
    'a=`/b/a/pglite.1.data`,b=`/b/a/pglite.2.wasm`;new Worker(new URL(`/b/a/pglite.worker-1.js`,import.meta.url))';
  const source = (address: string): Promise<string> =>
    Promise.resolve(address === '/a/host.js' ? host : (sources[address] ?? ''));
  const html = await withEarlyScripts(page(`${meta} ${script('start')}`), source, '/b/');
  const files = '/b/a/pglite.1.data /b/a/pglite.2.wasm /b/data/s.tar.gz';
  const thread = `<script src="/b/worker-init.js" data-worker="/b/a/pglite.worker-1.js" data-files="${files}"></script>`;
  expect(html).toContain(thread + meta);
});

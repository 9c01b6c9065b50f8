import { expect, test } from 'vitest';
import {
  parsedPlay,
  plainPlayFragment,
  playFragment,
  playJson,
  readPlayFragment,
  scriptLimit,
} from '#elements/share/play-link.ts';

const script = { title: 'งาน', sql: `select '<script>' -- 100 %`, base: 'driverconnect/friendly' };

test('a script comes out of a link as it went in', async () =>
  expect(await readPlayFragment(await playFragment(script))).toEqual({ kind: 'script', script }));
test('a script comes out of a plain link as it went in', async () =>
  expect(await readPlayFragment(plainPlayFragment(script))).toEqual({ kind: 'script', script }));
test('what made the data comes along', async () => {
  const whole = { ...script, data: 'create table t (n int);' };
  expect(await readPlayFragment(await playFragment(whole))).toEqual({ kind: 'script', script: whole });
  expect(parsedPlay(playJson({ ...script, data: 'x'.repeat(scriptLimit) }))).toBeNull();
  expect(parsedPlay(JSON.stringify({ ...(JSON.parse(playJson(script)) as object), data: 7 }))).toBeNull();
});
test('another fragment is none', async () => expect(await readPlayFragment('#top')).toEqual({ kind: 'none' }));
test.each(['#play=AAAA', '#play=%', '#play-text=%E0', '#play-text={}'])('%s is broken', async (fragment) =>
  expect(await readPlayFragment(fragment)).toEqual({ kind: 'broken' }),
);
test('a small payload that unfolds without end is too large', async () =>
  expect(await readPlayFragment(await playFragment({ ...script, sql: 'x'.repeat(9_000_000) }))).toEqual({
    kind: 'too-large',
  }));
test('a text over the limit is no script', () =>
  expect(parsedPlay(playJson({ ...script, sql: 'x'.repeat(scriptLimit + 1) }))).toBeNull());

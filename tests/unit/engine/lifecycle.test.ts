import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EngineHost, Progress } from '#engine/host.ts';
import { nodeHost } from '#engine/postgres/node-host.ts';
import { cell, codeOf, startState, startStateFile, testHost } from './engine-snapshot.ts';

const sleep = 'select pg_sleep(60)';
let host: EngineHost;
beforeEach(() => {
  host = testHost();
});
afterEach(() => host.close());

test('open gives the same session while the snapshot stays the same', async () => {
  expect(await host.open(startState)).toBe(await host.open(startState));
});

test('a start tells its phases in order', async () => {
  const phases: Progress['phase'][] = [];
  host.onProgress(({ phase }) => phases.push(phase));
  await host.open(startState);
  expect(phases).toEqual(['download', 'start', 'ready']);
});

test('past its time a statement ends the session, and restore gives the start state back', async () => {
  const session = await host.open(startState);
  await session.run('delete from few');
  const running = codeOf(session.run(sleep, { timeoutMs: 100 }));
  const waiting = codeOf(session.run('select 1'));
  expect([await running, await waiting, await codeOf(session.run('select 1'))]).toEqual(
    Array(3).fill('engine.timeout'),
  );
  expect(await cell(await host.restore(), 'select count(*) from few')).toBe('3');
});

test('Stop ends the session, and open starts another', async () => {
  const session = await host.open(startState);
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 50);
  expect(await codeOf(session.run(sleep, { signal: stop.signal }))).toBe('engine.stopped');
  expect(await cell(await host.open(startState), 'select 1')).toBe('1');
});

test('time and Stop leave a statement alone that ends before', async () => {
  const session = await host.open(startState);
  const stop = new AbortController();
  await session.run('select 1', { timeoutMs: 50, signal: stop.signal });
  stop.abort();
  await session.run('select pg_sleep(0.1)');
  expect(await cell(session, 'select 2')).toBe('2');
});

test('an engine that dies without a word is told as dead', async () => {
  const told: string[] = [];
  host.onDead((reason) => told.push(reason));
  const session = await host.open(startState);
  await session.run('create function deeper(n int) returns int language sql as $$ select deeper(n + 1) where n > 0 $$');
  expect(await codeOf(session.run('select deeper(1)'))).toBe('engine.died');
  expect(told).toHaveLength(1);
  expect(await codeOf(session.run('select 1'))).toBe('engine.died');
});

test('a huge query runs into the limit on temporary files', async () => {
  const huge = 'select count(*) from generate_series(1, 100000000)';
  expect(await codeOf((await host.open(startState)).run(huge))).toBe('53400');
});

test('a spare is independent of the visit', async () => {
  const session = await host.open(startState);
  host.prewarm(startState);
  await session.run('delete from few');
  expect(await cell(await host.spare(startState), 'select count(*) from few')).toBe('3');
});

test('a spare given back serves the next call, once', async () => {
  const spare = await host.spare(startState);
  host.giveBack(spare, startState);
  expect(await host.spare(startState)).toBe(spare);
  expect(await host.spare(startState)).not.toBe(spare);
});

test('a spare that died is not given out', async () => {
  const spare = await host.spare(startState);
  host.giveBack(spare, startState);
  await spare.close();
  expect(await cell(await host.spare(startState), 'select 1')).toBe('1');
});

test('a snapshot that is not there makes the engine unavailable', async () => {
  const empty = nodeHost({ snapshotFile: () => '/nowhere.tar.gz' });
  expect(await codeOf(empty.open(startState))).toBe('engine.unavailable');
});

test('a file that is no snapshot makes the engine unavailable', async () => {
  const broken = nodeHost({ snapshotFile: () => fileURLToPath(import.meta.url) });
  expect(await codeOf(broken.open(startState))).toBe('engine.unavailable');
});

test('after close a plain Node process ends', async () => {
  const script = `
    import { nodeHost } from '#engine/postgres/node-host.ts';
    const state = { id: 'a/b', hash: 'c', path: '', bytes: 1 };
    const host = nodeHost({ snapshotFile: () => process.argv[1] });
    await host.open(state);
    host.prewarm(state);
    await host.close();
  `;
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const command = ['--input-type=module', '--eval', script, await startStateFile()];
  await promisify(execFile)(process.execPath, command, { cwd: root, timeout: 20_000 });
});

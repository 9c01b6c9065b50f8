import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EngineHost } from '#engine/host.ts';
import type { Session } from '#engine/session.ts';
import { cell, codeOf, startState, testHost } from './engine-snapshot.ts';

let host: EngineHost;
beforeEach(() => {
  host = testHost(true);
});
afterEach(() => host.close());

/** How many of these still answer. */
async function live(...sessions: Session[]): Promise<number> {
  const codes = await Promise.all(sessions.map((session) => codeOf(session.run('select 1'))));
  return codes.filter((code) => code === 'no error').length;
}

test('a spare ends the visit, and the next open ends the spare', async () => {
  const visit = await host.open(startState);
  const spare = await host.spare(startState);
  expect([await live(visit), await live(spare)]).toEqual([0, 1]);
  const next = await host.open(startState);
  expect([await live(visit, spare), await live(next)]).toEqual([0, 1]);
  expect(await host.open(startState)).toBe(next);
});

test('sessions asked for at once come one after the other, and the last one lives', async () => {
  const sessions = await Promise.all([host.open(startState), host.spare(startState), host.spare(startState)]);
  expect(await live(...sessions)).toBe(1);
});

test('the end of the visit for a spare is not told as a death', async () => {
  const told: string[] = [];
  host.onDead((reason) => told.push(reason));
  await host.open(startState);
  await host.spare(startState);
  expect(told).toEqual([]);
});

test('neither prewarm nor a spare given back keeps a second one', async () => {
  const visit = await host.open(startState);
  host.prewarm(startState);
  expect(await live(visit)).toBe(1);
  const spare = await host.spare(startState);
  host.giveBack(spare, startState);
  expect(await cell(await host.open(startState), 'select 1')).toBe('1');
  expect(await live(spare)).toBe(0);
});

test('what sessions can do is known from the first one on', async () => {
  expect(host.capabilities()).toBe(null);
  const { capabilities } = await host.open(startState);
  expect(host.capabilities()).toEqual(capabilities);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { serverPins, sessionPins, sessionPinsFor, startupOptions } from '#engine/postgres/pins.ts';
import type { Session } from '#engine/session.ts';
import { cell, startState, testHost } from './engine-snapshot.ts';

const host = testHost();
let session: Session;
beforeAll(async () => {
  session = await host.open(startState);
});
afterAll(() => host.close());

test.each(Object.entries({ ...serverPins, ...sessionPins }))('%s is %s in an opened snapshot', async (name, value) => {
  expect(await cell(session, `show ${name}`)).toBe(value);
});

test('every pin survives RESET ALL', async () => {
  await session.run(`set work_mem = '1MB'`);
  await session.run('set search_path = app');
  await session.run('reset all');
  expect(await cell(session, `select current_setting('work_mem') || current_setting('search_path')`)).toBe('4MBpublic');
});

test('the tables of a snapshot are analysed and all visible', async () => {
  const pages = `select relallvisible = relpages and reltuples = 3000 from pg_class where relname = 'many'`;
  expect(await cell(session, pages)).toBe('t');
});

test('a server is only given the pins it knows', () => {
  expect(sessionPinsFor(15)).not.toHaveProperty('createrole_self_grant');
  expect(sessionPinsFor(18)).toHaveProperty('createrole_self_grant', 'set, inherit');
});

test('spaces in startup options are escaped', () => {
  expect(startupOptions(18)).toContain('-c datestyle=ISO,\\ MDY');
});

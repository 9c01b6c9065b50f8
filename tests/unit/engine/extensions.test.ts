import { readdir } from 'node:fs/promises';
import { afterAll, expect, test } from 'vitest';
import { knownExtensions } from '#engine/extension-names.ts';
import { quoteIdentifier } from '#engine/postgres/identity.ts';
import type { Session } from '#engine/session.ts';
import { cell, codeOf, startState, testHost } from './engine-snapshot.ts';

const host = testHost();
afterAll(() => host.close());

const withExtensions = (...extensions: string[]): Promise<Session> => host.spare({ ...startState, extensions });

/** Creates an extension with those it needs, as the learner or where that is not enough as a superuser. */
async function create(session: Session, name: string): Promise<void> {
  const known = knownExtensions.find((extension) => extension.name === name);
  const statement = `create extension ${quoteIdentifier(name)} cascade`;
  if (known?.superuser)
    await session.load(`set session authorization postgres; ${statement}; set session authorization app_owner`);
  else await session.run(statement);
}

const extensions = knownExtensions.filter(({ name }) => name !== 'auto_explain');

test('every known extension can be created, all in one database', async () => {
  const session = await withExtensions(...extensions.map(({ name }) => name));
  for (const { name } of extensions) {
    if ((await cell(session, `select count(*) from pg_extension where extname = '${name}'`)) === '0')
      await create(session, name);
  }
  expect(await cell(session, 'select count(*) from pg_extension')).toBe(String(extensions.length + 1));
  await session.close();
});

test('only a superuser can create those that are marked so', async () => {
  const marked = extensions.filter(({ superuser }) => superuser);
  const session = await withExtensions(...marked.map(({ name }) => name), 'cube');
  await session.run('create extension cube');
  for (const { name } of marked) {
    expect([name, await codeOf(session.run(`create extension ${quoteIdentifier(name)}`))]).toEqual([name, '42501']);
  }
  await session.close();
});

test('pg_stat_statements counts', async () => {
  const session = await withExtensions('pg_stat_statements');
  await create(session, 'pg_stat_statements');
  await session.run('select count(*) from few');
  expect(await cell(session, `select calls from pg_stat_statements where query = 'select count(*) from few'`)).toBe(
    '1',
  );
  await session.close();
});

test('an extension that was not asked for is not there', async () => {
  const session = await host.spare(startState);
  expect(await codeOf(session.run('create extension pg_trgm'))).toBe('0A000');
  await session.close();
});

test('a database is dumped with its extension and opened again with it', async () => {
  const session = await withExtensions('pg_trgm');
  await create(session, 'pg_trgm');
  await session.run(`create table word (w text); insert into word values ('อยุธยา')`.split(';')[0] ?? '');
  await session.run(`insert into word values ('Ayutthaya')`);
  const tar = await session.dataDirectory?.();
  await session.close();
  expect(tar?.length).toBeGreaterThan(1_000_000);
  const again = await host.spare({ ...startState, hash: 'again', ...(tar ? { tar } : {}), extensions: ['pg_trgm'] });
  expect(await cell(again, `select similarity(w, 'ayuthaya') > 0.5 from word`)).toBe('t');
  await again.close();
});

test('every extension that PGlite brings is on the list', async () => {
  const folder = new URL('contrib/', import.meta.resolve('@electric-sql/pglite'));
  const files = (await readdir(folder)).filter((name) => name.endsWith('.js')).map((name) => name.slice(0, -3));
  const names = files.map((name) => (name === 'uuid_ossp' ? 'uuid-ossp' : name)).filter((name) => name !== 'file_fdw');
  expect(
    knownExtensions
      .map(({ name }) => name)
      .filter((name) => name !== 'vector')
      .sort(),
  ).toEqual(names.sort());
});

import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { buildStartState, withEngineImage } from '#engine/postgres/build-start-state.ts';
import { decodeImage, encodeImage } from '#engine/postgres/engine-image.ts';
import { engineParts } from '#engine/postgres/node-host.ts';
import { openOnFiles } from '#engine/postgres/pglite-backend.ts';
import type { PgliteBackend } from '#engine/postgres/pglite-backend.ts';
import { imageFile, StartFiles } from '#engine/postgres/start-files.ts';
import type { StartMode } from '#engine/postgres/start-files.ts';
import { tarEntries } from '#engine/postgres/tar-entries.ts';
import { startStateFile } from './engine-snapshot.ts';

let start: Uint8Array;
const open: PgliteBackend[] = [];

beforeAll(async () => {
  start = new Uint8Array(await promisify(gunzip)(await readFile(await startStateFile())));
});
afterEach(async () => {
  for (const backend of open.splice(0)) await backend.close();
});

async function opened(tar: Uint8Array, mode: StartMode): Promise<{ backend: PgliteBackend; isResumed: boolean }> {
  const files = new StartFiles(tar, mode);
  const backend = await openOnFiles({ ...(await engineParts()), tar }, files);
  open.push(backend);
  return { backend, isResumed: files.resumed !== undefined };
}

async function rows(backend: PgliteBackend, text: string): Promise<unknown> {
  const reply = await backend.run(text, undefined);
  return reply.kind === 'rows' ? reply.rows : reply.command;
}

/** The tar with the bytes of its image changed in place. */
function withOtherImage(tar: Uint8Array, change: (image: Uint8Array) => void): Uint8Array {
  const copy = tar.slice();
  for (const { path, bytes } of tarEntries(copy)) if (path === imageFile) change(bytes);
  return copy;
}

const catalog = `
  select c.relname, c.relkind::text, c.relpages, c.reltuples, a.attname, format_type(a.atttypid, a.atttypmod), t.tgname, p.polname
  from pg_class c left join pg_attribute a on a.attrelid = c.oid left join pg_trigger t on t.tgrelid = c.oid
  left join pg_policy p on p.polrelid = c.oid order by c.oid, a.attnum`;

test.each([
  ['the catalog', catalog],
  ['settings', `select name, setting, source from pg_settings where name <> 'transaction_isolation' order by name`],
  ['who is who', 'select current_user, session_user, current_database(), pg_backend_pid(), version()'],
  ['rows', 'select * from few order by id'],
  ['a policy', 'select * from private'],
  ['statistics', 'select relname, n_live_tup, n_mod_since_analyze, seq_scan from pg_stat_user_tables order by relname'],
  [
    'a plan with its buffers',
    'explain (analyze, buffers, timing off, summary off) select count(*) from many where n > 7',
  ],
  ['open transactions', 'select count(*) from pg_stat_activity'],
])('a resumed database answers as a started one: %s', async (_, text) => {
  const resumed = await opened(start, 'resume');
  const started = await opened(start, 'start');
  expect([resumed.isResumed, started.isResumed]).toEqual([true, false]);
  expect(await rows(resumed.backend, text)).toEqual(await rows(started.backend, text));
  expect(resumed.backend.capabilities).toEqual(started.backend.capabilities);
});

test('a resumed database writes, runs code, fails, rolls back and checkpoints', async () => {
  const { backend } = await opened(start, 'resume');
  await rows(backend, 'create table kept (n int primary key)');
  await rows(backend, 'insert into kept select generate_series(1, 20000)');
  await rows(backend, `do $$ begin for i in 1..3 loop insert into kept values (-i); end loop; end $$`);
  await rows(backend, 'begin');
  await rows(backend, 'delete from kept');
  await expect(rows(backend, 'select 1 / 0')).rejects.toMatchObject({ code: '22012' });
  await rows(backend, 'rollback');
  await rows(backend, 'set session authorization postgres');
  for (const text of ['checkpoint', 'vacuum (analyze) kept']) await rows(backend, text);
  expect(await rows(backend, 'select count(*), min(n) from kept')).toEqual([['20003', '-3']]);
  expect(await rows(backend, 'select count(*) from pg_sleep(0.01)')).toEqual([['1']]);
});

test('what a resumed database leaves is a data directory without an image, and starts', async () => {
  const { backend } = await opened(start, 'resume');
  await rows(backend, `insert into few values (4, 'kept')`);
  const tar = await backend.dataDirectory();
  expect([...tarEntries(tar)].map(({ path }) => path)).not.toContain(imageFile);
  const again = await opened(tar, 'resume');
  expect(again.isResumed).toBe(false);
  expect(await rows(again.backend, 'select word from few where id = 4')).toEqual([['kept']]);
});

test('it started when it was resumed', async () => {
  const before = Date.now();
  const { backend } = await opened(start, 'resume');
  const times = `select extract(epoch from pg_postmaster_start_time()) * 1000, extract(epoch from backend_start) * 1000
    from pg_stat_activity where pid = pg_backend_pid()`;
  for (const time of ((await rows(backend, times)) as string[][]).flat()) {
    expect(Number(time)).toBeGreaterThanOrEqual(before);
    expect(Number(time)).toBeLessThanOrEqual(Date.now());
  }
});

test('two that are resumed from one image draw other random numbers', async () => {
  const drawn = await Promise.all(
    ['random()', 'gen_random_uuid()', 'array_agg(n) from many tablesample bernoulli (5)'].map(async (drawing) => {
      const [one, two] = [await opened(start, 'resume'), await opened(start, 'resume')];
      return [await rows(one.backend, `select ${drawing}`), await rows(two.backend, `select ${drawing}`)];
    }),
  );
  for (const [one, two] of drawn) expect(one).not.toEqual(two);
});

test.each([
  ['another memory', 'sums', [1, 2]],
  ['another table of functions', 'tableLength', 1],
])('an image of %s is left alone, and the database starts from its files', async (_, field, value) => {
  const other = withOtherImage(start, (bytes) => {
    const image = decodeImage(bytes.slice());
    const changed = encodeImage({ ...image, before: { ...image.before, [field]: value } });
    bytes.set(changed.subarray(0, bytes.length));
  });
  const { backend, isResumed } = await opened(other, 'resume');
  expect(isResumed).toBe(false);
  expect(await rows(backend, 'select count(*) from many')).toEqual([['3000']]);
});

test('an image whose files do not open is left alone, and the database starts', async () => {
  const image = [...tarEntries(start)].find(({ path }) => path === imageFile);
  const at = decodeImage(image?.bytes ?? new Uint8Array()).streams.findLast(({ kind }) => kind === 'file');
  const other = withOtherImage(start, (bytes) => {
    const text = new TextDecoder().decode(bytes.subarray(0, 20_000));
    const place = text.indexOf(`"descriptor":${String(at?.descriptor)},`) + '"descriptor":'.length;
    bytes.set(new TextEncoder().encode('99'), place);
  });
  const { backend, isResumed } = await opened(other, 'resume');
  expect(isResumed).toBe(false);
  expect(await rows(backend, 'select count(*) from many')).toEqual([['3000']]);
});

test('a start state that already has an image can be given another', async () => {
  const again = await withEngineImage(start);
  expect([...tarEntries(again)].filter(({ path }) => path === imageFile)).toHaveLength(1);
  expect((await opened(again, 'resume')).isResumed).toBe(true);
});

test('a script that fails stops the building of a start state', async () => {
  await expect(buildStartState({ scripts: ['select * from nothing'] })).rejects.toThrow('nothing');
});

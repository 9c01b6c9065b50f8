import { afterAll, afterEach, expect, test } from 'vitest';
import { openScratch, type Scratch, type ScratchStart } from '../../../src/attempt/scratch.ts';
import type { CommittedUnit } from '../../../src/attempt/journal.ts';
import { snapshotOf, testHost } from '../../support/driverconnect.ts';

const host = testHost();
afterAll(() => host.close());

let scratch: Scratch;
let committed: CommittedUnit[] = [];
let extensions: string[] = [];

async function open(start: Partial<ScratchStart> = {}): Promise<void> {
  committed = [];
  extensions = [];
  const base = await snapshotOf('friendly');
  const fresh = { id: 'mine', base, tar: null, journal: [], units: 0, extensions: [], asSuperuser: false };
  scratch = openScratch(
    host,
    { ...fresh, ...start },
    { onCommit: (unit) => committed.push(unit), onExtensions: (names) => (extensions = names) },
  );
}
afterEach(() => scratch.close());

/** The first cell of the last statement, or the id of the first finding. */
async function result(text: string): Promise<unknown> {
  const { runs, findings } = await scratch.run(text);
  const reply = runs.at(-1)?.reply;
  return findings[0]?.id ?? (reply?.kind === 'rows' ? reply.rows[0]?.[0] : reply?.command);
}

const unit = (...texts: string[]): CommittedUnit => ({ texts, durationMs: 1 });

test('what is committed is told, unit by unit', async () => {
  await open();
  await result('create table note (n int); begin; insert into note values (1); commit; select n from note');
  expect(committed.map(({ texts }) => texts)).toEqual([
    ['create table note (n int)'],
    ['begin', 'insert into note values (1)', 'commit'],
  ]);
});

test('a journal is replayed from the base, and what fails is listed with what follows it', async () => {
  await open({ journal: [unit('create table note (n int)'), unit('insert into nota values (1)'), unit('select 1')] });
  const { notReplayed } = await scratch.run('select count(*) from note');
  expect(notReplayed).toEqual(['insert into nota values (1)', 'select 1']);
});

test('a snapshot is opened again, with the units of the journal that are not in it', async () => {
  await open();
  await result('create table note (n int); insert into note values (1)');
  const tar = await scratch.snapshot();
  scratch.close();
  await open({ tar, journal: [unit('create table note (n int)'), unit('insert into note values (2)')], units: 1 });
  expect(await result('select string_agg(n::text, $$ $$ order by n) from note')).toBe('1 2');
});

test('a snapshot that no engine can read gives way to base and journal', async () => {
  await open({ tar: new Uint8Array(2_048), journal: [unit('create table note (n int)')], units: 1 });
  expect(await result('select count(*) from note')).toBe('0');
});

test('after a snapshot Stop brings back what was committed before and after it', async () => {
  await open();
  await result('create table note (n int); insert into note values (1)');
  await scratch.snapshot();
  await result('insert into note values (2)');
  const running = scratch.run('select pg_sleep(60)');
  setTimeout(() => scratch.stop(), 200);
  expect((await running).stopped).toBe(true);
  expect(await result('select count(*) from note')).toBe('2');
});

test('CREATE EXTENSION lays the extension in and keeps what was committed', async () => {
  await open();
  await result('create table note (n text); insert into note values ($$Lopburi$$)');
  expect(await result('create extension pg_trgm; select similarity(n, $$lopburi$$) = 1 from note')).toBe('t');
  expect(extensions).toEqual(['pg_trgm']);
});

test('an extension of superusers is created for the owner, and again by the journal', async () => {
  await open();
  expect(await result('create extension vector; select $$[1,2]$$::vector <-> $$[1,3]$$')).toBe('1');
  expect(await result('select current_user')).toBe('app_owner');
  const journal = committed;
  scratch.close();
  await open({ journal, extensions });
  expect(await result('select $$[1,2]$$::vector <-> $$[1,3]$$')).toBe('1');
});

test('inside a transaction a new extension is refused, and the transaction goes on', async () => {
  await open();
  await result('begin; create table note (n int)');
  expect(await result('create extension hstore')).toBe('script.refused');
  expect(await result('commit; select count(*) from note')).toBe('0');
});

test('auto_explain is loaded and its owner may set it', async () => {
  await open();
  await result(`load 'auto_explain'; set auto_explain.log_min_duration = 0; set client_min_messages = log`);
  const { runs } = await scratch.run('select count(*) from drivers');
  expect(runs[0]?.reply?.notices.map(({ message }) => message).join()).toContain('Aggregate');
});

test('reset forgets everything that was committed', async () => {
  await open();
  await result('create table note (n int)');
  await scratch.snapshot();
  await scratch.reset();
  expect(await result('select to_regclass($$note$$) is null')).toBe('t');
});

test('a superuser’s session is one, also after a restore', async () => {
  await open({ asSuperuser: true });
  expect(await result('select current_user')).toBe('postgres');
  await scratch.reset();
  expect(await result('select current_user')).toBe('postgres');
});

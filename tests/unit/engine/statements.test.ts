import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { EngineError } from '#engine/engine-error.ts';
import type { Notice, RunOptions, Session } from '#engine/session.ts';
import { cell, codeOf, rowsOf, startState, testHost } from './engine-snapshot.ts';

const host = testHost();
let session: Session;
beforeAll(async () => {
  session = await host.open(startState);
});
beforeEach(() => session.run('rollback'));
afterAll(() => host.close());

const code = (text: string) => codeOf(session.run(text));
const run = (text: string, options?: RunOptions) => session.run(text, options);
const failure = (text: string) =>
  session.run(text).then(
    () => undefined,
    (error: EngineError) => error.fields,
  );

describe('cells are the text PostgreSQL prints', () => {
  test.each([
    ['9007199254740993::int8', '9007199254740993'],
    ['1.50::numeric', '1.50'],
    [`'NaN'::numeric`, 'NaN'],
    [`'-Infinity'::float8`, '-Infinity'],
    ['0.1::float8 + 0.2::float8', '0.30000000000000004'],
    [`date '2026-01-02'`, '2026-01-02'],
    [`timestamptz '2026-01-02 03:04:05.6+07'`, '2026-01-01 20:04:05.6+00'],
    [`interval '1 day 02:00'`, '1 day 02:00:00'],
    ['true', 't'],
    [`array[1, null, 2]`, '{1,NULL,2}'],
    [`array['NULL', '']`, '{"NULL",""}'],
    [`'{"b": 1,  "a": [null]}'::jsonb`, '{"a": [null], "b": 1}'],
    [`'\\x00ff'::bytea`, '\\x00ff'],
    [`row(1, 'x')`, '(1,x)'],
    [`'ทดสอบ ☂'`, 'ทดสอบ ☂'],
    [`''`, ''],
    ['null', null],
  ])('%s', async (expression, text) => {
    expect(await cell(session, `select ${expression}`)).toBe(text);
  });

  test('columns of one name stay apart', async () => {
    const reply = await run('select 1 as a, 2 as a');
    expect(reply).toMatchObject({ fields: [{ name: 'a', typeOid: 23 }, { name: 'a' }], rows: [['1', '2']] });
  });

  test('an error of a text that holds $1 is told as itself inside a transaction', async () => {
    await run('begin');
    expect(await code(`select nope from few where word = 'step$1'`)).toBe('42703');
  });

  test('a megabyte in one cell arrives whole', async () => {
    expect((await cell(session, `select repeat('é', 500000)`))?.length).toBe(500_000);
  });

  test('a row set may be empty or have no columns', async () => {
    expect(await run('select 1 as one where false')).toMatchObject({
      kind: 'rows',
      rows: [],
      fields: [{ name: 'one' }],
    });
    expect(await run('select from few')).toMatchObject({ kind: 'rows', rows: [[], [], []], fields: [] });
  });
});

describe('the row limit', () => {
  test('stops a join of nine million rows at once', async () => {
    const reply = await run('select a.n from many a, many b', { maxRows: 501 });
    expect(reply).toMatchObject({ command: 'SELECT', rowCount: 501, truncated: true });
    expect(reply.durationMs).toBeLessThan(1_000);
  });

  test('says nothing of truncation where the rows just fit', async () => {
    expect(await run('select * from few', { maxRows: 3 })).toMatchObject({ rowCount: 3 });
    expect(await run('select * from few', { maxRows: 4 })).toMatchObject({ rowCount: 3, truncated: false });
  });

  test('leaves an update with RETURNING complete', async () => {
    await run('begin');
    const reply = await run(`update many set pad = 'y' returning n`, { maxRows: 5 });
    expect(reply).toMatchObject({ command: 'UPDATE', rowCount: 5, truncated: true });
    expect(await cell(session, `select count(*) from many where pad = 'y'`)).toBe('3000');
  });

  test('leaves an update inside WITH complete', async () => {
    await run('begin');
    await run(`with done as (update many set pad = 'z' returning n) select * from done`, { maxRows: 5 });
    expect(await cell(session, `select count(*) from many where pad = 'z'`)).toBe('3000');
  });
});

describe('statements of every class run', () => {
  test('commands tell their words and their count', async () => {
    await run('begin');
    expect(await run(`insert into few values (4, 'd'), (5, 'e')`)).toMatchObject({ command: 'INSERT', rowCount: 2 });
    expect(await run('create table made ()')).toMatchObject({
      kind: 'command',
      command: 'CREATE TABLE',
      rowCount: null,
    });
    expect(await run('rollback')).toMatchObject({ command: 'ROLLBACK' });
  });

  test('transactions last over several calls', async () => {
    await run('begin');
    await run('delete from few');
    await run('rollback');
    expect(await cell(session, 'select count(*) from few')).toBe('3');
  });

  test('statements that refuse a transaction block run', async () => {
    expect(await run('vacuum (analyze) many')).toMatchObject({ command: 'VACUUM' });
    expect(await run('create index concurrently many_pad on many (pad)')).toMatchObject({ command: 'CREATE INDEX' });
    await run('drop index concurrently many_pad');
  });

  test('a prepared transaction holds its locks', async () => {
    await run('begin');
    await run(`update few set word = 'held' where id = 1`);
    await run(`prepare transaction 'holder'`);
    expect(await code('select * from few where id = 1 for update nowait')).toBe('55P03');
    await run(`rollback prepared 'holder'`);
    expect(await code('select * from few where id = 1 for update nowait')).toBe('no error');
  });

  test('plans come as rows', async () => {
    const plan = await run('explain (analyze, buffers, format json) select count(*) from many');
    expect(JSON.parse(rowsOf(plan)[0]?.[0] ?? '')).toMatchObject([{ Plan: { 'Actual Rows': 1 } }]);
  });

  test('a generic plan needs no value for its parameter', async () => {
    expect(
      rowsOf(await run('explain (generic_plan) select * from few where id = $1'))
        .flat()
        .join(),
    ).toContain('$1');
  });

  test('COPY TO STDOUT comes as rows of one column', async () => {
    const reply = await run('copy (select * from few order by id) to stdout');
    expect(reply).toMatchObject({ command: 'COPY', fields: [{ name: 'copy' }], rows: [['1\ta'], ['2\t\\N'], ['3\t']] });
  });

  test('a comment alone is an empty command', async () => {
    expect(await run('-- nothing')).toMatchObject({ kind: 'command', command: '', rowCount: null });
  });
});

describe('notices', () => {
  test('come with their detail, at once and with the reply', async () => {
    const heard: Notice[] = [];
    const raise = `do $$ begin raise warning 'look' using detail = 'here', errcode = '01234'; end $$`;
    const reply = await run(raise, { onNotice: (notice) => heard.push(notice) });
    expect(heard).toEqual([{ severity: 'WARNING', code: '01234', message: 'look', detail: 'here' }]);
    expect(reply.notices).toEqual(heard);
  });

  test('tell a notification that the session listens to', async () => {
    await run('listen news');
    expect((await run(`notify news, 'hello'`)).notices).toMatchObject([{ severity: 'NOTIFY', message: 'news: hello' }]);
  });
});

describe('errors', () => {
  test('give the position in code points', async () => {
    expect(await failure(`select '☂😀', wrong from few`)).toMatchObject({ code: '42703', position: 14 });
  });

  test('give detail, table and constraint', async () => {
    expect(await failure(`insert into few values (1, 'again')`)).toMatchObject({
      code: '23505',
      detail: 'Key (id)=(1) already exists.',
      table: 'few',
      constraint: 'few_pkey',
    });
  });

  test('give the hint', async () => {
    expect((await failure('select wrod from few'))?.hint).toContain('few.word');
  });

  test.each([
    ['select * from few where id = $1', '42P02'],
    ['select 1; select 2', '42601'],
    ['copy few from stdin', 'engine.refused'],
    ['copy few from stdout', 'engine.refused'],
    [`copy few to /* a */ program 'cat'`, 'engine.refused'],
    [`copy few from program $$cat$$`, 'engine.refused'],
  ])('%s fails with %s', async (text, expected) => {
    expect(await code(text)).toBe(expected);
    expect(await cell(session, `select 'alive'`)).toBe('alive');
  });
});

describe('load', () => {
  test('runs a script of many statements', async () => {
    await session.load(`create table loaded (n int); insert into loaded values (1), (2);`);
    expect(await cell(session, 'select count(*) from loaded')).toBe('2');
  });

  test('undoes the whole script where one statement fails', async () => {
    expect(await codeOf(session.load('create table half (n int); select 1 / 0;'))).toBe('22012');
    expect(await code('select * from half')).toBe('42P01');
  });
});

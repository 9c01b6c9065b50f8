import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { importFile } from '#attempt/import-file.ts';
import type { ImportOptions, ImportProgress } from '#attempt/import-report.ts';
import type { EngineHost } from '#engine/host.ts';
import { serverBinaries, startEmbeddedServer } from '#engine/postgres/embedded-server.ts';
import { serverHost } from '#engine/postgres/server-host.ts';
import type { Session } from '#engine/session.ts';
import type { ProposalOptions, TablePlan } from '#transfer/import-plan.ts';
import { fileSource } from '#transfer/import-source.ts';
import { proposeImport } from '#transfer/propose-import.ts';
import { cell, rowsOf, startScript, startState, testHost } from '../engine/engine-snapshot.ts';

let host: EngineHost;
let session: Session;

const sourceOf = (name: string, content: string | Uint8Array<ArrayBuffer>) => fileSource(new File([content], name));

/** The plan of a file of rows, as proposed, with changes. */
async function planOf(name: string, content: string, change: Partial<TablePlan> = {}, options: ProposalOptions = {}) {
  const proposal = await proposeImport(sourceOf(name, content), options);
  if (proposal.kind !== 'table') throw new Error(`${name} is ${proposal.kind}`);
  return { ...proposal.plan, ...change };
}

async function imported(name: string, content: string, change: Partial<TablePlan> = {}, options: ImportOptions = {}) {
  return importFile(session, sourceOf(name, content), await planOf(name, content, change), options);
}
const dump = (text: string, options: ImportOptions = {}) =>
  importFile(
    session,
    sourceOf('dump.sql', text),
    { kind: 'dump', encoding: { encoding: 'utf-8', markBytes: 0 } },
    options,
  );

const rows = async (statement: string) => rowsOf(await session.run(statement));
const isThere = async (table: string) => (await cell(session, `select to_regclass('${table}')`)) !== null;

function imports(): void {
  beforeEach(async () => void (await session.run('drop table if exists t, jobs, a, b')));

  test('a CSV file becomes a table with the types proposed', async () => {
    const text =
      'Job ID,Driver,Done,Fee,At\r\n1,"Somchai, ""S""",true,1.50,2026-01-02T03:04:05Z\r\n2,,,,\r\n3,"",f,20,2026-01-02 10:04+07';
    expect(await imported('jobs.csv', text)).toMatchObject({
      kind: 'imported',
      rows: 3,
      tables: [{ table: 'jobs', rows: 3 }],
    });
    expect(await rows('select * from jobs order by job_id')).toEqual([
      ['1', 'Somchai, "S"', 't', '1.50', '2026-01-02 03:04:05+00'],
      ['2', null, null, null, null],
      ['3', '', 'f', '20', '2026-01-02 03:04:00+00'],
    ]);
  });

  test.each([
    [
      { kind: 'unquoted-empty' } as const,
      [
        ['a', null],
        ['b', ''],
        ['c', 'NULL'],
      ],
    ],
    [
      { kind: 'empty' } as const,
      [
        ['a', null],
        ['b', null],
        ['c', 'NULL'],
      ],
    ],
    [
      { kind: 'never' } as const,
      [
        ['a', ''],
        ['b', ''],
        ['c', 'NULL'],
      ],
    ],
    [
      { kind: 'word', word: 'NULL' } as const,
      [
        ['a', ''],
        ['b', ''],
        ['c', null],
      ],
    ],
  ])('the rule %j says what is NULL', async (nulls, expected) => {
    expect(await imported('t.csv', 'k,v\na,\nb,""\nc,NULL\n', { nulls })).toMatchObject({ kind: 'imported' });
    expect(await rows('select * from t order by k')).toEqual(expected);
  });

  test('a column may be left out', async () => {
    const plan = await planOf('t.csv', 'a,b,c\n1,"x,1",2\n3,y,4\n');
    const columns = plan.columns.map((column) => ({ ...column, skip: column.name === 'b' }));
    expect(await imported('t.csv', 'a,b,c\n1,"x,1",2\n3,y,4\n', { columns })).toMatchObject({
      kind: 'imported',
      rows: 2,
    });
    expect(await rows('select * from t order by a')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  test('rows go into a table that exists by the names of its columns', async () => {
    await session.run("create table t (a int primary key, b text default 'none', c text)");
    expect(await imported('t.csv', 'c,a\nx,1\ny,2\n', { isNewTable: false })).toMatchObject({
      kind: 'imported',
      rows: 2,
    });
    expect(await rows('select * from t order by a')).toEqual([
      ['1', 'none', 'x'],
      ['2', 'none', 'y'],
    ]);
    expect(await imported('t.csv', 'd\nx\n', { isNewTable: false })).toMatchObject({
      kind: 'failed',
      message: 'The table t has no column d.',
    });
  });

  test('bad rows are told by line, and nothing is there', async () => {
    const text = 'id,n\n1,1\n2,x\n\n3,"a\nb"\n4,4\n5,y\n';
    const plan = await planOf('t.csv', text);
    const columns = plan.columns.map((column) => ({ ...column, type: 'integer' }));
    const outcome = await imported('t.csv', text, { columns });
    expect(outcome).toEqual({
      kind: 'bad-rows',
      count: 3,
      bad: [
        { line: 3, column: 'n', value: 'x', reason: 'invalid input syntax for type integer: "x"' },
        {
          line: 5,
          column: 'n',
          value: 'a\nb',
          reason: expect.stringContaining('invalid input syntax for type integer') as string,
        },
        { line: 8, column: 'n', value: 'y', reason: 'invalid input syntax for type integer: "y"' },
      ],
    });
    expect(await isThere('t')).toBe(false);
  });

  test('rows too short, too long, and against a constraint are told among the others', async () => {
    await session.run('create table t (id int primary key, n int check (n > 0))');
    const text = 'id,n\n1,1\n2\n3,3,3\n1,4\nx,5\n6,-6\n7,7\n';
    const outcome = await imported('t.csv', text, { isNewTable: false });
    expect(outcome).toMatchObject({ kind: 'bad-rows', count: 5 });
    expect(outcome.kind === 'bad-rows' && outcome.bad.map(({ line, value }) => [line, value])).toEqual([
      [3, '2'],
      [4, '3,3,3'],
      [5, '1,4'],
      [6, 'x'],
      [7, '6,-6'],
    ]);
    expect(await cell(session, 'select count(*) from t')).toBe('0');
  });

  test('a file that is no JSON after all says the line', async () => {
    const text = '{"a": 1}\n{"a": 2}\n';
    expect(
      await importFile(session, sourceOf('t.json', `${text}{"a": oops}\n`), await planOf('t.json', text)),
    ).toMatchObject({
      kind: 'failed',
      line: 3,
    });
    expect(await isThere('t')).toBe(false);
  });

  test('JSON keeps digits, nested values and NULL', async () => {
    const text =
      '[{"n": 9007199254740993, "d": 1.10, "j": {"a": [1]}, "s": "a\\tb\\\\"},\n{"s": "x", "j": "word"},\n{"d": null}]';
    expect(await imported('t.json', text)).toMatchObject({ kind: 'imported', rows: 3 });
    expect(await rows('select n, d, j, s from t order by n, s')).toEqual([
      ['9007199254740993', '1.10', '{"a": [1]}', 'a\tb\\'],
      [null, null, '"word"', 'x'],
      [null, null, null, null],
    ]);
  });

  test('a dump runs as psql would run it, without leaving its settings behind', async () => {
    await session.run(`set search_path = app, public`);
    const outcome = await dump(`\\restrict x
SET transaction_timeout_of_tomorrow = 0;
SELECT pg_catalog.set_config('search_path', '', false);
CREATE SCHEMA app;
CREATE TABLE public.t (a integer, b text);
ALTER TABLE public.t OWNER TO nobody_here;
COPY public.t (a, b) FROM stdin;
1\tone; \\\\ two
2\t\\N
\\.
GRANT SELECT ON public.t TO nobody_here;
\\unrestrict x
`);
    expect(outcome).toMatchObject({ kind: 'imported', rows: 2, tables: [{ table: 'public.t', rows: 2 }] });
    expect(outcome.kind === 'imported' && outcome.notes.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'it guards psql, which does not run here'],
      [2, expect.stringContaining('unrecognized configuration parameter') as string],
      [4, 'schema "app" already exists'],
      [6, 'role "nobody_here" does not exist'],
      [11, 'role "nobody_here" does not exist'],
      [12, 'it guards psql, which does not run here'],
    ]);
    expect(await rows('select * from public.t order by a')).toEqual([
      ['1', 'one; \\ two'],
      ['2', null],
    ]);
    expect(await cell(session, 'show search_path')).toBe('app, public');
    await session.run(`reset search_path`);
  });

  test.each([
    ['create table a (i int);\n\nselect wrong;', 3, 'column "wrong" does not exist'],
    ['create table a (i int);\ncopy a from stdin;\n1\nx\n\\.\n', 4, 'invalid input syntax for type integer: "x"'],
    ['create table a (i int);\n\\i other.sql\n', 2, '\\i is a command of psql, which does not run here.'],
    [
      'create table a (i int);\ncreate database other;',
      2,
      'It concerns the whole server, and the import goes into this one database.',
    ],
    ["create table a (i int);\nselect 'open", 2, 'a quote in the statement that begins here has no end'],
    ['create table a (i int);\ncopy none from stdin;\n\\.\n', 2, 'relation "none" does not exist'],
  ])('%j stops at line %i, and nothing is there', async (text, line, message) => {
    expect(await dump(text)).toMatchObject({ kind: 'failed', line, message });
    expect(await isThere('a')).toBe(false);
    expect(await cell(session, 'select 1')).toBe('1');
  });

  test.each(['set session_authorization = postgres', 'set "session_authorization" = postgres', 'set role pg_monitor'])(
    'a dump that says %s stays who it was',
    async (statement) => {
      expect(
        await dump(`${statement};\ncreate table a as select session_user::text as u, current_user::text as c;`),
      ).toMatchObject({
        kind: 'imported',
      });
      expect(await rows('select * from a')).toEqual([['app_owner', 'app_owner']]);
    },
  );

  test('an extension is asked for', async () => {
    const asked: string[] = [];
    const onExtension = async (name: string) => {
      asked.push(name);
      return false;
    };
    expect(await dump('create extension if not exists "uuid-ossp" with schema public;', { onExtension })).toMatchObject(
      {
        notes: [{ reason: 'the extension uuid-ossp is not loaded' }],
      },
    );
    expect(asked).toEqual(['uuid-ossp']);
  });

  test('Cancel leaves nothing, and the session goes on', async () => {
    const cancel = new AbortController();
    const lines = Array.from({ length: 120_000 }, (_, at) => `${at},word ${'x'.repeat(30)}\n`);
    const seen: ImportProgress[] = [];
    const onProgress = (progress: ImportProgress) => {
      seen.push(progress);
      cancel.abort();
    };
    expect(await imported('t.csv', `id,word\n${lines.join('')}`, {}, { signal: cancel.signal, onProgress })).toEqual({
      kind: 'cancelled',
    });
    expect(seen).toHaveLength(1);
    expect(seen[0]?.rows).toBeGreaterThan(0);
    expect(await isThere('t')).toBe(false);
  });

  test('inside a transaction nothing is imported', async () => {
    await session.run('begin');
    expect(await imported('t.csv', 'a\n1\n')).toMatchObject({ kind: 'failed' });
    expect(await cell(session, 'select 1')).toBe('1');
    await session.run('rollback');
  });

  test.each([
    ['no_such_type', 'There is no type no_such_type for the column a.'],
    ['integer); drop table few; --', 'There is no type integer); drop table few; -- for the column a.'],
  ])('the type %s is refused', async (type, message) => {
    const plan = await planOf('t.csv', 'a\n1\n');
    const columns = plan.columns.map((column) => ({ ...column, type }));
    expect(await imported('t.csv', 'a\n1\n', { columns })).toMatchObject({ kind: 'failed', message });
  });
}

describe('into PGlite', () => {
  beforeAll(async () => {
    host = testHost();
    session = await host.open(startState);
  });
  afterAll(() => host.close());
  imports();

  test('of very many bad rows the first are told and all are counted', async () => {
    const lines = Array.from({ length: 100_000 }, (_, at) => (at % 2 === 0 ? `${at},1\n` : `${at},x${at}\n`));
    const text = `id,n\n${lines.join('')}`;
    const plan = await planOf('t.csv', text);
    const columns = plan.columns.map((column) => ({ ...column, type: 'integer' }));
    const outcome = await imported('t.csv', text, { columns });
    expect(outcome).toMatchObject({ kind: 'bad-rows', count: 50_000 });
    expect(outcome.kind === 'bad-rows' && outcome.bad.map(({ line }) => line)).toEqual(
      Array.from({ length: 20 }, (_, at) => 3 + at * 2),
    );
  });

  test('rows with more or fewer fields than columns are told before the database refuses them', async () => {
    const proposal = await proposeImport(sourceOf('u.csv', 'id,depot\n1,Lopburi\n2,Lopburi, north\n\n3\n4,Rayong\n'));
    expect(proposal).toMatchObject({
      uneven: [
        { row: 2, fields: 3 },
        { row: 3, fields: 1 },
      ],
    });
    expect(await proposeImport(sourceOf('e.csv', 'id,depot\n1,Lopburi\n'))).toMatchObject({ uneven: [] });
  });

  test('Thai text in Windows-874 and UTF-16 arrives as Thai', async () => {
    const thai = Uint8Array.from('id,city\n1,ABC\n', (letter) => letter.charCodeAt(0));
    thai.set([0xa1, 0xc3, 0xd8], 10);
    const plan = await proposeImport(sourceOf('t.csv', thai));
    expect(plan.kind === 'table' && plan.preview).toEqual([['1', 'กรุ']]);
    if (plan.kind !== 'table') return;
    expect(await importFile(session, sourceOf('t.csv', thai), plan.plan)).toMatchObject({ rows: 1 });
    expect(await cell(session, 'select city from t')).toBe('กรุ');
    const wide = new Uint8Array(new Uint16Array([0xfeff, ...Array.from('v\nกรุ\n', (l) => l.charCodeAt(0))]).buffer);
    const other = await proposeImport(sourceOf('a.csv', wide));
    if (other.kind !== 'table') throw new Error(other.kind);
    expect(await importFile(session, sourceOf('a.csv', wide), other.plan)).toMatchObject({ rows: 1 });
    expect(await cell(session, 'select v from a')).toBe('กรุ');
  });
});

for (const major of [15, 18] as const) {
  const binaries = await serverBinaries(major);
  describe.skipIf(binaries === null)(`into a PostgreSQL ${major} server`, () => {
    let stop: () => Promise<void>;
    beforeAll(async () => {
      const server = await startEmbeddedServer(binaries ?? '');
      host = serverHost({ url: server.url, scripts: () => Promise.resolve([startScript]) });
      session = await host.open(startState);
      stop = () => server.stop();
    });
    afterAll(async () => {
      await host.close();
      await stop();
    });
    imports();
  });
}

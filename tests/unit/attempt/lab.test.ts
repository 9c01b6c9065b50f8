import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { labWitness, runLab, type LabOptions } from '#attempt/lab.ts';
import type { LabInput, LabReport } from '#attempt/lab-report.ts';
import type { EngineHost } from '#engine/host.ts';
import { startState, testHost } from '../engine/engine-snapshot.ts';

let host: EngineHost;
beforeAll(() => {
  host = testHost();
});
afterAll(() => host.close());

const setup = `
create type vehicle as enum ('bike', 'van');
create table drivers (
  id int generated always as identity primary key, name text not null, email text unique, vehicle vehicle,
  status varchar(8) not null check (status in ('on', 'off'))
);
create table jobs (id bigint primary key, driver_id int not null references drivers, price numeric(8, 2), tags text[], note jsonb not null);
`;

const input = (migration: string, more: Partial<LabInput> = {}): LabInput => ({
  setup,
  rows: 2_000,
  migration,
  old: '',
  new: '',
  down: '',
  ...more,
});

const run = (migration: string, more: Partial<LabInput> = {}, options: LabOptions = {}): Promise<LabReport> =>
  runLab(host, startState, input(migration, more), { statementTimeoutMs: 2_000, ...options });

async function found(migration: string, more: Partial<LabInput> = {}, options: LabOptions = {}): Promise<string[]> {
  const { verdict, findings } = await run(migration, more, options);
  return [verdict, ...findings.map(({ id, severity }) => (severity === 'warn' ? `${id} (warn)` : id))];
}

const quietly = "set lock_timeout = '2s';";

describe('the laboratory', () => {
  it('fills tables by their types, keys and lists', async () => {
    const { tables, verdict } = await run('select 1');
    expect(verdict).toBe('pass');
    expect(tables.filter(({ table }) => table === 'drivers' || table === 'jobs')).toEqual([
      { table: 'drivers', rows: 2_000 },
      { table: 'jobs', rows: 2_000 },
    ]);
  });
  it('says why a table stays empty, and leaves rows of the setup alone', async () => {
    const { tables } = await run('select 1', {
      setup: 'create table a (x int check (x > 5000000)); create table b (y int); insert into b values (1);',
    });
    expect(tables.find(({ table }) => table === 'b')).toEqual({ table: 'b', rows: 1 });
    expect(tables.find(({ table }) => table === 'a')).toMatchObject({
      rows: 0,
      note: expect.stringContaining('check') as string,
    });
  });
  it('passes a quiet migration that can be repeated and cut off', async () =>
    expect(
      await found(
        `${quietly} alter table jobs add column if not exists at timestamptz; drop index concurrently if exists jobs_at; create index concurrently jobs_at on jobs (at);`,
      ),
    ).toEqual(['pass']));
  it('warns of a missing lock_timeout and of a script that cannot run twice', async () =>
    expect(await found('alter table jobs add column at timestamptz;')).toEqual([
      'pass',
      'migration.no-lock-timeout (warn)',
      'migration.not-rerunnable (warn)',
    ]));
  it('fails both when it is strict', async () =>
    expect(await found('alter table jobs add column at timestamptz;', {}, { strict: true })).toEqual([
      'fail',
      'migration.no-lock-timeout',
      'migration.not-rerunnable',
    ]));
  it('finds an error of the migration', async () =>
    expect((await found('alter table jobs add column at timestamptz; select nope;')).slice(0, 2)).toEqual([
      'fail',
      'sqlstate.42703',
    ]));
  it('finds a transaction left open', async () =>
    expect(await found(`${quietly} begin; alter table jobs add column at timestamptz;`)).toContain(
      'script.open-transaction',
    ));
  it('finds a script that hangs, and works on', async () => {
    expect(await found('select pg_sleep(100);')).toEqual(['fail', 'engine.timeout']);
    expect(await found('select 1')).toEqual(['pass']);
  });
  it('finds a script that ends the engine, and works on', async () => {
    expect(
      await found(
        'create function f(n int) returns int language sql as $$ select f(n + 1) + 1 $$; select f(1);',
        {},
        { statementTimeoutMs: 20_000 },
      ),
    ).toEqual(['fail', 'engine.died']);
    expect(await found('select 1')).toEqual(['pass']);
  });
  it('survives a script that drops the schema', async () => {
    expect((await found(`${quietly} drop schema public cascade;`))[0]).toMatch(/pass|fail/);
    expect(await found('select 1')).toEqual(['pass']);
  });
});

describe('crash and retry', () => {
  const crashes = async (sql: string) =>
    ((await run(sql)).crashes ?? []).map(
      ({ statement, inside, commit, error, sameSchema, changedTables, invalidIndexes }) =>
        [
          `${statement}${inside ? ' inside' : ''}${commit === undefined ? '' : ` commit ${commit}`}`,
          ...changedTables,
          error?.code,
          sameSchema ? '' : 'schema',
          ...invalidIndexes,
        ]
          .filter(Boolean)
          .join(' '),
    );
  it('finds an index that IF NOT EXISTS leaves invalid', async () =>
    expect(await crashes('create index concurrently if not exists i on jobs (price); select 1;')).toEqual([
      '1 inside schema i',
    ]));
  it('passes where the index is dropped first, and passes over the drop that found nothing', async () =>
    expect(await crashes('drop index concurrently if exists i; create index concurrently i on jobs (price);')).toEqual([
      '2 inside',
    ]));
  const guarded = (commit: string) =>
    `do $$ begin if to_regclass('words') is null then create table words (w text); ${commit} insert into words values ('a'); ${commit} insert into words values ('b'); end if; end $$; create table if not exists t (x int);`;
  it('cuts off within a block, after its own commits', async () =>
    expect(await crashes(guarded('commit;'))).toEqual(['1 commit 1 words', '1 commit 2 words', '1']));
  it('has nothing to cut off in a block that does not commit', async () =>
    expect(await crashes(guarded('/* commit; */'))).toEqual(['1']));
  it('cuts off within a procedure', async () =>
    expect(
      await crashes(
        "create table if not exists words (w text); create or replace procedure p() language plpgsql as $$ begin if not exists (select from words) then insert into words values ('a'); commit; insert into words values ('b'); end if; end $$; call p(); create table if not exists t (x int);",
      ),
    ).toEqual(['1', '2', '3 commit 1 words', '3']));
  it('passes random values and the clock over', async () => {
    const { crashes: all } = await run(
      'alter table jobs add column if not exists k uuid; update jobs set k = gen_random_uuid() where k is null; create table if not exists t (x int);',
    );
    expect(all?.map(({ changedTables }) => changedTables)).toEqual([[], []]);
  });
  it('finds rows that a retry changes again', async () => {
    const { crashes: all, rerun } = await run(
      'create table if not exists done (x int); update jobs set price = price + 1; create table if not exists t (x int);',
    );
    expect(rerun?.changedTables).toEqual(['jobs']);
    expect(all?.map(({ changedTables }) => changedTables)).toEqual([[], ['jobs']]);
  });
});

describe('the way back', () => {
  const add = `${quietly} alter table drivers add column if not exists phone text;`;
  it('passes where it leads to the start', async () =>
    expect(await found(add, { down: 'alter table drivers drop column phone;' })).toEqual(['pass']));
  it('finds another schema', async () =>
    expect(await found(add, { down: 'select 1;' })).toEqual(['fail', 'migration.round-trip']));
  it('finds data that did not come back', async () =>
    expect(
      await found('alter table drivers drop column if exists email;', {
        down: 'alter table drivers add column email text unique;',
      }),
    ).toContain('migration.round-trip'));
});

describe('faults of the texts', () => {
  const faults = async (more: Partial<LabInput>, migration = 'select 1') =>
    (await run(migration, more)).faults.map(
      ({ part, position }) => `${part}${position ? ` line ${position.line}` : ''}`,
    );
  it('are told with their place', async () => {
    expect(await faults({ setup: 'create tabel x ();' })).toEqual(['setup line 1']);
    expect(await faults({ setup: 'select 1;\nselect nope;' })).toEqual(['setup line 2']);
    expect(await faults({ old: '-- read a\nselect 1;\n-- write b\nupdaet x;' })).toEqual(['old line 4']);
    expect(await faults({ new: '-- read a\nselect 1;' })).toEqual(['new']);
    expect(await faults({ down: 'alter tabel' })).toEqual(['down line 1']);
    expect(await faults({}, '-- nothing')).toEqual(['migration']);
    expect(await faults({}, 'copy jobs from stdin;')).toEqual(['migration line 1']);
  });
});

describe('the witness', () => {
  const witness = async (migration: string, statement: number, table: string) => {
    const { attempts, notHeld } = await labWitness(host, startState, input(migration), { statement, table });
    return notHeld ?? attempts.map(({ outcome }) => (outcome === 'ok' ? 'ok' : outcome.sqlstate)).join(' ');
  };
  it.each([
    ['alter table jobs add x int', 1, 'jobs', '55P03 55P03 55P03'],
    ['create index on jobs (price)', 1, 'jobs', 'ok 55P03 55P03'],
    ['select 1; alter table jobs add foreign key (id) references drivers not valid', 2, 'drivers', 'ok 55P03 55P03'],
    ["comment on table jobs is 'x'", 1, 'jobs', 'ok ok 55P03'],
    ['begin; alter table jobs add x int; update drivers set name = name; commit', 3, 'jobs', '55P03 55P03 55P03'],
  ])('%s', async (sql, statement, table, expected) => expect(await witness(sql, statement, table)).toBe(expected));
  it('says why a statement cannot be held', async () =>
    expect(await witness('create index concurrently on jobs (price)', 1, 'jobs')).toContain('transactions of its own'));
});

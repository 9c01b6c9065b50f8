import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EngineHost } from '#engine/host.ts';
import type { Session } from '#engine/session.ts';
import type { TableState } from '#observe/facts.ts';
import { observeOutcome } from '#observe/outcome.ts';
import { observeProbes } from '#observe/probes.ts';
import { observeState } from '#observe/state.ts';
import { snapshotOf, testHost } from '../../support/driverconnect.ts';

let host: EngineHost;
let session: Session;

beforeAll(async () => {
  host = testHost();
  session = await host.spare(await snapshotOf('friendly'));
  await session.load(`
    create table numbers (id int primary key, word text);
    insert into numbers select n, 'w' || n from generate_series(1, 3) n;
    create table many (id int primary key, word text, other text);
    insert into many select n, 'w' || n, 'o' from generate_series(1, 2500) n;
    create role visitor;
    grant select, insert on numbers to visitor;
  `);
});
afterAll(() => host.close());

async function state(table: string): Promise<TableState | undefined> {
  return (await observeState(session, [table]))[0];
}

describe('state', () => {
  it('holds the rows of a small table as text', async () => {
    expect(await state('numbers')).toMatchObject({
      columns: ['id', 'word'],
      rows: [
        ['1', 'w1'],
        ['2', 'w2'],
        ['3', 'w3'],
      ],
      typeOids: [23, 25],
      count: 3,
    });
  });

  it('digests rows whatever their order', async () => {
    const before = await state('numbers');
    await session.load(`delete from numbers where id = 1; insert into numbers values (1, 'w1')`);
    expect((await state('numbers'))?.digest).toBe(before?.digest);
  });

  it('digests another value differently, and tells its column', async () => {
    const before = await state('many');
    await session.run(`update many set word = 'x' where id = 7`);
    const after = await state('many');
    await session.run(`update many set word = 'w7' where id = 7`);
    expect(after?.rows).toBeUndefined();
    expect(after?.digest).not.toBe(before?.digest);
    expect(after?.columnDigests?.['word']).not.toBe(before?.columnDigests?.['word']);
    expect(after?.columnDigests?.['other']).toBe(before?.columnDigests?.['other']);
  });

  it('sees values that changed places between rows', async () => {
    const before = await state('many');
    await session.run(`update many set word = case id when 1 then 'w2' else 'w1' end where id in (1, 2)`);
    const after = await state('many');
    await session.run(`update many set word = 'w' || id where id in (1, 2)`);
    expect(after?.columnDigests?.['word']).not.toBe(before?.columnDigests?.['word']);
  });

  it('sees past row-level security and leaves settings and role alone', async () => {
    await session.run('alter table numbers enable row level security');
    await session.run('alter table numbers force row level security');
    await session.run(`set extra_float_digits = 0`);
    expect((await state('numbers'))?.count).toBe(3);
    const reply = await session.run(`select current_user, current_setting('extra_float_digits')`);
    expect(reply.kind === 'rows' && reply.rows).toEqual([['app_owner', '0']]);
    await session.run('alter table numbers disable row level security');
  });

  it('leaves out tables that do not exist', async () => {
    expect(await observeState(session, ['nowhere'])).toEqual([]);
  });

  it('takes all tables of the dataset', async () => {
    const tables = (await observeState(session, 'all')).map((table) => table.table);
    expect(tables).toEqual(expect.arrayContaining(['drivers', 'jobs', 'many', 'stops']));
  });
});

async function outcome(sql: string, role?: string): Promise<string> {
  const [fact] = await observeProbes(session, [{ name: 'probe', sql, ...(role === undefined ? {} : { role }) }]);
  return fact?.outcome === 'accepted' ? 'accepted' : (fact?.outcome.sqlstate ?? '');
}

describe('probes', () => {
  it.each([
    ['a row that fits', `insert into numbers values (9, 'w9')`, 'accepted'],
    ['a row that repeats a key', `insert into numbers values (1, 'w9')`, '23505'],
    ['several statements', `insert into numbers values (9, 'a'); insert into numbers values (9, 'b')`, '23505'],
    ['text that is no SQL', 'insert info numbers', '42601'],
    ['a table that is not there', 'select * from nowhere', '42P01'],
  ])('judge %s', async (_name, sql, expected) => {
    expect(await outcome(sql)).toBe(expected);
  });

  it('leave nothing behind', async () => {
    await outcome(`insert into numbers values (9, 'w9')`);
    expect((await state('numbers'))?.count).toBe(3);
  });

  it('run deferred checks', async () => {
    await session.run('create table kin (id int primary key, of int references kin deferrable initially deferred)');
    expect(await outcome('insert into kin values (1, 2)')).toBe('23503');
    expect(await outcome('insert into kin values (1, 2); insert into kin values (2, 1)')).toBe('accepted');
  });

  it('run as a role the learner could not become', async () => {
    expect(await outcome('select * from numbers', 'visitor')).toBe('accepted');
    expect(await outcome('delete from numbers', 'visitor')).toBe('42501');
    expect(await outcome('select current_user', 'nobody')).toBe('22023');
  });

  it('obey row-level security for their role', async () => {
    await session.load(`alter table numbers enable row level security;
      create policy few on numbers for insert to visitor with check (id > 100)`);
    expect(await outcome(`insert into numbers values (50, 'x')`, 'visitor')).toBe('42501');
    expect(await outcome(`insert into numbers values (150, 'x')`, 'visitor')).toBe('accepted');
    await session.run('alter table numbers disable row level security');
  });

  it('take no notice of what the learner set', async () => {
    await session.run('set search_path = app');
    expect(await outcome('select * from numbers')).toBe('accepted');
  });

  it('hand the session back to the learner', async () => {
    await outcome('select 1', 'visitor');
    const reply = await session.run('select current_user, session_user');
    expect(reply.kind === 'rows' && reply.rows).toEqual([['app_owner', 'app_owner']]);
  });

  it('name a single outcome by operand and role', async () => {
    const fact = await observeOutcome(session, { operand: 'probe.sql#one', sql: 'select 1', role: 'visitor' });
    expect(fact).toEqual({ name: 'probe.sql#one as visitor', outcome: 'accepted' });
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EngineHost } from '#engine/host.ts';
import type { Session } from '#engine/session.ts';
import { assumeState, observeState } from '#observe/state.ts';
import { snapshotOf, testHost } from '../../support/driverconnect.ts';

let host: EngineHost;
let session: Session;
let digested: string[];

/** The same session, but nothing of it is remembered; notes what is digested. */
function stranger(of: Session): Session {
  return new Proxy(of, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (name !== 'run') return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      return (...input: Parameters<Session['run']>) => {
        const table = /hashtextextended.* from (\S+) as "whole row"/s.exec(input[0]);
        if (table?.[1]) digested.push(table[1]);
        return target.run(...input);
      };
    },
  });
}

const large = ['big', 'mooded', 'parts', 'twin', 'pointed', 'spotted', 'parent'];

beforeAll(async () => {
  host = testHost();
});
afterAll(() => host.close());
beforeEach(async () => {
  digested = [];
  session = stranger(await host.spare(await snapshotOf('friendly')));
  await session.load(`
    create table big (id int primary key, word varchar(20), other int);
    insert into big select n, 'w' || n, 1 - n from generate_series(1, 400) n;
    create table twin (id int primary key, word varchar(20), other int);
    insert into twin select n, 't' || n, n from generate_series(1, 400) n;
    create type mood as enum ('glad', 'tired');
    create table mooded (id int primary key, mood mood);
    insert into mooded select n, 'glad' from generate_series(1, 400) n;
    create type spot as (x int, y int);
    create table parts (id int, spot spot, twice int generated always as (id * 2) virtual) partition by range (id);
    create table parts_low partition of parts for values from (0) to (1000);
    create table other_low (like parts_low including generated);
    insert into parts select n, row(n, n)::spot from generate_series(1, 400) n;
    insert into other_low select n, row(0, n)::spot from generate_series(1, 400) n;
    create table pointed (id int, at regclass, spot spot);
    insert into pointed select n, 'twin', row(n, 1)::spot from generate_series(1, 400) n;
    create table spotted (id int, spot spot);
    insert into spotted select n, row(n, 1)::spot from generate_series(1, 400) n;
    create table parent (id int);
    create table child () inherits (parent);
    insert into parent select n from generate_series(1, 300) n;
    insert into child select n from generate_series(301, 600) n;
    create table small (id int);
    insert into small values (1);
  `);
  return () => session.close();
});

/** Runs statement by statement, each in a transaction of its own. */
async function each(script: string): Promise<void> {
  for (const statement of script.split(';')) if (statement.trim()) await session.run(statement);
}

describe('the memory of a session', () => {
  it('digests nothing twice that was not written to', async () => {
    const first = await observeState(session, 'all');
    expect(digested).toContain('"public"."big"');
    digested.length = 0;
    await each(
      `create index on big (word); vacuum full big; cluster twin using twin_pkey; update mooded set mood = 'tired' where id = 1;`,
    );
    const again = await observeState(session, ['big', 'twin', 'mooded', 'small']);
    expect([...new Set(digested)]).toEqual(['"public"."mooded"', '"public"."small"']);
    expect(again.find(({ table }) => table === 'big')).toEqual(first.find(({ table }) => table === 'big'));
  });

  it('takes what another session of the same start was seen to hold', async () => {
    const start = await observeState(session, 'all');
    const other = stranger(session);
    digested.length = 0;
    await assumeState(other, start);
    await other.run(`update big set other = 7 where id = 7`);
    const after = await observeState(other, ['big', 'twin']);
    expect([...new Set(digested)]).toEqual(['"public"."big"']);
    expect(after.map(({ table }) => table)).toEqual(['big', 'twin']);
    expect(after[0]?.digest).not.toBe(start.find(({ table }) => table === 'big')?.digest);
  });

  it.each([
    ['an update', `update big set word = 'x' where id = 7`],
    ['a row that goes for another', `delete from big where id = 7; insert into big values (401, 'w7', -6)`],
    [
      'other rows, as many as before',
      `truncate big; insert into big select n, 'x' || n, n from generate_series(1, 400) n`,
    ],
    ['rows written frozen', `update big set other = 3 where id < 9; vacuum (freeze, full) big`],
    ['tables that change names', `alter table big rename to old_big; alter table twin rename to big`],
    ['columns that change names', `alter table big rename word to w; alter table big rename other to word`],
    ['a column made anew', `alter table big drop other; alter table big add other int default 5`],
    ['a type without a rewrite', `alter table big alter other type oid using other::oid`],
    ['another key', `alter table big drop constraint big_pkey; alter table big add primary key (word)`],
    ['a label of an enum', `alter type mood rename value 'glad' to 'happy'`],
    ['a part of a composite type', `alter type spot drop attribute y`],
    ['a name that is pointed to', `alter table twin rename to pair`],
    [
      'a partition that goes for another',
      `alter table parts detach partition parts_low; alter table parts attach partition other_low for values from (0) to (1000)`,
    ],
    ['a virtual column', `alter table parts alter twice set expression as (id * 3)`],
    [
      'a child that leaves',
      `alter table child no inherit parent; create table other () inherits (parent); insert into other select -n from generate_series(1, 300) n`,
    ],
    ['an update that was rolled back', `begin; update big set word = 'y'; rollback`],
    [
      'an update in parts, some rolled back',
      `begin; update big set word = 'y' where id = 1; savepoint s; update big set word = 'z' where id = 2; rollback to s; commit`,
    ],
  ])('sees %s as a fresh look does', async (_, script) => {
    await observeState(session, 'all');
    await each(script);
    const remembered = await observeState(session, 'all');
    expect(remembered).toEqual(await observeState(stranger(session), 'all'));
    expect(remembered.filter(({ rows }) => !rows).length).toBeGreaterThanOrEqual(large.length);
  });
});

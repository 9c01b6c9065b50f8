import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locksOf, openLab, rewritesOf, scansOf, type MigrationLab } from './migration-lab.ts';

let lab: MigrationLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

/** What the last statement of a script did. */
async function last(sql: string): Promise<{ locks: string; rewrites: string; scans: string }> {
  const { trace } = await lab.trace(sql);
  const step = trace.steps.at(-1);
  expect(step?.error).toBeUndefined();
  return { locks: locksOf(step), rewrites: rewritesOf(step), scans: scansOf(step) };
}

const check = 'alter table drivers add constraint named check (name is not null) not valid;';
const key = 'alter table jobs add constraint fk foreign key (driver_id) references drivers not valid;';

describe('one statement', () => {
  it.each([
    ['alter table jobs add column note text', 'jobs AccessExclusive', '', ''],
    ["alter table jobs add column note text not null default 'x'", 'jobs AccessExclusive', '', ''],
    ['alter table jobs add column at timestamptz default now()', 'jobs AccessExclusive', '', ''],
    ['alter table jobs add column key uuid default gen_random_uuid()', 'jobs AccessExclusive', 'jobs', 'jobs 6000'],
    ['alter table jobs add column n bigserial', 'jobs AccessExclusive', 'jobs', 'jobs 6000'],
    [
      'alter table jobs add column dear bool generated always as (price > 9) stored',
      'jobs AccessExclusive',
      'jobs',
      'jobs 6000',
    ],
    ['alter table jobs add column dear bool generated always as (price > 9) virtual', 'jobs AccessExclusive', '', ''],
    ['alter table jobs alter column price type bigint', 'jobs AccessExclusive', 'jobs', 'jobs 6000'],
    ['alter table drivers alter column phone type varchar(20)', 'drivers AccessExclusive', '', ''],
    ['alter table drivers alter column phone type text', 'drivers AccessExclusive', '', ''],
    ['alter table drivers alter column name set not null', 'drivers AccessExclusive', '', 'drivers 1000'],
    ['alter table drivers alter column rating set not null', 'drivers AccessExclusive', '', ''],
    ['alter table drivers add constraint n not null name not valid', 'drivers AccessExclusive', '', ''],
    [check, 'drivers AccessExclusive', '', ''],
    ['alter table drivers add check (rating > 0)', 'drivers AccessExclusive', '', 'drivers 1000'],
    [`${check} alter table drivers validate constraint named`, 'drivers ShareUpdateExclusive', '', 'drivers 1000'],
    [key, 'drivers ShareRowExclusive, jobs ShareRowExclusive', '', ''],
    [
      'alter table jobs add foreign key (driver_id) references drivers',
      'drivers ShareRowExclusive, jobs ShareRowExclusive',
      '',
      'drivers 1000, jobs 2000',
    ],
    [
      `${key} alter table jobs validate constraint fk`,
      'jobs ShareUpdateExclusive, drivers RowShare',
      '',
      'drivers 1000, jobs 2000',
    ],
    ['alter table jobs add unique (price)', 'jobs AccessExclusive', '', 'jobs 2000'],
    [
      'create unique index concurrently u on jobs (price); alter table jobs add unique using index u',
      'jobs AccessExclusive',
      '',
      '',
    ],
    ['create index on jobs (price)', 'jobs Share', '', 'jobs 2000'],
    ['create index concurrently on jobs (price)', 'jobs ShareUpdateExclusive', '', 'jobs 4000'],
    ['drop index jobs_status', 'jobs AccessExclusive', '', ''],
    ['drop index concurrently jobs_status', 'jobs ShareUpdateExclusive', '', ''],
    ['reindex index jobs_status', 'jobs AccessExclusive', 'index jobs_status', 'jobs 2000'],
    ['reindex index concurrently jobs_status', 'jobs ShareUpdateExclusive', 'index jobs_status', 'jobs 4000'],
    ['alter index jobs_status rename to by_status', '', '', ''],
    ['alter table jobs alter column status set default 1', 'jobs AccessExclusive', '', ''],
    ['alter table jobs alter column status set statistics 500', 'jobs ShareUpdateExclusive', '', ''],
    ['alter table jobs rename column price to cents', 'jobs AccessExclusive', '', ''],
    ['alter table jobs rename to work', 'jobs AccessExclusive', '', ''],
    ['alter table jobs drop column price', 'jobs AccessExclusive', '', ''],
    ['drop table jobs', 'jobs AccessExclusive', '', ''],
    ['truncate jobs', 'jobs AccessExclusive', 'jobs', ''],
    ["comment on table jobs is 'x'", 'jobs ShareUpdateExclusive', '', ''],
    [
      'create trigger t before update on jobs for each row execute function suppress_redundant_updates_trigger()',
      'jobs ShareRowExclusive',
      '',
      '',
    ],
    ['analyze jobs', 'jobs ShareUpdateExclusive', '', ''],
    ['vacuum jobs', 'jobs ShareUpdateExclusive', '', ''],
    ['vacuum (full false) jobs', 'jobs ShareUpdateExclusive', '', ''],
    ['vacuum full jobs', 'jobs AccessExclusive', 'jobs', 'jobs 6000'],
    ['cluster jobs using jobs_status', 'jobs AccessExclusive', 'jobs', 'jobs 6000'],
    ['update jobs set price = 0', 'jobs RowExclusive', '', 'jobs ~2000'],
    ['update jobs set price = 0 where id <= 10', 'jobs RowExclusive', '', 'jobs ~10'],
    ['select * from jobs where id = 7 for update', 'jobs RowShare', '', 'jobs 1'],
    [
      'create table child (driver_id int references drivers)',
      'child* AccessExclusive, drivers ShareRowExclusive',
      '',
      '',
    ],
    ['refresh materialized view open_jobs', 'open_jobs AccessExclusive', 'open_jobs', 'open_jobs ~500'],
    [
      "alter table pings attach partition pings_2027 for values from ('2027-01-01') to ('2028-01-01')",
      'pings_2027 AccessExclusive, pings ShareUpdateExclusive',
      '',
      'pings_2027 600',
    ],
    ['alter table pings detach partition pings_2026', 'pings AccessExclusive, pings_2026 AccessExclusive', '', ''],
    [
      'alter table pings detach partition pings_2026 concurrently',
      'pings_2026 AccessExclusive, pings ShareUpdateExclusive',
      '',
      '',
    ],
    ["alter type status_kind add value 'done'", '', '', ''],
  ])('%s', async (sql, locks, rewrites, scans) => {
    const setup = sql.includes('status_kind') ? "create type status_kind as enum ('new'); " : '';
    expect(await last(setup + sql)).toEqual({ locks, rewrites, scans });
  });
});

describe('objects', () => {
  async function objects(sql: string) {
    const { trace } = await lab.trace(sql);
    const words = (list: { kind: string; name: string; table?: string }[] = []) =>
      list.map(({ kind, name, table }) => [kind, table, name].filter(Boolean).join(' ')).sort();
    return { created: words(trace.steps.at(-1)?.created), dropped: words(trace.steps.at(-1)?.dropped) };
  }

  it('lists what a dropped column takes along', async () => {
    const dropped = ['column drivers email', 'index drivers drivers_email_key', 'unique drivers drivers_email_key'];
    expect(await objects('alter table drivers drop column email')).toEqual({ created: [], dropped });
  });

  it('lists the foreign keys of other tables that CASCADE takes along, not what belongs to the table itself', async () => {
    expect(await objects(`${key} drop table drivers cascade`)).toEqual({
      created: [],
      dropped: ['foreign key jobs fk', 'table drivers'],
    });
  });

  it('takes a rename and a type change for neither made nor dropped', async () => {
    const none = { created: [], dropped: [] };
    expect(await objects('alter table jobs rename to work')).toEqual(none);
    expect(await objects('alter table drivers alter column email type varchar(90)')).toEqual(none);
  });
});

describe('transactions', () => {
  const numbers = (steps: { transaction: number }[]) => steps.map(({ transaction }) => transaction);

  it('numbers autocommit statements one by one and shares the number inside BEGIN and COMMIT', async () => {
    const { trace } = await lab.trace('select 1; begin; select 2; commit and chain; select 3; rollback; select 4');
    expect(numbers(trace.steps)).toEqual([1, 2, 2, 2, 3, 3, 4]);
  });

  it('shows what earlier statements of the transaction hold, until COMMIT', async () => {
    const { trace } = await lab.trace(
      'begin; alter table jobs add column a int; update jobs set a = 1; commit; select 1',
    );
    const held = trace.steps.map((step) => step.heldBefore.map(({ table, mode }) => `${table} ${mode}`).join());
    expect(held).toEqual(['', '', 'jobs AccessExclusiveLock', 'jobs AccessExclusiveLock', '']);
  });

  it('gives up locks and row counts with ROLLBACK TO', async () => {
    const { trace } = await lab.trace(
      'begin; savepoint s; delete from drivers; rollback to s; alter table drivers add column a int; commit; select 1 from drivers',
    );
    expect(trace.steps[4]?.heldBefore).toEqual([]);
    expect(trace.steps[6]?.tableRows).toEqual({ drivers: 1000 });
  });

  it('lets SET TRANSACTION follow BEGIN', async () => {
    const { trace } = await lab.trace(
      'begin; set transaction isolation level serializable; select 1 from jobs; commit',
    );
    expect(trace.steps.every(({ error }) => !error)).toBe(true);
  });

  it('reads lock_timeout as it stands when the statement starts', async () => {
    const { trace } = await lab.trace(
      "set lock_timeout = '2s'; select 1; begin; set local lock_timeout = 300; select 1; commit; set local lock_timeout = 9; select 1",
    );
    expect(trace.steps.map(({ lockTimeoutMs }) => lockTimeoutMs)).toEqual([0, 2000, 2000, 2000, 300, 300, 2000, 2000]);
  });

  it('reports and rolls back a transaction left open', async () => {
    const { trace, script } = await lab.trace('begin; create table left_open (id int)');
    expect([trace.openTransaction, script.openTransaction]).toEqual([true, true]);
    const { rows } = (await lab.session.run("select to_regclass('left_open')")) as { rows: unknown[][] };
    expect(rows).toEqual([[null]]);
  });
});

describe('failures', () => {
  const outcome = async (sql: string) => {
    const { trace, script } = await lab.trace(sql);
    return { codes: trace.steps.map(({ error }) => error?.code ?? 'ok'), ran: script.runs.length, trace };
  };

  it('ends the script at the first error and undoes its transaction', async () => {
    const { codes, ran, trace } = await outcome('begin; create table t (id int); select 1/0; commit');
    expect(codes).toEqual(['ok', 'ok', '22012']);
    expect([ran, trace.openTransaction]).toEqual([3, false]);
  });

  it('leaves CONCURRENTLY inside a transaction to fail by itself', async () => {
    expect((await outcome('begin; create index concurrently on jobs (price); commit')).codes).toEqual(['ok', '25001']);
  });

  it('leaves LOCK TABLE outside a transaction to fail by itself', async () => {
    expect((await outcome('lock table jobs')).codes).toEqual(['25P01']);
  });

  it('counts a deferred constraint that fails at COMMIT as the failure of its statement', async () => {
    const deferred = key.replace('not valid', 'deferrable initially deferred');
    expect((await outcome(`${deferred} update jobs set driver_id = -1 where id = 1`)).codes).toEqual(['ok', '23503']);
  });

  it('finds the invalid index of a failed concurrent build', async () => {
    const { codes, trace } = await outcome('create unique index concurrently u on jobs (driver_id)');
    expect([codes, trace.invalidIndexes]).toEqual([['23505'], ['u']]);
  });

  it('finds constraints left unvalidated', async () => {
    const { trace } = await outcome(key);
    expect(trace.unvalidatedConstraints).toEqual([{ table: 'jobs', name: 'fk' }]);
  });
});

describe('blocks that commit', () => {
  const batches = `do $$
    begin
      for batch in 0..3 loop
        update jobs set price = 1 where id between batch * 500 + 1 and batch * 500 + 500;
        commit;
      end loop;
    end $$`;

  it('measures them outside a transaction', async () => {
    const { trace } = await lab.trace(batches);
    expect(scansOf(trace.steps[0])).toBe('jobs ~2000');
    expect(locksOf(trace.steps[0])).toBe('jobs RowExclusive');
  });

  it('lets them fail inside one', async () => {
    const { trace } = await lab.trace(`begin; ${batches}; commit`);
    expect(trace.steps.at(-1)?.error?.code).toBe('2D000');
  });
});

describe('rows', () => {
  it('counts the rows of locked tables before each statement', async () => {
    const { trace } = await lab.trace(
      'delete from jobs where id > 500; begin; insert into audit values (1); lock table audit; commit; truncate jobs; lock table jobs; drop table jobs',
    );
    const rows = trace.steps.map(({ tableRows }) => tableRows);
    expect([rows[0], rows[2], rows[3], rows[5]]).toEqual([{ jobs: 2000 }, { audit: 0 }, { audit: 1 }, { jobs: 500 }]);
  });

  it('knows the rows of tables the script made', async () => {
    const { trace } = await lab.trace('create table copy as select * from jobs; alter table copy add column a int');
    expect(trace.steps[1]).toMatchObject({
      tableRows: { copy: 2000 },
      locks: [{ table: 'copy', existedBefore: false }],
    });
  });

  it('measures work and WAL by the statement, not by its own looking', async () => {
    const { trace } = await lab.trace(
      'select 1; alter table jobs add column a int; alter table jobs alter column price type bigint',
    );
    const [, brief, rewrite] = trace.steps;
    expect(trace.steps[0]).toMatchObject({ scans: [], locks: [], walBytes: 0 });
    expect(brief?.walBytes).toBeLessThan(5_000);
    expect(rewrite?.walBytes).toBeGreaterThan(100_000);
  });
});

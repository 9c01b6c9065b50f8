import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildStartState } from '#engine/postgres/build-start-state.ts';
import { nodeHost } from '#engine/postgres/node-host.ts';
import type { EngineHost } from '#engine/host.ts';
import type { Session } from '#engine/session.ts';
import { shrink } from '#observe/counter-example.ts';
import type { ResultFact } from '#observe/facts.ts';

const startState = `
create table drivers (id int primary key, name text not null, mentor_id int references drivers);
create table jobs (id int primary key, driver_id int references drivers, fee numeric);
create table stops (id int primary key, job_id int not null references jobs on delete restrict);
create function app.refuse() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
create trigger no_delete before delete on jobs for each row execute function app.refuse();
insert into drivers select g, 'driver ' || g, nullif(g / 2, 0) from generate_series(1, 40) g;
insert into jobs select g, g % 30 + 1, g from generate_series(1, 300) g;
insert into stops select g, g % 300 + 1 from generate_series(1, 300) g;
`;

let folder: string;
let host: EngineHost;
let session: Session;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'counter-example-'));
  await writeFile(join(folder, 'snapshot'), await buildStartState({ scripts: [startState] }));
  host = nodeHost({ snapshotFile: () => join(folder, 'snapshot') });
  session = await host.spare({ id: 'test/start', hash: 'x', path: 'snapshot', bytes: 1 });
});
afterAll(async () => {
  await session.close();
  await host.close();
  await rm(folder, { recursive: true });
});

const sorted = (result: ResultFact) =>
  result.rows
    .map((row) => JSON.stringify(row))
    .sort()
    .join();

async function smallest(attempt: string, solution: string, tables: string[], budgetMs = 20_000) {
  const equal = (a: ResultFact, b: ResultFact) => sorted(a) === sorted(b);
  return shrink(session, { variant: 'start', attempt, solution, tables, budgetMs, equal });
}

/** Rows left in each table. */
async function left(attempt: string, solution: string, tables: string[]) {
  const found = await smallest(attempt, solution, tables);
  return found && Object.fromEntries(found.tables.map((table) => [table.table, table.rows]));
}

async function count(table: string): Promise<string> {
  const reply = await session.run(`select count(*) from ${table}`);
  return reply.kind === 'rows' ? (reply.rows[0]?.[0] ?? '') : '';
}

describe('shrink', () => {
  it('finds the one row on which two conditions differ', async () => {
    const rows = await left('select id from jobs where fee > 120', 'select id from jobs where fee >= 120', ['jobs']);
    expect(rows).toEqual({ jobs: [['120', '1', '120']] });
  });
  it('finds the driver whom an inner join loses', async () => {
    const rows = await left(
      'select d.id, count(j.id) from drivers d join jobs j on j.driver_id = d.id group by d.id',
      'select d.id, count(j.id) from drivers d left join jobs j on j.driver_id = d.id group by d.id',
      ['drivers', 'jobs'],
    );
    expect(rows).toMatchObject({ jobs: [] });
    expect(rows?.['drivers']).toHaveLength(1);
  });
  it('keeps the parent of every row it keeps', async () => {
    const rows = await left('select driver_id from jobs where id = 77', 'select driver_id from jobs where id < 0', [
      'jobs',
      'drivers',
    ]);
    expect(rows?.['jobs']).toEqual([['77', '18', '77']]);
    const mentors = rows?.['drivers']?.map(([id, , mentor]) => [id, mentor]).sort();
    expect(mentors).toEqual([
      ['1', null],
      ['18', '9'],
      ['2', '1'],
      ['4', '2'],
      ['9', '4'],
    ]);
  });
  it('gives both results on the data that is left', async () => {
    const found = await smallest('select id from jobs where fee > 120', 'select id from jobs where fee >= 120', [
      'jobs',
    ]);
    expect(found).toMatchObject({ variant: 'start', expected: { rows: [['120']] }, actual: { rows: [] } });
    expect(found?.tables[0]).toMatchObject({
      table: 'jobs',
      columns: ['id', 'driver_id', 'fee'],
      count: 1,
      typeOids: [23, 23, 1700],
    });
  });
  it('passes over queries that fail on less data', async () => {
    const rows = await left('select 1.0 / count(*) from jobs', 'select 2.0 / count(*) from jobs', ['jobs']);
    expect(rows?.['jobs']).toHaveLength(1);
  });
  it('is silent where the two do not differ', async () => {
    expect(await smallest('select id from jobs', 'select id from jobs where true', ['jobs'])).toBeNull();
  });
  it('is silent where a query fails', async () => {
    expect(await smallest('select 1 / 0', 'select 1', ['jobs'])).toBeNull();
  });
  it('is silent without time', async () => {
    expect(await smallest('select 1', 'select 2', ['jobs'], 0)).toBeNull();
  });
  it('leaves names that are no tables alone', async () => {
    expect(await left('select 1', 'select 2', ['nothing', 'pg_class'])).toEqual({});
  });
  it('undoes all it did', async () => {
    await smallest('select id from jobs where fee > 120', 'select id from jobs where fee >= 120', [
      'jobs',
      'drivers',
      'stops',
    ]);
    expect([await count('jobs'), await count('drivers'), await count('stops')]).toEqual(['300', '40', '300']);
    const who = await session.run("select session_user, current_setting('session_replication_role')");
    expect(who).toMatchObject({ rows: [['app_owner', 'origin']] });
  });
  it('works inside a transaction that is open', async () => {
    await session.run('begin');
    await session.run("insert into drivers values (99, 'new', null)");
    const rows = await left('select name from drivers where id < 99', 'select name from drivers', ['drivers']);
    expect(rows).toEqual({ drivers: [['99', 'new', null]] });
    expect(await count('drivers')).toBe('41');
    await session.run('rollback');
  });
});

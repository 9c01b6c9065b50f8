import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EngineHost } from '#engine/host.ts';
import type { Session } from '#engine/session.ts';
import type { RelationFact } from '#observe/schema-facts.ts';
import { observeSchema } from '#observe/schema.ts';
import { observeSizes } from '#observe/sizes.ts';
import { snapshotOf, testHost } from '../../support/driverconnect.ts';

let host: EngineHost;
let session: Session;

beforeAll(async () => {
  host = testHost();
  session = await host.spare(await snapshotOf('friendly'));
});
afterAll(() => host.close());

/** Runs a script in a transaction, observes inside it, and takes everything back. */
async function after<T>(script: string, observe: () => Promise<T>): Promise<T> {
  await session.run('begin');
  try {
    await session.load(script);
    return await observe();
  } finally {
    await session.run('rollback');
  }
}

async function relation(script: string, name: string): Promise<RelationFact> {
  const schema = await after(script, () => observeSchema(session));
  const found = schema.relations.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no ${name} in ${schema.relations.map((candidate) => candidate.name).join()}`);
  return found;
}

describe('schema of the dataset', () => {
  it('names tables of public without their schema and leaves the system out', async () => {
    const names = (await observeSchema(session)).relations.map((candidate) => candidate.name);
    expect(names).toContain('jobs');
    expect(names.filter((name) => name.includes('.') || name.startsWith('pg_'))).toEqual([]);
  });

  it('leaves functions of schema app out', async () => {
    expect((await observeSchema(session)).functions).toEqual([]);
  });

  it('lists the labels of an enum in their order', async () => {
    const status = (await observeSchema(session)).types.find((type) => type.name === 'job_status');
    expect(status?.labels[0]).toBe('pending');
  });

  it('tells the columns of a constraint in its own order, and none for the whole row', async () => {
    const { constraints } = await relation(
      `create table pairs (a int, b int, unique (b, a), check (pairs is not null), check (b > a))`,
      'pairs',
    );
    expect(constraints.map(({ type, columns }) => [type, columns])).toEqual([
      ['unique', ['b', 'a']],
      ['check', []],
      ['check', ['b', 'a']],
    ]);
  });

  it('lists a sequence of its own, and not that of an identity column', async () => {
    const script = 'create sequence alone; create table numbered (id int generated always as identity)';
    const names = (await after(script, () => observeSchema(session))).relations.map(({ name }) => name);
    expect(names).toContain('alone');
    expect(names).not.toContain('numbered_id_seq');
  });

  it('keeps what the learner set, and an open transaction', async () => {
    await after('set local work_mem = 99; set local search_path = app', async () => {
      await observeSchema(session);
      const reply = await session.run(`select current_setting('work_mem'), current_setting('search_path')`);
      expect(reply.kind === 'rows' && reply.rows).toEqual([['99kB', 'app']]);
    });
  });

  it('prints types of public bare whatever the learner set', async () => {
    const jobs = await relation('set local search_path = app', 'jobs');
    expect(jobs.columns.find((column) => column.name === 'status')?.type).toBe('job_status');
  });
});

describe('one table', () => {
  const table = `create table public.parcels (
    id bigint generated always as identity primary key,
    code text not null unique,
    depot_id int references depots on delete set null deferrable,
    weight numeric(5,2) default 1.5 check (weight > 0),
    doubled numeric generated always as (weight * 2) stored
  )`;

  it('has identity, defaults, generated columns and NOT NULL', async () => {
    const { columns } = await relation(table, 'parcels');
    expect(
      columns.map(({ name, type, notNull, identity, generated }) => [name, type, notNull, identity, generated]),
    ).toEqual([
      ['id', 'bigint', true, 'always', ''],
      ['code', 'text', true, '', ''],
      ['depot_id', 'integer', false, '', ''],
      ['weight', 'numeric(5,2)', false, '', ''],
      ['doubled', 'numeric', false, '', 'stored'],
    ]);
    expect(columns[3]?.default).toBe('1.5');
  });

  it('has every kind of constraint', async () => {
    const { constraints } = await relation(table, 'parcels');
    expect(constraints.find((constraint) => constraint.type === 'foreign-key')).toMatchObject({
      columns: ['depot_id'],
      references: { table: 'depots', columns: ['id'] },
      onDelete: 'set-null',
      deferrable: true,
      validated: true,
    });
    expect(constraints.map((constraint) => constraint.type).sort()).toEqual([
      'check',
      'foreign-key',
      'not-null',
      'not-null',
      'primary-key',
      'unique',
    ]);
  });

  it('has no sequence of its own for an identity column, but one for serial', async () => {
    const script = `${table}; create table public.old (id serial)`;
    const schema = await after(script, () => observeSchema(session));
    const sequences = schema.relations.filter((candidate) => candidate.kind === 'sequence');
    expect(sequences.map((sequence) => sequence.name)).toEqual(['old_id_seq']);
  });

  it('tells a constraint and a NOT NULL that were never validated', async () => {
    const script = `alter table jobs add constraint a check (weight_kg < 9000) not valid;
      alter table jobs add constraint b not null note not valid`;
    const jobs = await relation(script, 'jobs');
    expect(jobs.constraints.filter((constraint) => !constraint.validated).map((constraint) => constraint.name)).toEqual(
      ['a', 'b'],
    );
    expect(jobs.columns.find((column) => column.name === 'note')?.notNull).toBe(false);
  });
});

describe('indexes', () => {
  it('tell keys, directions, operator classes, INCLUDE and predicate', async () => {
    const script = `create index wanted on jobs (lower(reference) text_pattern_ops, requested_at desc)
      include (note) where driver_id is null`;
    const jobs = await relation(script, 'jobs');
    expect(jobs.indexes.find((index) => index.name === 'wanted')).toMatchObject({
      keys: ['lower(reference)', 'requested_at'],
      descending: [false, true],
      opclasses: ['text_pattern_ops', null],
      include: ['note'],
      predicate: 'driver_id IS NULL',
      method: 'btree',
      unique: false,
      valid: true,
      constraint: null,
    });
  });

  it('belong to their constraint', async () => {
    const { indexes } = await relation('select 1', 'jobs');
    expect(indexes.find((index) => index.name === 'jobs_pkey')).toMatchObject({
      unique: true,
      constraint: 'jobs_pkey',
    });
  });

  it('are new where name or definition is', async () => {
    const before = await observeSchema(session);
    const script = `create index fresh on jobs (note); alter table drivers drop constraint drivers_licence_no_key;
      create index drivers_licence_no_key on drivers (licence_no)`;
    const sizes = await after(script, () => observeSizes(session, before));
    const fresh = Object.entries(sizes.indexes).filter(([, index]) => index.isNew);
    expect(fresh.map(([name]) => name).sort()).toEqual(['drivers_licence_no_key', 'fresh']);
    expect(sizes.indexes['fresh']).toMatchObject({ table: 'jobs', bytes: 16384 });
    expect(sizes.tables['jobs']).toBeGreaterThanOrEqual(8192);
  });
});

describe('policies, triggers, views', () => {
  it('tells row-level security and its policies', async () => {
    const script = `alter table jobs enable row level security; alter table jobs force row level security;
      create policy own on jobs for update using (driver_id = 1) with check (true)`;
    const jobs = await relation(script, 'jobs');
    expect(jobs.rowSecurity).toBe('forced');
    expect(jobs.policies).toEqual([
      { name: 'own', command: 'update', roles: ['public'], using: 'driver_id = 1', check: 'true', permissive: true },
    ]);
  });

  it('tells triggers, functions and views', async () => {
    const script = `create function touch() returns trigger language plpgsql as 'begin return new; end';
      create trigger stamp before update on jobs for each row execute function touch();
      alter table jobs disable trigger stamp;
      create view open_jobs as select id from jobs`;
    const schema = await after(script, () => observeSchema(session));
    expect(schema.functions.map(({ name, returns, language }) => [name, returns, language])).toEqual([
      ['touch', 'trigger', 'plpgsql'],
    ]);
    const jobs = schema.relations.find((candidate) => candidate.name === 'jobs');
    expect(jobs?.triggers).toMatchObject([{ name: 'stamp', enabled: false }]);
    expect(schema.relations.find((candidate) => candidate.name === 'open_jobs')).toMatchObject({
      kind: 'view',
      columns: [{ name: 'id' }],
    });
  });

  it('tells the key of a partitioned table and the bounds of a partition', async () => {
    const script = `create table marks (at date) partition by range (at);
      create table marks_old partition of marks for values from ('2024-01-01') to ('2025-01-01')`;
    const schema = await after(script, () => observeSchema(session));
    const definitions = schema.relations
      .filter(({ name }) => name.startsWith('marks'))
      .map(({ kind, definition }) => [kind, definition]);
    expect(definitions).toEqual([
      ['partitioned', 'PARTITION BY RANGE (at)'],
      ['table', "PARTITION OF marks FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')"],
    ]);
  });
});

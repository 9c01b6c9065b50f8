import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExerciseBundle } from '#catalog/bundle.ts';
import { check as checkSchema, type CheckKindName, type CheckOf } from '#catalog/check.schema.ts';
import type { CheckKind } from '#judge/check-kind.ts';
import { isFindingId } from '#judge/finding-ids.ts';
import type { Finding } from '#judge/finding.ts';
import { migrationFinalKind } from '#judge/migration-final.ts';
import { migrationIdempotentKind } from '#judge/migration-idempotent.ts';
import { migrationLocksKind } from '#judge/migration-locks.ts';
import { migrationRewriteKind } from '#judge/migration-rewrite.ts';
import type { Facts } from '#observe/facts.ts';
import { rerunScript } from '#observe/rerun.ts';
import { observeSchema } from '#observe/schema.ts';
import { observeState } from '#observe/state.ts';
import type { Statement } from '#sql/statement.ts';
import { openLab, type MigrationLab } from './zz-lab15.ts';

let lab: MigrationLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

type Options<K extends CheckKindName> = Partial<Omit<CheckOf<K>, 'kind'>>;

async function observed(sql: string, kind: CheckKindName): Promise<{ facts: Facts; statements: Statement[] }> {
  const { trace, script, statements } = await lab.trace(sql);
  const facts: Facts = { script, results: {}, plans: {}, outcomes: {}, counterExamples: {}, trace };
  if (kind === 'migration.locks' || kind === 'migration.rewrite') return { facts, statements };
  const schema = await observeSchema(lab.session);
  const state = await observeState(lab.session, 'all');
  facts.schema = { before: schema, after: schema };
  facts.state = { before: state, after: state };
  if (kind === 'migration.idempotent') facts.rerun = await rerunScript(lab.session, statements, { schema, state });
  return { facts, statements };
}

const solutions = new Map<string, Facts>();

async function referenceOf(solution: string): Promise<Facts> {
  const facts = solutions.get(solution) ?? (await observed(solution, 'migration.final')).facts;
  solutions.set(solution, facts);
  return facts;
}

async function judged<K extends CheckKindName>(
  kind: CheckKind<K>,
  sql: string,
  options: Options<K> = {},
  solution?: string,
): Promise<Finding[]> {
  const check = checkSchema.parse({ [kind.kind]: options }) as CheckOf<K>;
  const facts = solution === undefined ? {} : await referenceOf(solution);
  const { facts: own, statements } = await observed(sql, kind.kind);
  const bundle = { reference: { facts } } as ExerciseBundle;
  const { findings } = kind.judge(check, own, { bundle, attempt: sql, statements });
  expect(findings.every(({ id }) => isFindingId(id))).toBe(true);
  return findings;
}

/** Findings as `id`, or `id (warn)`; with `@n` for the statement. */
const shown = (findings: Finding[]) =>
  findings.map(
    ({ id, severity, statement }) => `${id}${statement ? `@${statement}` : ''}${severity === 'warn' ? ' (warn)' : ''}`,
  );

describe('migration.locks', () => {
  const quiet = { lockTimeout: 'ignore' } as const;
  const locks = async (sql: string, options: Options<'migration.locks'> = quiet) =>
    shown(await judged(migrationLocksKind, sql, options));
  const key = 'alter table jobs add constraint fk foreign key (driver_id) references drivers not valid;';

  it.each([
    ['a plain index', 'create index on jobs (price)', ['migration.blocks-writes@1']],
    ['a concurrent index', 'create index concurrently on jobs (price)', []],
    ['a rewrite', 'alter table jobs alter column price type bigint', ['migration.blocks-all@1']],
    ['a volatile default', 'alter table jobs add column k uuid default gen_random_uuid()', ['migration.blocks-all@1']],
    ['a constant default', 'alter table jobs add column k int not null default 5', []],
    ['NOT NULL by reading', 'alter table drivers alter column name set not null', ['migration.blocks-all@1']],
    ['NOT NULL by proof', 'alter table drivers alter column rating set not null', []],
    [
      'a checked foreign key',
      'alter table jobs add foreign key (driver_id) references drivers',
      ['migration.blocks-writes@1'],
    ],
    ['a foreign key in two steps', `${key} alter table jobs validate constraint fk`, []],
    [
      'both steps in one transaction',
      `begin; ${key} alter table jobs validate constraint fk; commit`,
      ['migration.lock-held@3'],
    ],
    [
      'a backfill under ALTER TABLE',
      'begin; alter table jobs add column a int; update jobs set a = 1; commit',
      ['migration.lock-held@3'],
    ],
    ['the same after COMMIT', 'begin; alter table jobs add column a int; commit; update jobs set a = 1', []],
    [
      'a lookup under ALTER TABLE',
      'begin; alter table jobs add column a int; select * from jobs where id = 5; commit',
      [],
    ],
    [
      'two backfills under one lock',
      'begin; alter table jobs add column a int; update jobs set a = 1; update drivers set rating = 1; commit',
      ['migration.lock-held@3'],
    ],
    [
      'LOCK TABLE and a long read',
      'begin; lock table jobs in share mode; select count(*) from drivers; commit',
      ['migration.lock-held@3'],
    ],
    [
      'tables the script made',
      'create table t as select * from jobs; alter table t alter column price type bigint; create index on t (id)',
      [],
    ],
    ['an empty table', 'create index on audit (note); alter table audit alter column id type bigint', []],
    ['TRUNCATE', 'truncate jobs', []],
    ['a plain refresh', 'refresh materialized view open_jobs', ['migration.blocks-all@1']],
    ['a concurrent refresh', 'refresh materialized view concurrently open_jobs', []],
    ['REINDEX', 'reindex index jobs_status', ['migration.blocks-all@1']],
    ['VACUUM FULL', 'vacuum full jobs', ['migration.blocks-all@1']],
    ['UPDATE of everything', 'update jobs set price = 1', []],
    [
      'attaching by reading',
      "alter table pings attach partition pings_2027 for values from ('2027-01-01') to ('2028-01-01')",
      ['migration.blocks-all@1'],
    ],
    [
      'attaching by proof',
      "alter table pings_2027 add constraint b check (at >= '2027-01-01' and at < '2028-01-01' and at is not null) not valid; alter table pings_2027 validate constraint b; alter table pings attach partition pings_2027 for values from ('2027-01-01') to ('2028-01-01')",
      [],
    ],
  ])('%s', async (_, sql, expected) => {
    expect(await locks(sql)).toEqual(expected);
  });

  it('judges only the tables asked', async () => {
    expect(await locks('create index on jobs (price)', { ...quiet, tables: ['drivers'] })).toEqual([]);
  });

  it('warns of a brief strong lock without lock_timeout, once, or fails it where asked', async () => {
    const twice = 'alter table jobs add column a int; alter table drivers add column a int';
    expect(await locks(twice, {})).toEqual(['migration.no-lock-timeout@1 (warn)']);
    expect(await locks(twice, { lockTimeout: 'fail' })).toEqual(['migration.no-lock-timeout@1']);
    expect(await locks(`set lock_timeout = '2s'; ${twice}`, {})).toEqual([]);
    expect(await locks('create index concurrently on jobs (price)', {})).toEqual([]);
  });

  it('says who waits, what for, and the safer form', async () => {
    const [finding] = await judged(migrationLocksKind, '-- note\ncreate index on jobs (price);', quiet);
    expect(finding?.message).toMatch(/SHARE on jobs while it builds an index over 2,000 rows of jobs/);
    expect(finding?.message).toMatch(/INSERT, UPDATE and DELETE wait, SELECT goes on\. Use CREATE INDEX CONCURRENTLY/);
    expect(finding?.position).toEqual({ start: 8, end: 36, line: 2, column: 1 });
    expect(finding?.details).toMatchObject({ table: 'jobs', mode: 'ShareLock', rows: 2000, situation: 'create-index' });
  });

  it('names both tables of a foreign key', async () => {
    const [finding] = await judged(
      migrationLocksKind,
      'alter table jobs add foreign key (driver_id) references drivers',
      quiet,
    );
    expect(finding?.details).toMatchObject({ tables: ['drivers', 'jobs'], situation: 'add-foreign-key' });
  });

  it('gives PostgreSQL 18 its own way to NOT NULL', async () => {
    const [finding] = await judged(migrationLocksKind, 'alter table drivers alter column name set not null', quiet);
    expect(finding?.message).toMatch(/validate.* On PostgreSQL 18: ADD CONSTRAINT … NOT NULL column NOT VALID/i);
  });
});

describe('migration.rewrite', () => {
  const rewrites = async (sql: string, options: Options<'migration.rewrite'> = {}) =>
    shown(await judged(migrationRewriteKind, sql, options));

  it.each([
    ['alter table jobs alter column price type bigint', ['migration.rewrite@1']],
    ['alter table jobs add column n bigserial', ['migration.rewrite@1']],
    ['alter table drivers alter column phone type text', []],
    ['reindex table jobs', []],
    ['truncate jobs', []],
    ['alter table audit alter column id type bigint', []],
    ['create table t as select * from jobs; alter table t alter column price type bigint', []],
  ])('%s', async (sql, expected) => {
    expect(await rewrites(sql)).toEqual(expected);
  });

  it('lets the tables named be rewritten', async () => {
    expect(await rewrites('alter table jobs alter column price type bigint', { allow: ['jobs'] })).toEqual([]);
  });
});

describe('migration.idempotent', () => {
  const rerun = async (sql: string, options: Options<'migration.idempotent'> = {}) =>
    shown(await judged(migrationIdempotentKind, sql, options));

  it.each([
    ['a bare ADD COLUMN', 'alter table jobs add column a int', ['migration.not-rerunnable@1']],
    ['a guarded one', 'alter table jobs add column if not exists a int', []],
    ['an unnamed index', 'create index on jobs (price)', ['migration.rerun-differs']],
    ['a guarded index', 'create index if not exists p on jobs (price)', []],
    [
      'drop and add',
      'alter table jobs drop constraint if exists c; alter table jobs add constraint c check (price > 0)',
      [],
    ],
    ['a change that repeats', 'update jobs set price = price + 1', ['migration.rerun-differs']],
    ['a change that has its end', "update jobs set status = 'old' where status = 'new'", []],
    ['a seed row', "insert into audit values (1, 'x') on conflict do nothing", []],
    ['SET that outlives the first run', 'set search_path = nowhere; select 1', []],
  ])('%s', async (_, sql, expected) => {
    expect(await rerun(sql)).toEqual(expected);
  });

  it('leaves rows aside where only the schema is compared', async () => {
    expect(await rerun('update jobs set price = price + 1', { compare: 'schema' })).toEqual([]);
  });
});

describe('migration.final', () => {
  const final = async (solution: string, sql: string, options: Options<'migration.final'> = {}) =>
    shown(await judged(migrationFinalKind, sql, options, solution));
  const notNull = 'alter table drivers alter column name set not null';
  const unique = 'alter table jobs add constraint one unique (price)';

  it.each([
    ['names aside', unique, 'alter table jobs add constraint other unique (price)', []],
    ['a unique index for a unique constraint', unique, 'create unique index concurrently u on jobs (price)', []],
    [
      'NOT NULL with the helper check left',
      notNull,
      `alter table drivers add check (name is not null); ${notNull}`,
      [],
    ],
    ['only the helper check', notNull, 'alter table drivers add check (name is not null)', ['migration.schema']],
    [
      'NOT NULL by the way of PostgreSQL 18',
      notNull,
      'alter table drivers add constraint n not null name not valid; alter table drivers validate constraint n',
      [],
    ],
    [
      'the same, never validated',
      notNull,
      'alter table drivers add constraint n not null name not valid',
      ['migration.not-validated'],
    ],
    ['checks by columns', 'alter table jobs add check (price > 0)', 'alter table jobs add check (not price <= 0)', []],
    [
      'a check never validated',
      'alter table jobs add check (price > 0)',
      'alter table jobs add check (price > 0) not valid',
      ['migration.not-validated'],
    ],
    [
      'NOT VALID where the reference stops there',
      'alter table jobs add check (price > 0) not valid',
      'alter table jobs add check (price > 0) not valid',
      [],
    ],
    [
      'another type',
      'alter table jobs alter price type bigint',
      'alter table jobs alter price type numeric',
      ['migration.schema'],
    ],
    [
      'another order of columns',
      'alter table audit add a int, add b int',
      'alter table audit add b int; alter table audit add a int',
      [],
    ],
    ['an index too many', 'select 1', 'create index on jobs (price)', ['migration.schema']],
    [
      'an index lost with its column',
      "alter table drivers drop column email; alter table drivers add column email text; update drivers set email = 'e' || id || '@example.com'; create unique index on drivers (email)",
      "alter table drivers drop column email; alter table drivers add column email text; update drivers set email = 'e' || id || '@example.com'",
      ['migration.schema'],
    ],
    ['rows deleted', 'select 1', 'delete from jobs where id = 7', ['migration.data-lost']],
    ['values overwritten', 'select 1', 'update drivers set name = upper(name) where id = 3', ['migration.data-lost']],
    [
      'a backfill that stops short',
      'alter table drivers add n text; update drivers set n = name',
      'alter table drivers add n text; update drivers set n = name where id < 900',
      ['migration.data-lost'],
    ],
    ['rows on top', 'select 1', "insert into audit values (1, 'x')", ['state.unexpected-change']],
    ['a table gone', 'select 1', 'drop table audit', ['migration.schema']],
    [
      'a trigger left behind',
      'select 1',
      'create trigger t before update on jobs for each row execute function suppress_redundant_updates_trigger()',
      ['migration.schema'],
    ],
  ])('%s', async (_, solution, sql, expected) => {
    expect(await final(solution, sql)).toEqual(expected);
  });

  it('tells an invalid index once', async () => {
    const failed = 'create unique index concurrently u on jobs (status)';
    expect(await final('update jobs set status = id::text; create unique index u on jobs (status)', failed)).toEqual([
      'migration.invalid-index',
      'migration.data-lost',
    ]);
  });

  it('compares names where asked', async () => {
    const other = 'alter table jobs add constraint other unique (price)';
    expect(await final(unique, other, { names: true })).toEqual(['migration.schema']);
    expect(await final(unique, unique, { names: true })).toEqual([]);
  });

  it('lets go what may be lost', async () => {
    const upper = 'update drivers set name = upper(name)';
    expect(await final('select 1', upper, { mayLose: ['drivers.name'] })).toEqual([]);
  });

  it('compares values of tables too large to keep, by column', async () => {
    const grow = 'insert into jobs (driver_id, price) select 1, 5 from generate_series(1, 500);';
    expect(await final(grow, `${grow} update jobs set price = 6 where id = 2400`)).toEqual(['migration.data-lost']);
    expect(await final(grow, grow)).toEqual([]);
  });

  it('says what is there and what should be', async () => {
    const [finding] = await judged(migrationFinalKind, 'select 1', {}, 'alter table jobs alter price type bigint');
    expect(finding?.message).toBe(
      'The schema after the script is not the one asked: jobs: column price should be "bigint" and is "integer".',
    );
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExerciseBundle } from '#catalog/bundle.ts';
import { check as parseCheck } from '#catalog/check.schema.ts';
import type { EngineHost } from '#engine/host.ts';
import type { Session } from '#engine/session.ts';
import { judge } from '#judge/check-kinds.ts';
import type { Finding } from '#judge/finding.ts';
import type { Facts } from '#observe/facts.ts';
import type { SchemaFact } from '#observe/schema-facts.ts';
import { observeSchema } from '#observe/schema.ts';
import { loadParser, parseScript } from '#sql/parse.ts';
import { snapshotOf, testHost } from '../../support/driverconnect.ts';

let host: EngineHost;
let session: Session;
let before: SchemaFact;

beforeAll(async () => {
  await loadParser();
  host = testHost();
  session = await host.spare(await snapshotOf('friendly'));
  await session.load(`
    create table twins (a int, b int);
    insert into twins values (1, 1), (1, 2);
    create index twin_one on twins (a);
    create index twin_two on twins (a);
    create table plain (a int);
  `);
  await session.run('create unique index concurrently broken on twins (a)').catch(() => undefined);
  before = await observeSchema(session);
});
afterAll(() => host.close());

/** What a check says of a script, run on the start state and taken back. */
async function judged(check: Record<string, unknown>, script: string): Promise<Finding[]> {
  await session.run('begin');
  let after: SchemaFact;
  try {
    if (script) await session.load(script);
    after = await observeSchema(session);
  } finally {
    await session.run('rollback');
  }
  const facts: Facts = {
    script: { runs: [], openTransaction: false },
    results: {},
    schema: { before, after },
    plans: {},
    outcomes: {},
    counterExamples: {},
  };
  const parsed = parseScript(script);
  const statements = parsed.ok ? parsed.statements : [];
  return judge(parseCheck.parse(check), facts, { bundle: {} as ExerciseBundle, attempt: script, statements }).findings;
}

type Case = [name: string, check: Record<string, unknown>, script: string, ids: string[]];
const table = (cases: Case[]) =>
  it.each(cases)('%s', async (_name, check, script, ids) => {
    expect((await judged(check, script)).map((finding) => finding.id)).toEqual(ids);
  });

const add = (rest: string) => `alter table jobs add ${rest}`;

describe('column', () => {
  const column = (settings: object) => ({ column: { table: 'jobs', column: 'tip', ...settings } });
  table([
    ['missing', column({}), '', ['column.missing']],
    ['missing with its table', { column: { table: 'nowhere', column: 'x' } }, '', ['column.missing']],
    ['there', column({}), add('tip int'), []],
    ['still there', { column: { table: 'jobs', column: 'note', absent: true } }, '', ['column.present']],
    ['gone', { column: { table: 'jobs', column: 'note', absent: true } }, 'alter table jobs drop note', []],
    ['int4 for int', column({ type: 'int4' }), add('tip int'), []],
    ['serial for integer', column({ type: 'integer' }), add('tip serial'), []],
    ['timestamptz', column({ type: 'timestamptz' }), add('tip timestamp with time zone'), []],
    ['timestamp for timestamptz', column({ type: 'timestamptz' }), add('tip timestamp'), ['column.type']],
    ['varchar with its length', column({ type: 'varchar(20)' }), add('tip character varying(20)'), []],
    ['varchar of another length', column({ type: 'varchar(20)' }), add('tip varchar(30)'), ['column.type']],
    ['numeric with a scale where none is asked', column({ type: 'numeric' }), add('tip numeric(10,2)'), []],
    ['numeric of another scale', column({ type: 'decimal(10,2)' }), add('tip numeric(10,3)'), ['column.type']],
    ['arrays', column({ type: 'text[]' }), add('tip text[]'), []],
    ['array for a single value', column({ type: 'text' }), add('tip text[]'), ['column.type']],
    ['own type', column({ type: 'job_status' }), add('tip public.job_status'), []],
    ['nullable', column({ notNull: true }), add('tip int'), ['column.nullable']],
    ['not null', column({ notNull: true }), add('tip int not null default 0'), []],
    [
      'not null, never validated',
      { column: { table: 'jobs', column: 'note', notNull: true } },
      add('constraint n not null note not valid'),
      ['column.nullable'],
    ],
    ['a default missing', column({ default: 'any' }), add('tip int'), ['column.default']],
    ['identity is a default', column({ default: 'any' }), add('tip int generated always as identity'), []],
    ['a text default', column({ default: 'pending' }), add(`tip job_status default 'pending'`), []],
    [
      'another text default',
      column({ default: 'pending' }),
      add(`tip job_status default 'failed'`),
      ['column.default'],
    ],
    ['a number default', column({ default: '0' }), add('tip numeric(10,2) default 0.00'), []],
    ['a negative default', column({ default: '-1' }), add('tip int default -1'), []],
    ['a call', column({ default: 'gen_random_uuid()' }), add('tip uuid default gen_random_uuid()'), []],
    ['now in another spelling', column({ default: 'now()' }), add('tip timestamptz default current_timestamp'), []],
    ['an empty array', column({ default: '{}' }), add(`tip text[] default array[]::text[]`), []],
    ['a default where none is wanted', column({ default: 'none' }), add('tip int default 1'), ['column.default']],
    ['two faults', column({ type: 'bigint', notNull: true }), add('tip int'), ['column.type', 'column.nullable']],
  ]);
});

describe('constraint', () => {
  const constraint = (type: string, columns: string[], settings: object = {}) => ({
    constraint: { table: 'jobs', type, columns, ...settings },
  });
  table([
    ['unique missing', constraint('unique', ['note']), '', ['constraint.missing']],
    ['unique constraint', constraint('unique', ['note', 'id']), add('unique (id, note)'), []],
    ['unique index', constraint('unique', ['note', 'id']), 'create unique index u on jobs (note, id)', []],
    [
      'partial unique index',
      constraint('unique', ['note']),
      'create unique index u on jobs (note) where id > 999',
      ['constraint.missing'],
    ],
    ['plain index', constraint('unique', ['note']), 'create index u on jobs (note)', ['constraint.missing']],
    ['primary key is unique', constraint('unique', ['id']), '', []],
    ['primary key', constraint('primary-key', ['id']), '', []],
    ['primary key on another column', constraint('primary-key', ['reference']), '', ['constraint.missing']],
    ['foreign key', constraint('foreign-key', ['driver_id'], { references: { table: 'drivers' } }), '', []],
    [
      'foreign key to another table',
      constraint('foreign-key', ['driver_id'], { references: { table: 'accounts' } }),
      '',
      ['constraint.missing'],
    ],
    ['RESTRICT where NO ACTION is asked', constraint('foreign-key', ['driver_id'], { onDelete: 'no-action' }), '', []],
    [
      'RESTRICT where CASCADE is asked',
      constraint('foreign-key', ['driver_id'], { onDelete: 'cascade' }),
      '',
      ['constraint.action'],
    ],
    ['not deferrable', constraint('foreign-key', ['driver_id'], { deferrable: true }), '', ['constraint.missing']],
    ['check', constraint('check', ['weight_kg']), '', []],
    ['check over more columns', constraint('check', ['note']), add(`check (note <> '' or id > 0)`), []],
    [
      'check by a domain',
      constraint('check', ['tip']),
      `create domain money_left as int check (value >= 0); ${add('tip money_left')}`,
      [],
    ],
    [
      'not validated',
      constraint('check', ['note']),
      add(`constraint c check (note <> '?') not valid`),
      ['constraint.not-validated'],
    ],
    [
      'not validated where allowed',
      constraint('check', ['note'], { validated: false }),
      add(`constraint c check (note <> '?') not valid`),
      [],
    ],
    ['not null by the column', constraint('not-null', ['weight_kg']), '', []],
    [
      'not null by a check',
      constraint('not-null', ['driver_id']),
      'delete from jobs where driver_id is null; alter table jobs add check (driver_id is not null and driver_id > 0)',
      [],
    ],
    [
      'not null by a check never validated',
      constraint('not-null', ['driver_id']),
      add('check (driver_id is not null) not valid'),
      ['constraint.not-validated'],
    ],
    [
      'null allowed by an OR',
      constraint('not-null', ['note']),
      add('check (note is not null or id > 0)'),
      ['constraint.missing'],
    ],
    ['still there', constraint('check', ['weight_kg'], { absent: true }), '', ['constraint.present']],
    [
      'gone',
      constraint('check', ['weight_kg'], { absent: true }),
      'alter table jobs drop constraint jobs_weight_kg_check',
      [],
    ],
    [
      'exclusion',
      { constraint: { table: 'plain', type: 'exclude', columns: ['a'] } },
      'alter table plain add exclude using btree (a with =)',
      [],
    ],
  ]);

  it('points at the statement that alters the table', async () => {
    const script = `select 1;\n${add(`constraint c check (note <> '?') not valid`)};`;
    const [finding] = await judged(constraint('check', ['note']), script);
    expect(finding).toMatchObject({ statement: 2, position: { line: 2, column: 1 } });
    expect(finding?.message).toContain('VALIDATE CONSTRAINT c');
  });
});

describe('index shape', () => {
  const index = (settings: object) => ({ index: { table: 'jobs', ...settings } });
  const create = (rest: string) => `create index i on jobs ${rest}`;
  table([
    ['missing', index({ columns: ['note'] }), '', ['index.missing']],
    ['there', index({ columns: ['note'] }), create('(note)'), []],
    ['the primary key serves', index({ columns: ['id'] }), '', []],
    ['more columns behind', index({ columns: ['status'] }), create('(status, note)'), []],
    [
      'more columns behind, exactly',
      index({ columns: ['status'], exactly: true }),
      create('(status, note)'),
      ['index.missing'],
    ],
    ['another order', index({ columns: ['status', 'note'] }), create('(note, status)'), ['index.column-order']],
    ['an expression', index({ columns: ['lower(note)'] }), create('(lower(note))'), []],
    ['an expression with a cast', index({ columns: ['lower(note)'] }), create('(lower(note::varchar))'), []],
    ['the column for the expression', index({ columns: ['lower(note)'] }), create('(note)'), ['index.missing']],
    ['a direction that a backward scan gives', index({ columns: ['requested_at desc'] }), create('(requested_at)'), []],
    [
      'both directions turned',
      index({ columns: ['status asc', 'requested_at desc'] }),
      create('(status desc, requested_at asc)'),
      [],
    ],
    [
      'directions that no scan gives',
      index({ columns: ['status asc', 'requested_at desc'] }),
      create('(status, requested_at)'),
      ['index.column-order'],
    ],
    [
      'carries by INCLUDE',
      index({ columns: ['status'], carries: ['note', 'status'] }),
      create('(status) include (note)'),
      [],
    ],
    ['carries by key', index({ columns: ['status'], carries: ['note'] }), create('(status, note)'), []],
    ['does not carry', index({ columns: ['status'], carries: ['note'] }), create('(status)'), ['index.include']],
    ['not unique', index({ columns: ['note'], unique: true }), create('(note)'), ['index.missing']],
    ['not partial', index({ columns: ['note'], partial: true }), create('(note)'), ['index.not-partial']],
    ['partial', index({ columns: ['note'], partial: true }), create('(note) where driver_id is null'), []],
    [
      'partial and should not be',
      index({ columns: ['note'], partial: false }),
      create('(note) where driver_id is null'),
      ['index.missing'],
    ],
    ['another method', index({ columns: ['note'], method: 'hash' }), create('(note)'), ['index.missing']],
    ['invalid', { index: { table: 'twins', columns: ['a'], unique: true } }, '', ['index.invalid']],
    [
      'only an invalid one',
      { index: { table: 'twins', columns: ['a'] } },
      'drop index twin_one; drop index twin_two',
      ['index.invalid'],
    ],
    [
      'one of two is right',
      index({ columns: ['note'], partial: true }),
      `${create('(note)')}; create index j on jobs (note) where id > 5`,
      [],
    ],
  ]);

  it('points at the CREATE INDEX concerned', async () => {
    const script = 'create index j on jobs (requested_at);\ncreate index i on jobs (note, status);';
    const [finding] = await judged(index({ columns: ['status', 'note'] }), script);
    expect(finding).toMatchObject({ statement: 2, position: { line: 2 } });
    expect(finding?.message).toContain('i (note, status)');
  });
});

describe('index limits', () => {
  const limit = (settings: object) => ({ index: { table: 'jobs', ...settings } });
  const twins = (settings: object) => ({ index: { table: 'twins', ...settings } });
  table([
    ['within the number', limit({ maxNew: 1 }), 'create index i on jobs (note)', []],
    [
      'too many',
      limit({ maxNew: 1 }),
      'create index i on jobs (note); create index j on jobs (status)',
      ['index.too-many'],
    ],
    ['a unique constraint is an index too', limit({ maxNew: 0 }), add('unique (note, id)'), ['index.too-many']],
    ['a renamed index is not new', limit({ maxNew: 0 }), 'alter index jobs_reference_key rename to other', []],
    ['no repeat', limit({ noRedundant: true }), 'create index i on jobs (status, note)', []],
    [
      'a prefix repeats',
      limit({ noRedundant: true }),
      'create index i on jobs (status, note); create index j on jobs (status)',
      ['index.redundant'],
    ],
    ['the primary key repeated', limit({ noRedundant: true }), 'create index i on jobs (id)', ['index.redundant']],
    [
      'a unique index repeated as unique',
      limit({ noRedundant: true }),
      'create unique index i on jobs (reference)',
      ['index.redundant'],
    ],
    [
      'a unique prefix keeps its rule',
      limit({ noRedundant: true }),
      'create index j on jobs (reference, id, status)',
      [],
    ],
    [
      'other rows do not repeat',
      limit({ noRedundant: true }),
      'create index i on jobs (status); create index j on jobs (status) where id > 5',
      [],
    ],
    [
      'an expression does not repeat its column',
      limit({ noRedundant: true }),
      'create index i on jobs (note); create index j on jobs (lower(note))',
      [],
    ],
    [
      'carried columns do not repeat',
      limit({ noRedundant: true }),
      'create index i on jobs (status) include (note); create index j on jobs (status, id)',
      [],
    ],
    [
      'a suffix does not repeat',
      limit({ noRedundant: true }),
      'create index i on jobs (status, note); create index j on jobs (note)',
      [],
    ],
    ['still there', twins({ gone: ['twin_one'] }), '', ['index.still-there']],
    ['gone', twins({ gone: ['twin_one'] }), 'drop index twin_one', []],
    ['its twin gone is as good', twins({ gone: ['twin_one'] }), 'drop index twin_two', []],
    ['only renamed', twins({ gone: ['twin_one'] }), 'alter index twin_one rename to twin_three', ['index.still-there']],
    ['kept', limit({ kept: ['jobs_reference_key'] }), '', []],
    [
      'dropped and needed',
      twins({ kept: ['twin_one'] }),
      'drop index twin_one; drop index twin_two',
      ['index.dropped-needed'],
    ],
    [
      'replaced by a wider one',
      twins({ kept: ['twin_one'] }),
      'drop index twin_one; drop index twin_two; create index w on twins (a, b)',
      [],
    ],
    [
      'replaced by one that is not unique',
      limit({ kept: ['jobs_reference_key'] }),
      'alter table jobs drop constraint jobs_reference_key; create index r on jobs (reference)',
      ['index.dropped-needed'],
    ],
  ]);
});

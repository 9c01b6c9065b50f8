import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check as checkSchema, type CheckKindName, type CheckOf } from '#catalog/check.schema.ts';
import { ProblemList } from '#catalog/problem-list.ts';
import { readReference } from '#catalog/read-reference.ts';
import type { CheckKind } from '#judge/check-kind.ts';
import { lintFindings } from '#judge/lint/lint-findings.ts';
import { lintRules } from '#judge/lint/rules.ts';
import { migrationLocksKind } from '#judge/migration-locks.ts';
import { migrationRewriteKind } from '#judge/migration-rewrite.ts';
import { migrationSettingsKind } from '#judge/migration-settings.ts';
import { migrationWorkKind } from '#judge/migration-batches.ts';
import { observeSchema } from '#observe/schema.ts';
import type { SchemaFact } from '#observe/schema-facts.ts';
import { openLab, type MigrationLab } from '../observe/migration-lab.ts';

const problems = new ProblemList();
const { rules } = await readReference(process.cwd(), problems);
const lists = rules ?? { eugene: [], squawk: [], strong_migrations: [] };

let lab: MigrationLab;
let before: SchemaFact;

beforeAll(async () => {
  lab = await openLab();
  await lab.trace('select 1');
  before = await observeSchema(lab.session);
});

afterAll(() => lab.close());

/** Ids that need applications, a second run or a reference beside the trace; their own tests show them. */
const elsewhere = /^migration\.(old-app-breaks|not-rerunnable|not-retryable|data-lost)$/;

async function found(sql: string): Promise<string[]> {
  const { trace, script, statements } = await lab.trace(sql);
  const schema = { before, after: await observeSchema(lab.session) };
  const facts = { script, results: {}, plans: {}, outcomes: {}, counterExamples: {}, trace, schema };
  const context = { attempt: sql, statements, bundle: {} as never };
  const judged = <K extends CheckKindName>(kind: CheckKind<K>, options: object) =>
    kind.judge(checkSchema.parse({ [kind.kind]: options }) as CheckOf<K>, facts, context).findings.map(({ id }) => id);
  const error = trace.steps.find((step) => step.error)?.error;
  return [
    ...judged(migrationLocksKind, {}),
    ...judged(migrationRewriteKind, {}),
    ...judged(migrationSettingsKind, { maxStatementTimeoutMs: 60_000 }),
    ...judged(migrationWorkKind, { maxRowsPerTransaction: 500 }),
    ...lintFindings({ trace, statements, attempt: sql, schema }, lintRules).map(({ id }) => id),
    ...(error ? [`sqlstate.${error.code}`] : []),
    ...(trace.openTransaction ? ['script.open-transaction'] : []),
  ];
}

const long = 'long_'.repeat(13);
const randomDefault = 'alter table jobs add column k uuid default gen_random_uuid()';
const widerType = 'alter table jobs alter column price type bigint';
const check = 'alter table jobs add check (price > 0)';
const key = 'alter table jobs add constraint fk foreign key (driver_id) references drivers';
const index = 'create index on jobs (price)';
const notNull = 'alter table drivers alter column name set not null';
const unique = 'alter table jobs add unique (price)';
const exclusion = 'alter table jobs add exclude using btree (price with =)';
const addColumn = 'alter table jobs add column a int';
const json = 'alter table jobs add column data json';
const stored = 'alter table jobs add column twice int generated always as (price * 2) stored';
const serial = 'alter table jobs add column n bigserial';
const renameColumn = 'alter table jobs rename column price to cost';
const renameTable = 'alter table jobs rename to tasks';
const label = "drop type if exists status_kind; create type status_kind as enum ('a'); alter type status_kind";

/** A script for each rule that is asked, under which all its findings appear. */
const examples: Record<string, string> = {
  E1: `${check}; ${key}`,
  E2: notNull,
  E3: json,
  E4: `begin; ${addColumn}; update jobs set a = 1; commit`,
  E5: widerType,
  E6: index,
  E7: unique,
  E8: exclusion,
  E9: addColumn,
  E10: 'vacuum full jobs',
  E11: `${serial}; ${stored}`,
  W12: `${addColumn}; alter table jobs add column b int`,
  W13: "drop type if exists status_kind; create type status_kind as enum ('a')",
  W14: 'create table t as select g as n from generate_series(1, 9) g; alter table drivers drop constraint drivers_pkey; create unique index concurrently u on drivers (name); alter table drivers add primary key using index u',
  E15: `${key} not valid`,
  'require-concurrent-index-creation': index,
  'require-concurrent-index-deletion': 'drop index jobs_status',
  'constraint-missing-not-valid': `${check}; ${key}`,
  'adding-field-with-default': randomDefault,
  'adding-foreign-key-constraint': key,
  'changing-column-type': widerType,
  'adding-not-nullable-field': notNull,
  'adding-serial-primary-key-field':
    'alter table jobs drop constraint jobs_pkey; alter table jobs add column n serial primary key',
  'renaming-column': renameColumn,
  'renaming-table': renameTable,
  'disallowed-unique-constraint': unique,
  'ban-drop-database': 'drop database other',
  'prefer-bigint-over-int': 'create table t (id int generated always as identity primary key)',
  'prefer-bigint-over-smallint': 'create table t (id smallserial primary key)',
  'prefer-identity': serial,
  'prefer-repack': 'cluster jobs using jobs_pkey',
  'prefer-robust-stmts': 'create table if not exists audit (id bigint)',
  'prefer-text-field': 'alter table jobs add column a varchar(5)',
  'prefer-timestamp-tz': 'alter table jobs add column a timestamp',
  'ban-char-field': 'alter table jobs add column a char(5)',
  'ban-drop-column': 'alter table jobs drop column price',
  'ban-drop-table': 'drop table jobs',
  'ban-drop-not-null': 'alter table jobs alter column status drop not null',
  'transaction-nesting': 'begin; begin; commit',
  'adding-required-field': 'alter table jobs add column a int not null',
  'ban-concurrent-index-creation-in-transaction': 'begin; create index concurrently on jobs (price); commit',
  'ban-create-domain-with-constraint': "drop domain if exists mail; create domain mail as text check (value <> '')",
  'ban-alter-domain-with-add-constraint':
    "create domain postcode as text; alter table drivers add column code postcode; alter domain postcode add check (value <> '')",
  'ban-truncate-cascade': `${key} not valid; truncate drivers cascade`,
  'require-timeout-settings': addColumn,
  'ban-uncommitted-transaction': `begin; ${addColumn}`,
  'require-enum-value-ordering': `${label} add value 'b'`,
  'require-table-schema': addColumn,
  'identifier-too-long': `alter table jobs add column ${long} int`,
  'require-concurrent-partition-detach': 'alter table pings detach partition pings_2026',
  'require-concurrent-reindex': 'reindex index jobs_status',
  'require-lock-timeout': addColumn,
  'require-statement-timeout': addColumn,
  add_column_default: randomDefault,
  add_column_default_callable: randomDefault,
  add_column_json: json,
  add_column_generated_stored: stored,
  add_column_auto_incrementing: serial,
  change_column: widerType,
  change_column_with_not_null: 'alter table drivers alter column phone type text, alter column name set not null',
  change_column_constraint:
    "alter table drivers add constraint p check (phone <> '') not valid; alter table drivers validate constraint p; alter table drivers alter column phone type text",
  change_column_null: 'update drivers set rating = 4',
  change_column_null_postgresql: notNull,
  remove_column: 'alter table drivers drop column email',
  rename_column: renameColumn,
  rename_schema: 'drop schema if exists newer; create schema older; alter schema older rename to newer',
  rename_table: renameTable,
  rename_enum_value: `${label} rename value 'a' to 'b'`,
  add_reference: key,
  add_index: index,
  remove_index: 'drop index jobs_status',
  add_index_columns: 'create index concurrently on jobs (id, driver_id, status, price)',
  create_table: 'drop table jobs; create table jobs (id int)',
  add_foreign_key: key,
  validate_foreign_key: `begin; ${key} not valid; alter table jobs validate constraint fk; commit`,
  add_check_constraint: check,
  validate_check_constraint:
    'begin; alter table jobs add constraint c check (price > 0) not valid; alter table jobs validate constraint c; commit',
  add_exclusion_constraint: exclusion,
  add_unique_constraint: unique,
};

it('lists every rule of the three tools, and reads without a problem', () => {
  expect(problems.all).toEqual([]);
  expect([lists.eugene.length, lists.squawk.length, lists.strong_migrations.length]).toEqual([15, 40, 35]);
  for (const list of Object.values(lists)) expect(new Set(list.map(({ rule }) => rule)).size).toBe(list.length);
});

describe.each(Object.entries(lists))('%s', (_, list) => {
  const asked = list.filter(({ rule, how }) => how !== 'not-asked' && rule !== 'ban-duplicate-column-assignments');

  it.each(asked)('$rule appears as the page says', async ({ rule, seen }) => {
    const ids = await found(examples[rule] ?? '');
    expect(ids).toEqual(expect.arrayContaining(seen.filter((id) => !elsewhere.test(id))));
  });
});

it('a column assigned twice is refused, in UPDATE and in INSERT', async () => {
  expect(await found('update jobs set price = 1, price = 2')).toContain('sqlstate.42601');
  expect(await found('insert into jobs (price, price) values (1, 2)')).toContain('sqlstate.42701');
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check as checkSchema, type CheckKindName, type CheckOf } from '#catalog/check.schema.ts';
import type { CheckKind, JudgeContext } from '#judge/check-kind.ts';
import { commentKind } from '#judge/comment.ts';
import { migrationWorkKind } from '#judge/migration-batches.ts';
import { idempotentFindings } from '#judge/migration-idempotent.ts';
import { migrationSettingsKind } from '#judge/migration-settings.ts';
import { refusedFiles } from '#judge/script-files.ts';
import type { Facts } from '#observe/facts.ts';
import type { CrashFact } from '#observe/migration-facts.ts';
import { observeSchema } from '#observe/schema.ts';
import { inFileOrder, migrationFolder } from '#sql/migration-files.ts';
import { openLab, statementsOf, type MigrationLab } from '../observe/migration-lab.ts';

let lab: MigrationLab;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());

async function found<K extends CheckKindName>(
  kind: CheckKind<K>,
  sql: string,
  options: Partial<Omit<CheckOf<K>, 'kind'>> = {},
): Promise<string[]> {
  const { trace, script, statements } = await lab.trace(sql);
  const after = await observeSchema(lab.session);
  const facts: Facts = {
    script,
    results: {},
    plans: {},
    outcomes: {},
    counterExamples: {},
    trace,
    schema: { before: after, after },
  };
  const check = checkSchema.parse({ [kind.kind]: options }) as CheckOf<K>;
  const context = { attempt: sql, statements } as JudgeContext;
  return kind
    .judge(check, facts, context)
    .findings.map(({ id, statement, severity }) =>
      [id, statement ? `@${statement}` : '', severity === 'warn' ? ' (warn)' : ''].join(''),
    );
}

describe('migration.work', () => {
  const most = { maxRowsPerTransaction: 500 };
  const work = (sql: string, options: object = most) => found(migrationWorkKind, sql, options);
  const loop = (commit: string) =>
    `do $$ begin for i in 0..3 loop update jobs set price = 1 where id > i * 500 and id <= (i + 1) * 500; ${commit} end loop; end $$`;
  it.each([
    ['all rows at once', 'update jobs set price = 1', ['migration.unbatched@1']],
    ['a batch', 'update jobs set price = 1 where id <= 500', []],
    [
      'batches in transactions of their own',
      'update jobs set price = 1 where id <= 500; update jobs set price = 1 where id between 501 and 1000',
      [],
    ],
    [
      'batches in one transaction',
      'begin; update jobs set price = 1 where id <= 500; update jobs set price = 1 where id between 501 and 1000; commit',
      ['migration.unbatched@3'],
    ],
    ['a loop that commits', loop('commit;'), []],
    ['a loop that does not', loop(''), ['migration.unbatched@1']],
    ['a loop that commits within BEGIN', `begin; ${loop('')}; commit`, ['migration.unbatched@2']],
    ['a table the script made', 'create table t as select * from jobs; update t set price = 1', []],
    ['deletes', 'delete from jobs where id > 100', ['migration.unbatched@1']],
    ['reads', 'select count(*) from jobs', []],
  ])('%s', async (_, sql, expected) => expect(await work(sql)).toEqual(expected));
  it('may look at some tables only', async () =>
    expect(await work('update jobs set price = 1', { ...most, tables: ['drivers'] })).toEqual([]));
  it('may warn', async () =>
    expect(await work('update jobs set price = 1', { ...most, severity: 'warn' })).toEqual([
      'migration.unbatched@1 (warn)',
    ]));
});

describe('migration.settings', () => {
  const settings = (sql: string, options: object) => found(migrationSettingsKind, sql, options);
  const short = { maxLockTimeoutMs: 5_000 };
  it.each([
    ['no lock_timeout', 'alter table jobs add a int', short, ['migration.no-lock-timeout@1']],
    ['a short one', "set lock_timeout = '5s'; alter table jobs add a int", short, []],
    [
      'a long one',
      "set lock_timeout = '1min'; alter table jobs add a int",
      short,
      ['migration.lock-timeout-too-long@2'],
    ],
    [
      'one of the transaction',
      "begin; set local lock_timeout = '1s'; alter table jobs add a int; commit; alter table jobs add b int",
      short,
      ['migration.no-lock-timeout@5'],
    ],
    ['a weak lock', 'create index concurrently on jobs (price)', short, []],
    ['an empty table', 'alter table audit add a int', short, []],
    [
      'no statement_timeout',
      'alter table jobs add a int',
      { maxStatementTimeoutMs: 1_000 },
      ['migration.no-statement-timeout@1'],
    ],
    [
      'a short one for statements',
      'set statement_timeout = 1000; alter table jobs add a int',
      { maxStatementTimeoutMs: 1_000 },
      [],
    ],
  ])('%s', async (_, sql, options, expected) => expect(await settings(sql, options)).toEqual(expected));
});

describe('comment', () => {
  const comment = (sql: string, options: object) => found(commentKind, sql, options);
  const price = { table: 'jobs', column: 'price', mentions: ['satang'] };
  it.each([
    ['none', 'select 1', price, ['comment.missing']],
    ['blank', "comment on column jobs.price is '  '", price, ['comment.missing']],
    ['without the word', "comment on column jobs.price is 'what it costs'", price, ['comment.words']],
    ['with the word', "comment on column jobs.price is 'What it costs, in Satang.'", price, []],
    ['on the table instead', "comment on table jobs is 'satang'", price, ['comment.missing']],
    ['on the table', "comment on table jobs is 'Work.'", { table: 'jobs' }, []],
  ])('%s', async (_, sql, options, expected) => expect(await comment(sql, options)).toEqual(expected));
});

describe('migration.idempotent after crashes', () => {
  const text = 'select 1; select 2';
  const crash: CrashFact = { statement: 1, inside: false, sameSchema: true, changedTables: [], invalidIndexes: [] };
  const error = { engine: 'postgres' as const, code: '42701', message: 'column exists' };
  const crashed = (crashes: Partial<CrashFact>[], rerun?: Facts['rerun']) =>
    idempotentFindings(
      { crashes: crashes.map((one) => ({ ...crash, ...one })), ...(rerun ? { rerun } : {}) },
      { compare: 'schema+data', severity: 'fail' },
      { attempt: text, statements: statementsOf(text) },
    ).map(({ id, statement }) => `${id}@${statement}`);
  it.each([
    ['nothing wrong', [{}], []],
    ['an error', [{ error, errorStatement: 2 }], ['migration.not-retryable@2']],
    ['an invalid index', [{ inside: true, sameSchema: false, invalidIndexes: ['i'] }], ['migration.retry-differs@1']],
    ['another schema', [{ sameSchema: false }], ['migration.retry-differs@1']],
    ['other rows', [{ changedTables: ['jobs'] }], ['migration.retry-differs@1']],
    ['several', [{ sameSchema: false }, { changedTables: ['jobs'] }], ['migration.retry-differs@1']],
  ])('%s', (_, crashes, expected) => expect(crashed(crashes)).toEqual(expected));
  it('tells one cause once', () =>
    expect(
      crashed([{ error, errorStatement: 1 }], { error, statement: 1, sameSchema: true, changedTables: [] }),
    ).toEqual(['migration.not-rerunnable@1']));
});

describe('a folder of files in one text', () => {
  const folder = { checks: [checkSchema.parse({ script: { files: true } })] };
  const refused = (text: string) =>
    refusedFiles(folder, statementsOf(text), text).map(({ id, position }) => `${id} line ${position?.line}`);
  const order = (text: string) => inFileOrder(migrationFolder(text, statementsOf(text))).map(({ number }) => number);
  const first = '-- file: 20260316090000_a.sql\nselect 1;\n';
  it('runs by name, not by place', () =>
    expect(order(`-- file: 20260317090000_b.sql\nselect 1; select 2;\n${first}`)).toEqual([3, 1, 2]));
  it('accepts names as the tool expects them', () => expect(refused(first)).toEqual([]));
  it.each([
    ['a statement before the first file', `select 0;\n${first}`, ['script.file-name line 1']],
    ['no date', '-- file: add_phone.sql\nselect 1;', ['script.file-name line 1']],
    ['a month that is none', '-- file: 20261316090000_a.sql\nselect 1;', ['script.file-name line 1']],
    ['a day that is none', '-- file: 20260231090000_a.sql\nselect 1;', ['script.file-name line 1']],
    ['capitals', '-- file: 20260316090000_Add.sql\nselect 1;', ['script.file-name line 1']],
    ['two of one version', `${first}-- file: 20260316090000_b.sql\nselect 2;`, ['script.file-name line 3']],
    ['the words inside a string', `${first}select '\n-- file: nope\n';`, []],
  ])('%s', (_, text, expected) => expect(refused(text)).toEqual(expected));
  it('is asked only where the check says so', () =>
    expect(refusedFiles({ checks: [] }, statementsOf('select 1'), 'select 1')).toEqual([]));
});

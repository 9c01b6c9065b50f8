import { beforeAll, describe, expect, it } from 'vitest';
import { check as checkSchema, type CheckOf } from '#catalog/check.schema.ts';
import type { JudgeContext } from '#judge/check-kind.ts';
import { refusedStatements } from '#judge/script-refused.ts';
import { refusedTransactions, scriptKind } from '#judge/script.ts';
import type { Facts } from '#observe/facts.ts';
import { loadParser, parseScript } from '#sql/parse.ts';
import type { Statement } from '#sql/statement.ts';

beforeAll(() => loadParser());

function statementsOf(sql: string): Statement[] {
  const parsed = parseScript(sql);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.statements;
}

function found(settings: object, sql: string): string[] {
  const check = checkSchema.parse({ script: settings }) as CheckOf<'script'>;
  const context = { attempt: sql, statements: statementsOf(sql) } as unknown as JudgeContext;
  return scriptKind.judge(check, {} as Facts, context).findings.map(({ id, statement }) => `${id} at ${statement}`);
}

describe('number of statements', () => {
  it('may be as asked', () => expect(found({ maxStatements: 2 }, 'select 1; select 2')).toEqual([]));
  it('may not be more, and the first surplus one is marked', () =>
    expect(found({ maxStatements: 1 }, 'select 1; select 2; select 3')).toEqual(['script.too-many-statements at 2']));
  it('is free where nothing is said', () => expect(found({}, 'select 1; select 2; select 3')).toEqual([]));
});

describe('read-only scripts', () => {
  it.each([
    'select 1',
    'values (1)',
    'table jobs',
    'with a as (select 1) select * from a',
    'select * from jobs for update',
    'explain analyze select 1',
    'show work_mem',
    "select 'insert into jobs'",
    'select * from (select 1 union select 2) x',
  ])('take %s', (sql) => expect(found({ readOnly: true }, sql)).toEqual([]));

  it.each([
    'insert into jobs values (1)',
    'update jobs set id = 1',
    'delete from jobs',
    'create table x (id int)',
    'select 1 into x',
    'create table x as select 1',
    'with gone as (delete from jobs returning id) select * from gone',
    'explain analyze delete from jobs',
    'explain create table x as select 1',
    'set work_mem = 1000',
    'do $$ begin end $$',
  ])('refuse %s', (sql) =>
    expect(found({ readOnly: true }, `select 1; ${sql}`)).toEqual(['script.not-read-only at 2']),
  );

  it('is only asked where the task says so', () => expect(found({}, 'delete from jobs')).toEqual([]));
});

describe('transaction control', () => {
  const refused = (checks: object[], sql: string) =>
    refusedTransactions({ checks: checks.map((item) => checkSchema.parse(item)) }, statementsOf(sql), sql);
  const queriesOnly = { script: { readOnly: true } };
  const prepare = "prepare transaction 'x'";

  it.each(['begin', 'start transaction', 'commit', 'rollback', 'savepoint a', prepare])(
    'refuses %s where only queries are asked for',
    (sql) => {
      expect(refused([queriesOnly], sql).map(({ id }) => id)).toEqual(['script.transaction-control']);
    },
  );
  it('marks the first one', () => {
    expect(refused([queriesOnly], 'select 1;\n begin; commit')[0]).toMatchObject({
      statement: 2,
      position: { start: 11, line: 2, column: 2 },
    });
  });
  it('is not found in a text', () => expect(refused([queriesOnly], "select 'commit'")).toEqual([]));
  it('is allowed elsewhere', () => {
    expect(refused([{ state: { rowsAffected: 1 } }], 'begin; savepoint a; commit')).toEqual([]);
    expect(refused([{ script: { maxStatements: 3 } }], 'begin')).toEqual([]);
    expect(refused([{ 'migration.rewrite': {} }], 'begin')).toEqual([]);
  });
  it('leaves prepared transactions to migrations', () => {
    expect(refused([{ result: {} }], `begin; ${prepare}`)).toHaveLength(1);
    expect(refused([{ result: {} }], "commit prepared 'x'")).toHaveLength(1);
    expect(refused([{ 'migration.rewrite': {} }], `begin; ${prepare}`)).toEqual([]);
  });
});

describe('refused statements', () => {
  const refused = (sql: string) =>
    refusedStatements(statementsOf(sql), sql).map(({ id, statement }) => `${id} at ${statement}`);

  it.each([
    'copy jobs from stdin',
    "copy jobs from program 'ls'",
    "copy jobs to program 'cat'",
    'set session authorization postgres',
    'set session authorization default',
    'reset session authorization',
    "set local session_authorization = 'postgres'",
    "select set_config('session_authorization', 'postgres', false)",
    'discard all',
  ])('%s', (sql) => expect(refused(`select 1; ${sql}`)).toEqual(['script.refused at 2']));

  it.each([
    'set role customer',
    'reset role',
    'reset all',
    'discard plans',
    "select set_config('app.user', '1', true)",
    "select 'copy jobs from stdin'",
    'copy jobs to stdout',
  ])('not %s', (sql) => expect(refused(sql)).toEqual([]));
});

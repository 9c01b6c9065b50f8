import { describe, expect, it } from 'vitest';
import { check as checkSchema, checkKinds } from '#catalog/check.schema.ts';
import { type ContractSource, outputContract } from '#explain/contract.ts';
import type { ResultFact } from '#observe/facts.ts';

const start: ResultFact = {
  fields: ['name', 'total'].map((name) => ({ name, typeOid: 25 })),
  rows: [],
  truncated: false,
};

function contract(checks: object[], parts: Partial<ContractSource> = {}): string[] {
  const source = { variants: [], probes: [], ...parts, checks: checks.map((item) => checkSchema.parse(item)) };
  return outputContract(source as unknown as ContractSource);
}

const withColumns = (settings: object) =>
  contract([{ result: settings }], { reference: { results: { start } } }).join(' ');

describe('result', () => {
  it('names the columns and says what is free', () =>
    expect(withColumns({})).toBe(
      'The last statement that returns rows is judged, by its rows. Return 2 columns: name and total; in this order, under any names. The rows may come in any order; how often a row comes counts.',
    ));
  it('asks for names', () => expect(withColumns({ names: 'required' })).toContain('in this order, named exactly so.'));
  it('matches by name', () =>
    expect(withColumns({ columns: 'by-name' })).toContain('name and total; in any order, matched by name.'));
  it('asks for types', () => expect(withColumns({ types: 'strict' })).toContain('types of the columns'));
  it('says to how many decimals', () => expect(withColumns({ decimals: 2 })).toContain('compared to 2 decimals'));
  it('says the order, with ties', () => {
    const order = [{ column: 'total', direction: 'desc', nulls: 'last' }, { column: 'name' }];
    expect(withColumns({ order })).toContain(
      'Sort the rows by total descending, NULL last, then name, with ORDER BY at the end of the query; rows that tie may come in any order.',
    );
  });
  it('leaves NULL out where it goes where PostgreSQL puts it', () =>
    expect(withColumns({ order: [{ column: 'total', nulls: 'last' }] })).toContain('Sort the rows by total, with'));
  it('tells of further data', () => {
    const variants = [{ name: 'a', title: '', sql: '' }];
    expect(contract([{ result: {} }], { variants })).toContain(
      'Checked on the data shown and on one further set of data.',
    );
  });
  it('says the same thing once', () => expect(contract([{ result: {} }, { result: {} }])).toHaveLength(2));
});

describe('other kinds', () => {
  it.each<[object, string]>([
    [{ state: { tables: ['jobs'], ignore: ['jobs.id'], rowsAffected: 1 } }, 'What jobs holds after the script'],
    [{ state: { rowsAffected: 1 } }, 'must affect 1 row.'],
    [
      { errors: { sql: 'a.sql#b', sqlstate: ['23514'], role: 'guest' } },
      'the statement “b” as guest must be refused (SQLSTATE 23514).',
    ],
    [{ succeeds: { sql: 'a.sql#b' } }, 'the statement “b” must still work.'],
    [
      { structure: { require: ['window'], forbid: ['star', 'offset'], tables: ['jobs'] } },
      'Use a window function (OVER); it must really run. Do not use SELECT * or OFFSET. Read from jobs.',
    ],
    [{ script: { maxStatements: 1, readOnly: true } }, 'Write one statement. Write queries only'],
    [
      { column: { table: 'jobs', column: 'fee', type: 'numeric', notNull: true, default: '0' } },
      'jobs must have a column fee, of type numeric, NOT NULL, with default 0.',
    ],
    [{ column: { table: 'jobs', column: 'fee', absent: true } }, 'The column jobs.fee must be gone.'],
    [
      {
        constraint: {
          table: 'jobs',
          type: 'foreign-key',
          columns: ['driver_id'],
          references: { table: 'drivers' },
          onDelete: 'set-null',
        },
      },
      'must have a foreign key (driver_id) to drivers, on delete set null, validated against',
    ],
    [
      { index: { table: 'jobs', columns: ['status', 'at'], unique: true, maxNew: 1 } },
      'must have a unique index beginning with status, at. Make at most 1 new index on jobs.',
    ],
    [
      { plan: { query: 'w.sql#open-jobs', noSequentialScan: ['jobs'], noSort: true } },
      'after ANALYZE, the query “open jobs” must not read all of jobs, must not sort.',
    ],
    [
      { cost: { query: 'w.sql#open-jobs', maxRatio: 0.07, maxBuffers: 1200 } },
      'may read at most 7 % of the pages it reads now and at most 1,200 pages.',
    ],
    [{ size: { of: 'new-indexes', table: 'jobs', maxRatio: 1.5 } }, 'may take at most 1.5 times the space'],
    [{ ablation: { table: 'jobs', queries: ['w.sql#a'] } }, 'Every new index on jobs must be used by the query “a”.'],
    [{ 'migration.locks': { lockTimeout: 'fail' } }, 'Set lock_timeout before'],
    [{ 'migration.rewrite': { allow: ['jobs'] } }, 'may be rewritten, except jobs.'],
    [{ 'migration.idempotent': {} }, 'run twice'],
    [{ 'migration.final': { mayLose: ['jobs.old'] } }, 'No data may be lost; only jobs.old may differ.'],
  ])('%j', (item, words) => expect(contract([item]).join(' ')).toContain(words));

  it('counts probes', () => {
    const probes = [
      { name: 'a', expect: 'accept' as const, sql: '' },
      { name: 'b', expect: { refuse: '23514' }, sql: '' },
    ];
    expect(contract([{ probe: {} }], { probes })[0]).toContain('1 must be accepted, 1 must be refused');
  });
});

describe('every kind', () => {
  const settings: Partial<Record<keyof typeof checkKinds, object>> = {
    comment: { table: 'jobs', column: 'price_baht', mentions: ['baht'] },
    'migration.settings': { maxLockTimeoutMs: 5_000, maxStatementTimeoutMs: 60_000 },
    errors: { sql: 'a.sql#b', sqlstate: ['23514'] },
    succeeds: { sql: 'a.sql#b' },
    structure: { require: ['cte'] },
    script: { readOnly: true },
    column: { table: 't', column: 'c' },
    constraint: { table: 't', type: 'check' },
    index: { table: 't', noRedundant: true },
    plan: { query: 'a.sql#b', noSort: true },
    cost: { query: 'a.sql#b', maxRatio: 0.5 },
    size: { of: 'table', table: 't', maxRatio: 2 },
    ablation: { table: 't', queries: ['a.sql#b'] },
  };
  it.each(Object.keys(checkKinds) as (keyof typeof checkKinds)[])('%s is stated in sentences', (kind) => {
    const said = contract([{ [kind]: settings[kind] ?? {} }]);
    expect(said.length).toBeGreaterThan(0);
    for (const sentence of said) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });
});

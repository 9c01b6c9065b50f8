import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkAttempt } from '../../../src/attempt/check.ts';
import type { ExerciseBundle } from '../../../src/catalog/bundle.ts';
import type { EngineHost } from '../../../src/engine/host.ts';
import { bundle, testHost } from '../../support/driverconnect.ts';

let host: EngineHost;
let query: ExerciseBundle;
let write: ExerciseBundle;
let prepared: ExerciseBundle;
let index: ExerciseBundle;
let indexOnly: ExerciseBundle;

beforeAll(async () => {
  host = testHost();
  query = await bundle(host, {
    solution: 'select nickname, rating from drivers where rating >= 4.5 order by nickname',
    variants: [
      { name: 'half', title: 'a driver rated exactly 4.5', sql: 'update drivers set rating = 4.5 where id = 3' },
    ],
    checks: [{ result: { names: 'required', order: [{ column: 'nickname' }] } }],
  });
  prepared = await bundle(host, {
    setup: 'create table shifts as select n, n % 3 as depot from generate_series(1, 3000) n',
    solution: 'select count(*) from shifts where depot = 1',
    variants: [
      { name: 'none', title: 'no shifts', sql: 'truncate shifts' },
      { name: 'one', title: 'one more', sql: 'insert into shifts values (0, 1)' },
    ],
    checks: [{ result: {} }, { cost: { query: 'attempt', maxBuffers: 20 } }],
  });
  write = await bundle(host, {
    solution: "update drivers set status = 'active' where status = 'on_leave'",
    checks: [{ state: {} }],
  });
  index = await bundle(host, {
    slice: 'scaled-jobs',
    solution: 'create index on jobs (driver_id, requested_at)',
    checks: [{ cost: { query: 'workload.sql#latest', maxRatio: 0.1 } }],
    operands: { 'workload.sql#latest': 'select * from jobs where driver_id = 42 order by requested_at desc limit 20' },
  });
  indexOnly = await bundle(host, {
    slice: 'scaled-jobs',
    solution: 'create index on jobs (requested_at)',
    checks: [
      { plan: { query: 'workload.sql#first-weeks', heapFetches: 0 } },
      { succeeds: { sql: 'workload.sql#one-more' } },
    ],
    operands: {
      'workload.sql#first-weeks': "select requested_at from jobs where requested_at < timestamptz '2024-05-01'",
      'workload.sql#one-more':
        "insert into jobs (reference, customer_id, depot_id, price_baht, weight_kg) select 'X', customer_id, 4, 1, 1 from jobs limit 1",
    },
  });
});
afterAll(() => host.close());

/** The verdict and the ids of what was found, in order. */
async function verdict(exercise: ExerciseBundle, sql: string): Promise<string> {
  const report = await checkAttempt(exercise, sql, host, { statementTimeoutMs: 1_500 });
  return [report.verdict, ...report.findings.map((finding) => finding.id)].join(' ');
}

describe('checkAttempt on a query', () => {
  it('passes the solution', async () => expect(await verdict(query, query.solution)).toBe('pass'));
  it('passes another road to the same rows', async () =>
    expect(await verdict(query, 'select d.nickname, d.rating from drivers d where not (rating < 4.5) order by 1')).toBe(
      'pass',
    ));
  it('labels right rows under another name', async () =>
    expect(await verdict(query, 'select nickname as name, rating from drivers where rating >= 4.5 order by 1')).toBe(
      'label result.column-names',
    ));
  it('fails what only the hidden variant shows', async () => {
    const report = await checkAttempt(
      query,
      "select nickname, rating from drivers where rating > 4.5 or nickname in ('Dao', 'Pop') order by 1",
      host,
    );
    expect(report.findings[0]?.details?.['variant']).toBe('half');
    expect(report.facts?.counterExamples['half']?.tables[0]?.rows).toHaveLength(1);
  });
  it('fails a syntax error at its place', async () => {
    const report = await checkAttempt(query, 'select nickname form drivers where', host);
    expect(report.findings[0]).toMatchObject({ id: 'sql.syntax', position: { line: 1 } });
  });
  it('fails an unknown column with its SQLSTATE', async () =>
    expect(await verdict(query, 'select nick from drivers')).toBe('fail sqlstate.42703'));
  it('judges rows, plan and variants on one start', async () => {
    let starts = 0;
    const counting: EngineHost = { ...host, spare: (snapshot) => ((starts += 1), host.spare(snapshot)) };
    const report = await checkAttempt(prepared, prepared.solution, counting);
    expect([report.verdict, starts]).toEqual(['pass', 1]);
    const twice = 'select count(*) from shifts a where depot = 1 and exists (select from shifts b where b.n = a.n)';
    expect(await verdict(prepared, twice)).toBe('fail cost.too-many-buffers');
    expect(await verdict(prepared, 'select 1000')).toBe('fail result.values-differ');
  });
  it('passes the solution in a transaction that ends', async () => {
    expect(await verdict(query, `begin; ${query.solution.replace(/;\s*$/, '')}; commit`)).toBe('pass');
    expect(await verdict(query, `begin; ${query.solution}`)).toBe('fail script.open-transaction');
  });
  it('refuses a prepared transaction, whose locks would stay', async () =>
    expect(await verdict(query, "begin; select 1; prepare transaction 'x'")).toBe('fail script.transaction-control'));
  it('cannot judge an empty text', async () => expect(await verdict(query, '-- nothing')).toBe('error attempt.empty'));
  it('ends a runaway and goes on', async () => {
    expect(
      await verdict(
        query,
        'with recursive t(n) as (select 1 union all select n + 1 from t where n > 0) select count(*) from t where n < 0',
      ),
    ).toMatch(/^fail (engine\.timeout|sqlstate\.53400)/);
    expect(await verdict(query, query.solution)).toBe('pass');
  });
  it('gives up on what ends the engine twice', async () => {
    const kills =
      'create function f(n int) returns int language sql as $$ select case when n < 0 then 0 else f(n + 1) end $$; select f(1)';
    expect(await verdict(query, kills)).toMatch(/^fail (engine\.died|engine\.timeout)/);
    expect(await verdict(query, query.solution)).toBe('pass');
  });
});

describe('checkAttempt on a script', () => {
  it('passes another way to the same state', async () =>
    expect(await verdict(write, "update drivers set status = 'active' where id = 7")).toBe('pass'));
  it('fails a change too many', async () =>
    expect(await verdict(write, "update drivers set status = 'active'")).toMatch(/^fail state\./));
  it('replays from the start state each time', async () => expect(await verdict(write, write.solution)).toBe('pass'));
});

describe('checkAttempt on an index', () => {
  it('passes an index that meets the budget', async () =>
    expect(await verdict(index, 'create index on jobs (driver_id, requested_at desc)')).toBe('pass'));
  it('fails one that does not', async () =>
    expect(await verdict(index, 'create index on jobs (status)')).toBe('fail cost.too-many-buffers'));
  it('looks at plans before rows of other checks dirty the pages', async () =>
    expect(await verdict(indexOnly, indexOnly.solution)).toBe('pass'));
  it('is not fooled by planner settings', async () =>
    expect(await verdict(index, 'set enable_seqscan = off')).toBe('fail cost.too-many-buffers'));
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { observeReference } from '#attempt/reference.ts';
import { checkAttempt } from '#attempt/check.ts';
import type { ExerciseBundle } from '#catalog/bundle.ts';
import type { EngineHost } from '#engine/host.ts';
import type { Finding } from '#judge/finding.ts';
import { loadParser } from '#sql/parse.ts';
import { exercise, testHost } from '../../support/driverconnect.ts';

const setup = `
  create table parcels (id int primary key, price int, weight int, at int, pad text);
  insert into parcels select n, n % 40, n % 40 * 3, n, repeat('x', 200) from generate_series(1, 30000) n;
  analyze parcels;
`;
const top = 'select id, pad from parcels order by pad, at desc limit 5';

let host: EngineHost;
let own: ExerciseBundle;
let believed: ExerciseBundle;

async function compiled(parts: Parameters<typeof exercise>[0]): Promise<ExerciseBundle> {
  const source = await exercise({ setup, ...parts });
  return { ...source, reference: await observeReference(source, host) };
}
async function findings(bundle: ExerciseBundle, sql: string): Promise<Finding[]> {
  return (await checkAttempt(bundle, sql, host)).findings;
}
const ids = async (bundle: ExerciseBundle, sql: string) => (await findings(bundle, sql)).map(({ id }) => id);

beforeAll(async () => {
  await loadParser();
  host = testHost();
  own = await compiled({
    starter: 'select 1; select count(*) from parcels as a join parcels as b on b.id = a.id + 1',
    solution: top,
    checks: [{ plan: { query: 'attempt', noSpill: true } }, { cost: { query: 'attempt', maxRatio: 0.6 } }],
  });
  believed = await compiled({
    solution: 'create statistics on price, weight from parcels; analyze parcels',
    operands: { 'workload.sql#kind': 'select id from parcels where price = 7 and weight = 21' },
    checks: [{ plan: { query: 'workload.sql#kind', after: 'nothing', estimate: { table: 'parcels', within: 2 } } }],
  });
});
afterAll(() => host.close());

describe('the learner’s own query', () => {
  it('passes where it reads few pages', async () => {
    expect(await ids(own, top)).toEqual([]);
  });

  it('is the last statement that returns rows', async () => {
    expect(await ids(own, `${top}; set work_mem = '1MB'`)).toEqual([]);
  });

  it('is held against the query that was there', async () => {
    const found = await findings(
      own,
      'select a.id from parcels as a, parcels as b where a.id = b.id + 1 limit 9999999',
    );
    expect(found.map(({ id }) => id)).toContain('cost.too-many-buffers');
    expect(found.at(-1)?.message).toMatch(
      /^Your query reads [\d,]+ pages; the task allows [\d,]+\. The query that was there reads [\d,]+; the reference solution reads [\d,]+\.$/,
    );
  });

  it('fails where a sort spills, whatever the script set', async () => {
    const found = await findings(own, "set work_mem = '256MB'; select id, pad, at from parcels order by pad, at desc");
    expect(found.map(({ id }) => id)).toEqual(['plan.spill']);
    expect(found[0]?.message).toContain('the sort by pad and at DESC writes');
  });

  it('cannot be explained where there is none', async () => {
    expect(await ids(own, 'create index on parcels (at)')).toEqual(['plan.error', 'plan.error']);
  });
});

describe('an estimate', () => {
  it('passes with statistics on both columns', async () => {
    expect(await ids(believed, believed.solution)).toEqual([]);
  });

  it('fails where they were declared and not collected', async () => {
    const found = await findings(believed, 'create statistics on price, weight from parcels');
    expect(found.map(({ id }) => id)).toEqual(['plan.estimate']);
    expect(found[0]?.message).toMatch(/expects \d+ rows from parcels, and 750 came; the task allows a factor of 2\.$/);
  });
});

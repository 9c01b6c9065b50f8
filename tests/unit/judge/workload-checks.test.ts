import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExerciseBundle, ExerciseSource } from '#catalog/bundle.ts';
import type { EngineHost } from '#engine/host.ts';
import type { Session } from '#engine/session.ts';
import { judge, needsOf } from '#judge/check-kinds.ts';
import type { Finding } from '#judge/finding.ts';
import { observeAblation } from '#observe/ablation.ts';
import { ablationKey, type Facts, planKey } from '#observe/facts.ts';
import { observePlan } from '#observe/plan.ts';
import { observeSchema } from '#observe/schema.ts';
import { observeSizes } from '#observe/sizes.ts';
import { loadParser, parseScript } from '#sql/parse.ts';
import type { Statement } from '#sql/statement.ts';
import { exercise, testHost } from '../../support/driverconnect.ts';

let host: EngineHost;
let session: Session;
let workload: ExerciseBundle;
let removal: ExerciseBundle;
let twoWorkloads: ExerciseBundle;

const start = `
  drop table if exists parents, children cascade;
  create table parents (id int primary key, name text);
  create table children (id int primary key, parent_id int references parents, kind int, at int, pad text);
  insert into parents select n, 'p' || n from generate_series(1, 500) n;
  insert into children select n, n % 400 + 1, n % 97, n, repeat('x', 60) from generate_series(1, 20000) n;
`;
const query = 'workload.sql#newest-of-a-kind';

function statementsOf(script: string): Statement[] {
  const parsed = parseScript(script);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.statements;
}

/** Runs a script on the start state and observes what the exercise's checks need of it. */
async function factsAfter(source: ExerciseSource, script: string): Promise<Facts> {
  await session.load(start);
  const facts: Facts = {
    script: { runs: [], openTransaction: false },
    results: {},
    plans: {},
    outcomes: {},
    counterExamples: {},
  };
  const before = await observeSchema(session);
  for (const statement of statementsOf(script)) await session.run(statement.text);
  for (const request of source.checks.flatMap((check) => needsOf(check, source))) {
    const sqlOf = (operand: string) => source.operands.find((candidate) => candidate.operand === operand)?.sql ?? '';
    if (request.fact === 'sizes') facts.sizes = await observeSizes(session, before);
    if (request.fact === 'plan')
      facts.plans[planKey(request)] ??= await observePlan(session, { ...request, sql: sqlOf(request.operand) });
    if (request.fact !== 'ablation') continue;
    const queries = request.operands.map((operand) => ({ operand, sql: sqlOf(operand) }));
    facts.ablations ??= {};
    facts.ablations[ablationKey(request)] = await observeAblation(session, request.table, queries, before);
  }
  return facts;
}

async function compiled(parts: Parameters<typeof exercise>[0]): Promise<ExerciseBundle> {
  const source = await exercise(parts);
  const facts = await factsAfter(source, source.solution);
  const { plans: baselinePlans } = await factsAfter(source, '');
  return { ...source, reference: { results: {}, baselinePlans, facts, engine: '' } };
}

async function findings(bundle: ExerciseBundle, script: string): Promise<Finding[]> {
  const facts = await factsAfter(bundle, script);
  const context = { bundle, attempt: script, statements: statementsOf(script) };
  return bundle.checks.flatMap((check) => judge(check, facts, context).findings);
}
const ids = async (bundle: ExerciseBundle, sql: string) => (await findings(bundle, sql)).map((finding) => finding.id);

beforeAll(async () => {
  await loadParser();
  host = testHost();
  session = await host.spare((await exercise({ checks: [{ state: {} }] })).snapshot);
  workload = await compiled({
    solution: 'create index wanted on children (kind, at desc) include (id)',
    operands: { [query]: 'select id, at from children where kind = 5 order by at desc limit 10' },
    checks: [
      {
        plan: {
          query,
          after: 'vacuum',
          noSequentialScan: ['children'],
          usesIndexOn: { table: 'children', columns: ['kind'] },
          hasNode: ['Index Scan'],
          noNode: ['Bitmap Heap Scan'],
          noSort: true,
          heapFetches: 0,
          maxRowsRemoved: 0,
        },
      },
      { cost: { query, after: 'vacuum', maxRatio: 0.05 } },
      { size: { of: 'new-indexes', table: 'children', maxRatio: 1.3 } },
      { ablation: { table: 'children', queries: [query] } },
    ],
  });
  removal = await compiled({
    solution: 'create index wanted on children (parent_id)',
    operands: { 'workload.sql#remove': 'delete from parents where id = 450' },
    checks: [{ cost: { query: 'workload.sql#remove', maxBuffers: 30 } }],
  });
  twoWorkloads = await compiled({
    solution: 'create index wanted on children (kind, at)',
    operands: {
      [query]: 'select id, at from children where kind = 5 order by at desc limit 10',
      'workload.sql#latest': 'select id from children where kind = 7 and at > 19000',
      'workload.sql#of-a-parent': 'select id from children where parent_id = 7',
    },
    checks: [
      { ablation: { table: 'children', queries: [query, 'workload.sql#latest'] } },
      { ablation: { table: 'children', queries: ['workload.sql#of-a-parent'] } },
    ],
  });
});
afterAll(() => host.close());

describe('a workload query', () => {
  it('passes with the solution', async () => {
    expect(await ids(workload, workload.solution)).toEqual([]);
  });

  it('passes with another index that reads as little', async () => {
    expect(await ids(workload, 'create index mine on children (kind, at, id)')).toEqual([]);
  });

  it('fails each way without an index', async () => {
    const found = await findings(workload, 'analyze children');
    expect(found.map((finding) => finding.id)).toEqual([
      'plan.sequential-scan',
      'plan.index-unused',
      'plan.node-missing',
      'plan.node-missing',
      'plan.rows-removed',
      'plan.sort',
      'cost.too-many-buffers',
    ]);
    expect(found[0]?.message).toContain('throws away 19,793 rows');
    expect(found.at(-1)?.message).toMatch(
      /^The query “newest of a kind” reads \d{3} pages; the task allows \d+\. At the start it read \d+; the reference solution reads \d\.$/,
    );
  });

  it('is not helped by forbidding sequential scans', async () => {
    expect(await ids(workload, 'set enable_seqscan = off')).toContain('plan.sequential-scan');
  });

  it('tells of a sort that an index on the filter alone leaves', async () => {
    const found = await ids(workload, 'create index half on children (kind)');
    expect(found).toContain('plan.sort');
    expect(found).not.toContain('plan.index-unused');
  });

  it('names an index that nothing uses, at its place', async () => {
    const found = await findings(workload, `${workload.solution};\ncreate index idle on children (pad, at);`);
    expect(found.map((finding) => finding.id)).toEqual(['size.too-large', 'ablation.unused']);
    expect(found[1]).toMatchObject({ statement: 2, position: { line: 2, column: 1 }, details: { index: 'idle' } });
  });

  it('tells of an index far larger than the solution’s', async () => {
    const found = await findings(workload, 'create index wide on children (kind, at desc) include (id, pad)');
    expect(found.map((finding) => finding.id)).toEqual(['size.too-large']);
    expect(found[0]?.message).toMatch(
      /^The new indexes on children take \d+ pages; the task allows \d+ pages, and the reference solution needs \d+ pages\.$/,
    );
  });

  it('cannot be explained once its column is gone', async () => {
    expect(await ids(workload, 'alter table children drop column kind')).toEqual(['plan.error', 'plan.error']);
  });
});

describe('a delete', () => {
  it('costs what the check of the foreign key reads', async () => {
    expect(await ids(removal, 'analyze parents')).toEqual(['cost.too-many-buffers']);
  });
  it('is cheap with an index on the referencing column', async () => {
    expect(await ids(removal, 'create index mine on children (parent_id, kind)')).toEqual([]);
  });
});

describe('two ablation checks on one table', () => {
  const unused = async (script: string) => (await findings(twoWorkloads, script)).map(({ details }) => details);

  it('judge each index by the queries of each', async () => {
    expect(await unused('create index wanted on children (kind, at)')).toEqual([{ index: 'wanted' }]);
    expect(await unused('create index other on children (parent_id)')).toEqual([{ index: 'other' }]);
  });

  it('each tell of an index that neither uses', async () => {
    expect(await unused('create index idle on children (pad)')).toEqual([{ index: 'idle' }, { index: 'idle' }]);
  });
});

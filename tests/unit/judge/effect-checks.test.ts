import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExerciseBundle, ExerciseSource } from '#catalog/bundle.ts';
import type { EngineHost } from '#engine/host.ts';
import type { Session } from '#engine/session.ts';
import { judge, needsOf } from '#judge/check-kinds.ts';
import type { Finding } from '#judge/finding.ts';
import { type Facts, outcomeKey } from '#observe/facts.ts';
import { observeOutcome } from '#observe/outcome.ts';
import { observeProbes } from '#observe/probes.ts';
import { observeState } from '#observe/state.ts';
import { loadParser, parseScript } from '#sql/parse.ts';
import type { Statement } from '#sql/statement.ts';
import { exercise, testHost } from '../../support/driverconnect.ts';

let host: EngineHost;
let session: Session;
let rules: ExerciseBundle;
let change: ExerciseBundle;

const start = `
  drop table if exists parcels, audit, other, scratch cascade;
  drop domain if exists heavy;
  create table parcels (id int primary key, weight numeric, label text);
  insert into parcels values (1, 1.50, 'a'), (2, 2, null), (3, 3, '');
  create table audit (id int generated always as identity, note text);
  create table other as select n from generate_series(1, 3) n;
`;

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
  const before = await observeState(session, 'all');
  for (const statement of statementsOf(script)) {
    facts.script.runs.push({ statement: statement.number, reply: await session.run(statement.text) });
  }
  for (const request of source.checks.flatMap((check) => needsOf(check, source))) {
    if (request.fact === 'probes') facts.probes = await observeProbes(session, source.probes);
    if (request.fact === 'state') facts.state = { before, after: await observeState(session, 'all') };
    if (request.fact !== 'outcome') continue;
    const sql = source.operands.find((operand) => operand.operand === request.operand)?.sql ?? '';
    facts.outcomes[outcomeKey(request)] = await observeOutcome(session, { operand: request.operand, sql });
  }
  return facts;
}

async function compiled(parts: Parameters<typeof exercise>[0]): Promise<ExerciseBundle> {
  const source = await exercise(parts);
  const facts = await factsAfter(source, source.solution);
  return { ...source, reference: { results: {}, baselinePlans: {}, facts, engine: '' } };
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
  const probes: ExerciseSource['probes'] = [
    { name: 'a-light-parcel', expect: 'accept', sql: 'insert into parcels values (9, 0.1, null)' },
    { name: 'a-parcel-without-weight', expect: 'accept', sql: 'insert into parcels values (9, null, null)' },
    { name: 'a-parcel-of-nothing', expect: { refuse: '23514' }, sql: 'insert into parcels values (9, 0, null)' },
  ];
  session = await host.spare((await exercise({ checks: [{ state: {} }] })).snapshot);
  rules = await compiled({
    solution: 'alter table parcels add check (weight > 0)',
    operands: {
      'check.sql#negative': `insert into parcels values (9, -1, 'x')`,
      'check.sql#fine': `insert into parcels values (9, 1, 'x')`,
    },
    checks: [
      { probe: {} },
      { errors: { sql: 'check.sql#negative', sqlstate: ['23514'] } },
      { succeeds: { sql: 'check.sql#fine' } },
    ],
    probes,
  });
  change = await compiled({
    solution: `update parcels set label = 'none' where label is null; insert into audit (note) values ('done')`,
    checks: [{ state: { ignore: ['audit.id'] } }],
  });
});
afterAll(() => host.close());

describe('rows accepted and refused', () => {
  it.each([
    ['the solution', 'alter table parcels add check (weight > 0)', []],
    [
      'the same rule by another road',
      `create domain heavy as numeric check (value > 0); alter table parcels alter weight type heavy`,
      [],
    ],
    ['no rule', 'analyze parcels', ['probe.accepted', 'errors.accepted']],
    ['a rule one off', 'alter table parcels add check (weight >= 0)', ['probe.accepted']],
    ['a rule too strict', 'alter table parcels add check (weight > 0), alter weight set not null', ['probe.refused']],
    [
      'another error',
      'alter table parcels drop column weight',
      ['probe.refused', 'probe.refused', 'probe.other-error', 'errors.other-error', 'succeeds.refused'],
    ],
  ])('%s', async (_name, sql, expected) => {
    expect(await ids(rules, sql)).toEqual(expected);
  });

  it('speaks of the row and of what PostgreSQL said', async () => {
    const [finding] = await findings(rules, 'alter table parcels add check (weight > 0), alter weight set not null');
    expect(finding?.message).toMatch(
      /^This must be accepted and was refused: a parcel without weight\. PostgreSQL said: null value .* \(23502\)\.$/,
    );
  });
});

describe('what tables hold', () => {
  const note = `insert into audit (note) values ('done')`;
  it.each([
    ['the solution', `update parcels set label = 'none' where label is null; ${note}`, []],
    [
      'the same by another road',
      `${note}; delete from parcels where label is null; insert into parcels values (2, 2.00, 'none')`,
      [],
    ],
    [
      'another identity where it is ignored',
      `insert into audit (note) values ('x'); delete from audit; ${note}; update parcels set label = 'none' where id = 2`,
      [],
    ],
    [
      'an empty text taken for NULL',
      `update parcels set label = 'none' where coalesce(label, '') = ''; ${note}`,
      ['state.rows-differ'],
    ],
    [
      'a row too many',
      `update parcels set label = 'none' where label is null; ${note}; ${note}`,
      ['state.rows-differ'],
    ],
    [
      'a table that should not change',
      `update parcels set label = 'none' where label is null; ${note}; delete from other where n = 1`,
      ['state.unexpected-change'],
    ],
    [
      'a dropped table',
      `update parcels set label = 'none' where label is null; ${note}; drop table other`,
      ['state.unexpected-change'],
    ],
    [
      'a helper table left behind',
      `update parcels set label = 'none' where label is null; ${note}; create table scratch as select 1 as n`,
      [],
    ],
  ])('%s', async (_name, sql, expected) => {
    expect(await ids(change, sql)).toEqual(expected);
  });

  it('shows a row found beside the row expected', async () => {
    const [finding] = await findings(change, `update parcels set label = 'none' where id = 3; ${note}`);
    expect(finding?.message).toContain('In table parcels, 2 rows are not as they should be: found (');
    expect(finding).toMatchObject({ statement: 2, details: { table: 'parcels', missingCount: 2, extraCount: 2 } });
  });

  it('counts the rows of the last writing statement', async () => {
    const counting = {
      ...change,
      checks: change.checks.map((check) => (check.kind === 'state' ? { ...check, rowsAffected: 1 } : check)),
    };
    const right = `${note}; update parcels set label = 'none' where label is null`;
    expect(await ids(counting, right)).toEqual([]);
    expect(await ids(counting, `${note}; update parcels set label = coalesce(label, 'none')`)).toEqual([
      'state.rows-affected',
    ]);
  });
});

import { expect, test } from 'vitest';
import type { AttemptReport } from '#attempt/report.ts';
import { bundleVersion, type ExerciseBundle } from '#catalog/bundle.ts';
import type { CheckOf } from '#catalog/check.schema.ts';
import { namedColumns } from '#elements/exercise-workbench/named-columns.ts';
import { orderPicture } from '#elements/exercise-workbench/order-picture.ts';
import { picturesOf } from '#elements/exercise-workbench/pictures.ts';
import { disputeText } from '#elements/exercise-workbench/report-text.ts';
import { shownReply } from '#elements/desk/shown-reply.ts';
import { checkedRun, shownRun } from '#elements/exercise-workbench/shown-run.ts';
import type { RowsReply } from '#engine/session.ts';
import type { Finding } from '#judge/finding.ts';
import type { Facts, PlanFact, ResultFact, TableState } from '#observe/facts.ts';

const result = (...names: string[]): ResultFact => ({
  fields: [
    { name: 'id', typeOid: 23 },
    { name: 'name', typeOid: 25 },
  ],
  rows: names.map((name, at) => [String(at + 1), name]),
  truncated: false,
});
const plan = (buffers: number): PlanFact => ({
  sql: '',
  root: { 'Node Type': 'Result' },
  buffers,
  executionMs: 1,
  settings: {},
  indexes: {},
});
const table = (digest: string, ...values: string[]): TableState => ({
  table: 'jobs',
  columns: ['id'],
  rows: values.map((value) => [value]),
  count: values.length,
  digest,
});

const bundle: ExerciseBundle = {
  version: bundleVersion,
  id: 'ex',
  title: 'T',
  summary: 'S',
  chapter: 'c',
  covers: [],
  level: 1,
  minutes: 1,
  engine: 'postgres',
  dataset: { name: 'd', size: 'friendly' },
  snapshot: { id: 'd/friendly', hash: 'abcdef0123456789', path: '', bytes: 1 },
  role: 'app_owner',
  needs: null,
  formerly: [],
  starter: '',
  setup: '',
  solution: 'select 1;',
  hints: [],
  variants: [{ name: 'ties', title: 'equal totals', sql: '' }],
  checks: [{ kind: 'result', names: 'ignore', columns: 'positional', order: 'none', types: 'lenient' }],
  operands: [],
  probes: [{ name: 'no-negative', expect: { refuse: '23514' }, sql: '' }],
  hash: '0123456789abcdef',
  reference: {
    results: { start: result('a', 'b'), ties: result('a', 'b', 'c') },
    baselinePlans: { 'w.sql#open-jobs after analyze': plan(100) },
    facts: {
      plans: { 'w.sql#open-jobs after analyze': plan(4) },
      state: { before: [table('x', '1')], after: [table('y', '1', '2')] },
    },
    engine: 'PostgreSQL 18.6',
  },
};

function pictures(facts: Partial<Facts>, finding?: Partial<Finding>, verdict: AttemptReport['verdict'] = 'fail') {
  const findings: Finding[] = finding ? [{ id: '', kind: 'result', severity: 'fail', message: '', ...finding }] : [];
  const all: Facts = {
    script: { runs: [], openTransaction: false },
    results: {},
    plans: {},
    outcomes: {},
    counterExamples: {},
    ...facts,
  };
  return picturesOf({ verdict, findings, facts: all, durationMs: 1, engine: '' }, '', bundle);
}
const wrongOn = (variant: string): Partial<Finding> => ({ id: 'result.rows-differ', details: { variant } });

test('draws the diff of the shown data', () =>
  expect(pictures({ results: { start: result('a') } }, wrongOn('start')).diff).toMatchObject({
    caption: '',
    diff: { counts: { missing: 1, same: 1 } },
  }));
test('says so where the diff is of hidden data', () =>
  expect(pictures({ results: { ties: result('a') } }, wrongOn('ties')).diff?.caption).toBe(
    'On data you do not see here: equal totals.',
  ));
test('draws the smallest counter-example with its tables where there is one', () => {
  const example = { variant: 'ties', tables: [table('z', '9')], expected: result('a'), actual: result() };
  const { diff } = pictures({ results: { ties: result('a') }, counterExamples: { ties: example } }, wrongOn('ties'));
  expect([diff?.tables.length, diff?.diff.counts.missing]).toEqual([1, 1]);
});
test('draws no diff where the order is right by luck', () =>
  expect(pictures({ results: { start: result('a', 'b') } }, { id: 'result.order' }).diff).toBeNull());
test('sets only the sort columns of a wrong order beside those that belong there', () => {
  const named = (...rows: [string, string][]): ResultFact => ({ ...result(), rows });
  const expected = named(['1', 'a'], ['2', 'b'], ['2', 'c'], ['3', 'd']);
  const actual = named(['1', 'a'], ['2', 'c'], ['3', 'd'], ['2', 'b']);
  const check = { ...bundle.checks[0]!, order: [{ column: 'id', direction: 'asc' as const }] } as CheckOf<'result'>;
  const picture = orderPicture(check, expected, actual);
  expect(picture?.sum).toBe('The rows are right; their order differs from row 3 on');
  expect(picture?.diff.rows.map(({ mark, cells }) => [mark, cells[0]?.actual, cells[0]?.expected])).toEqual([
    ['same', '2', undefined],
    ['changed', '3', '2'],
    ['changed', '2', '3'],
  ]);
});
test('keeps of a wide example only the columns that a query names', () => {
  const wide: TableState = { ...table('w'), columns: ['id', 'a', 'b', 'c', 'note'], rows: [['1', '2', '3', '4', '5']] };
  expect(namedColumns(wide, ['select ID from t', "where note = 'x'"])).toMatchObject({
    columns: ['id', 'note'],
    rows: [['1', '5']],
  });
  expect(namedColumns(wide, ['select *']).columns).toHaveLength(5);
});
test('draws no diff of an error', () =>
  expect(
    pictures(
      { results: { start: { error: { engine: 'postgres', code: '22012', message: '' }, statement: 1 } } },
      wrongOn('start'),
    ).diff,
  ).toBeNull());

const key = 'w.sql#open-jobs after analyze';
const labels = (verdict: AttemptReport['verdict']) =>
  pictures({ plans: { [key]: plan(50) } }, undefined, verdict).plans;
test('keeps the reference plan back until a pass', () => {
  expect(labels('fail')[0]?.plans.map(({ label }) => label)).toEqual(['yours', 'before']);
  expect(labels('pass')[0]?.plans.map(({ label }) => label)).toEqual(['yours', 'before', 'reference']);
});
test('the plan that a finding speaks of comes first', () => {
  const plans = { [key]: plan(50), 'w.sql#a-driver after analyze': plan(3) };
  const finding: Finding = { id: 'cost.over', kind: 'cost', severity: 'fail', message: '' };
  const titles = (operand: string) =>
    pictures({ plans }, { ...finding, details: { operand } }).plans.map(({ title }) => title);
  expect(titles('w.sql#a-driver')).toEqual(['a driver', 'open jobs']);
  expect(titles('w.sql#open-jobs')).toEqual(['open jobs', 'a driver']);
});
test('names a plan for its query', () => expect(labels('fail')[0]?.title).toBe('open jobs'));

test('sets a table beside what it should hold', () =>
  expect(pictures({ state: { before: [table('x', '1')], after: [table('x', '1')] } }).tables).toMatchObject([
    { table: 'jobs', isRight: false, diff: { counts: { missing: 1 } } },
  ]));
test('leaves out tables that nobody should or did change', () => {
  const other = { ...table('o', '1'), table: 'stops' };
  const names = pictures({
    state: { before: [table('x', '1'), other], after: [table('y', '1', '2'), other] },
  }).tables.map((one) => one.table);
  expect(names).toEqual(['jobs']);
});
test.each([
  ['accepted' as const, 'accepted', false],
  [{ sqlstate: '23514', message: '' }, 'refused, 23514', true],
  [{ sqlstate: '23502', message: '' }, 'refused, 23502', false],
])('sets a probe beside what it should do: %j', (outcome, actual, isRight) =>
  expect(pictures({ probes: [{ name: 'no-negative', outcome }] }).probes).toEqual([
    { name: 'no negative', role: '', expected: 'refused, 23514', actual, isRight },
  ]),
);

const rows = (count: number): RowsReply => ({
  kind: 'rows',
  command: 'SELECT',
  notices: [],
  durationMs: 1,
  fields: [{ name: 'n', typeOid: 23 }],
  rows: Array.from({ length: count }, (_, at) => [String(at)]),
  rowCount: count,
  truncated: true,
});
test('cuts the one row too many that says there are more', () =>
  expect(shownReply(rows(501), 500)).toMatchObject({ rowCount: 500, truncated: true }));
test('calls a result whole that just fits, whatever the portal said', () =>
  expect(shownReply(rows(500), 500)).toMatchObject({ rowCount: 500, truncated: false }));

test('offers more rows of pure queries only, and tells of notices and errors', () => {
  const notice = { severity: 'NOTICE', code: '42P07', message: 'exists, skipping' };
  const ran = {
    runs: [
      { statement: 1, reply: { ...rows(1), notices: [notice] } },
      { statement: 2, reply: rows(1) },
      { statement: 3, error: { engine: 'postgres' as const, code: '42703', message: 'no column', hint: 'Perhaps id' } },
    ],
    findings: [{ id: 'sqlstate.42703', kind: 'sql', severity: 'fail' as const, message: 'm' }],
    stopped: false,
    notReplayed: [],
  };
  const statements = [
    { text: 'select 1', isPureQuery: true },
    { text: 'update t returning n', isPureQuery: false },
  ];
  const shown = shownRun({ number: 7, whole: 'select 1', isEmpty: false }, ran, statements, ({ id, message }) => ({
    title: id,
    message,
  }));
  expect(shown.tables.map(({ canFetchMore }) => canFetchMore)).toEqual([true, false]);
  expect(shown.messages.map(({ words, detail }) => words + detail)).toEqual([
    'NOTICE: exists, skipping',
    'ERROR 42703: no columnHint: Perhaps id',
  ]);
  expect(shown.error?.title).toBe('sqlstate.42703');
});

test('leaves the error of a checked script to the verdict, and offers no more rows', () => {
  const error = { engine: 'postgres' as const, code: '42703', message: 'no column' };
  const runs = [
    { statement: 1, reply: rows(1) },
    { statement: 2, error },
  ];
  const shown = checkedRun({ number: 1, whole: '' }, runs, [{ text: 'select 1', isPureQuery: true }]);
  expect([shown.from, shown.error, shown.tables.map(({ canFetchMore }) => canFetchMore)]).toEqual([
    'check',
    null,
    [false],
  ]);
});

test('a dispute holds what is needed to judge again', () => {
  const finding = {
    id: 'result.order',
    kind: 'result',
    severity: 'fail' as const,
    message: 'Swapped.',
    position: { start: 0, end: 1, line: 1, column: 1 },
  };
  const report = { verdict: 'fail' as const, findings: [finding], durationMs: 1, engine: 'PostgreSQL 18.6' };
  const drawn = { diff: null, plans: [], trace: null, tables: [], probes: [] };
  const text = disputeText(bundle, {
    report,
    sql: 'select 2;\n',
    findings: [{ finding, title: 't', message: 'Swapped.' }],
    pictures: drawn,
    run: null,
  });
  for (const part of [
    'Exercise: ex',
    '0123456789ab',
    'd/friendly abcdef012345',
    'PostgreSQL 18.6',
    '- result.order (line 1, column 1): Swapped.',
    'select 2;\n```',
  ])
    expect(text).toContain(part);
});

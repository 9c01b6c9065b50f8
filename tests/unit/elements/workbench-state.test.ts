import { expect, test } from 'vitest';
import type { Pictures } from '#elements/exercise-workbench/pictures.ts';
import {
  availableTabs,
  initialState,
  isCheckEarlier,
  reduce,
  type ShownCheck,
  type WorkbenchEvent,
  type WorkbenchState,
} from '#elements/exercise-workbench/state.ts';
import type { Verdict } from '#judge/finding.ts';

const nothingDrawn: Pictures = { diff: null, plans: [], trace: null, tables: [], probes: [] };
const diff = {
  diff: { columns: [], rows: [], keyColumns: [], counts: { same: 0, missing: 1, extra: 0, changed: 0 } },
  tables: [],
  caption: '',
};
const plans = [{ title: '', plans: [] }];
const trace = {
  steps: [],
  phases: [],
  marks: {},
  openTransaction: false,
  invalidIndexes: [],
  unvalidatedConstraints: [],
};

function checked(verdict: Verdict, id = 'result.rows-missing', pictures: Partial<Pictures> = {}): WorkbenchEvent {
  const findings: ShownCheck['findings'] =
    verdict === 'pass'
      ? []
      : [{ finding: { id, kind: 'result', severity: 'fail', message: 'm' }, title: 't', message: 'm' }];
  const report = {
    verdict,
    findings: findings.map(({ finding }) => finding),
    durationMs: 1,
    engine: 'PostgreSQL 18.6',
  };
  return {
    type: 'checked',
    announcement: '',
    check: { report, sql: 'select 1', findings, pictures: { ...nothingDrawn, ...pictures }, run: null },
  };
}

const ranText = (whole: string): WorkbenchEvent => ({
  type: 'ran',
  announcement: '',
  run: {
    from: 'run',
    number: 1,
    whole,
    isEmpty: false,
    tables: [],
    messages: [],
    error: null,
    stopped: false,
    notReplayed: [],
  },
});
const after = (...events: WorkbenchEvent[]): WorkbenchState => events.reduce(reduce, initialState(3, false));

test('begins with the Result tab alone', () => expect(availableTabs(after())).toEqual(['result']));
test('shows only tabs that have something to show', () =>
  expect(availableTabs(after(checked('fail', 'plan.sort', { diff, plans })))).toEqual(['result', 'diff', 'plan']));

test.each([
  ['a wrong result', checked('fail', 'result.rows-missing', { diff, plans }), 'diff'],
  ['a plan', checked('fail', 'plan.sequential-scan', { plans }), 'plan'],
  ['a lock', checked('fail', 'migration.blocks-all', { trace, plans }), 'locks'],
  [
    'rows a constraint let in',
    checked('fail', 'probe.accepted', { probes: [{ name: 'p', role: '', expected: '', actual: '', isRight: false }] }),
    'state',
  ],
  ['an error with nothing to draw', checked('fail', 'sqlstate.42703'), 'result'],
  ['a pass', checked('pass', '', { plans }), 'why'],
])('opens the tab that shows %s best', (_, event, tab) => expect(after(event).tab).toBe(tab));

test('counts failed Checks, a wrong name among them, but not what could not be judged', () =>
  expect(after(checked('fail'), checked('label'), checked('error'), checked('pass')).failedChecks).toBe(2));
test('stays solved after a later failure', () => expect(after(checked('pass'), checked('fail')).isSolved).toBe(true));

test('asks before it shows the solution', () => expect(after({ type: 'solution-asked' }).solution).toBe('asked'));
test('asks no more after two failed Checks', () =>
  expect(after(checked('fail'), checked('fail'), { type: 'solution-asked' }).solution).toBe('shown'));
test('asks no more after a pass', () =>
  expect(after(checked('pass'), { type: 'solution-asked' }).solution).toBe('shown'));
test('puts the solution away again', () => {
  const state = after({ type: 'solution-asked' }, { type: 'solution-put-off' });
  expect([state.solution, state.tab]).toEqual(['hidden', 'result']);
});

test('turns to the task for a hint, and never past the last', () => {
  const state = after(...Array.from({ length: 5 }, () => ({ type: 'hint' }) as const));
  expect([state.hintsShown, state.pane]).toEqual([3, 'task']);
});
test('turns to the result after a Check', () =>
  expect(after({ type: 'pane', pane: 'sql' }, checked('fail')).pane).toBe('result'));
test('opens no tab that has nothing to show', () => expect(after({ type: 'tab', tab: 'plan' }).tab).toBe('result'));
test('is busy no longer once there is trouble', () => {
  const state = after({ type: 'began', act: 'check', nowMs: 5 }, { type: 'trouble', words: 'offline' });
  expect([state.busy, state.trouble, state.announcement]).toEqual([null, 'offline', 'offline']);
});
test('forgets trouble with the next attempt', () =>
  expect(after({ type: 'trouble', words: 'offline' }, { type: 'began', act: 'run', nowMs: 1 }).trouble).toBeNull());
test('clears the shown run after a Reset, and says so until the next run', () => {
  const ran = ranText('select 1');
  const reset: WorkbenchEvent = { type: 'reset', announcement: 'back' };
  expect([after(ran, reset).run, after(ran, reset).isReset, after(ran, reset, ran).isReset]).toEqual([
    null,
    true,
    false,
  ]);
});

test.each([
  ['the same text', ranText('select 1'), false],
  ['another text', ranText('select 2'), true],
  ['a Check that found nothing to check', { type: 'noted', words: 'Nothing.' } as const, true],
])('tells after %s whether the verdict is an earlier one', (_, event, isEarlier) =>
  expect(isCheckEarlier(after(checked('fail'), event))).toBe(isEarlier),
);
test('drops the error of an earlier run with the next verdict', () =>
  expect(after(ranText('select nope'), checked('fail')).run).toBeNull());
test('counts nothing where there was nothing to check', () =>
  expect(after({ type: 'noted', words: 'Nothing.' }).failedChecks).toBe(0));
test('drops the word about an unreadable text with the next change, and no other', () => {
  const noted = (kind: 'unreadable' | 'restored') =>
    after({ type: 'draft', notice: { kind, savedAt: '' } }, { type: 'text-changed' }).draft;
  expect([noted('unreadable'), noted('restored')?.kind]).toEqual([null, 'restored']);
});

test('a long Check says what it is at, and only while it runs', () => {
  const began: WorkbenchEvent = { type: 'began', act: 'check', nowMs: 0 };
  const stage: WorkbenchEvent = { type: 'stage', words: 'half way' };
  expect(after(began, stage).busy?.stage).toBe('half way');
  expect(after(began, stage, began).busy?.stage).toBeUndefined();
  expect(after(began, stage, { type: 'ended' }).busy).toBeNull();
  expect(after(stage).busy).toBeNull();
});

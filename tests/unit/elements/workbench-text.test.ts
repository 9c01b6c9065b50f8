import { expect, test, vi } from 'vitest';
import { openHistory, remember, type RunHistory, step } from '#elements/exercise-workbench/history.ts';
import { createTextKeeper } from '#elements/exercise-workbench/text-keeper.ts';
import { underlines } from '#elements/exercise-workbench/underlines.ts';
import { elapsedWords, engineWords } from '#elements/desk/engine-words.ts';
import { placeWords } from '#elements/desk/place-words.ts';
import { checkAnnouncement, savedWords } from '#elements/exercise-workbench/words.ts';
import { memoryStorage } from '#progress/storage.ts';
import { createProgressStore } from '#progress/store.ts';
import { spanOf } from '#sql/positions.ts';

const runs = (...texts: string[]): RunHistory => texts.reduce(remember, openHistory([]));

/** Walks back and forward from the text `now`; returns what the editor holds after each step. */
function walk(history: RunHistory, moves: (-1 | 1)[]): (string | null)[] {
  let at = history;
  let current = 'now';
  return moves.map((direction) => {
    const moved = step(at, direction, current);
    at = moved.history;
    current = moved.text ?? current;
    return moved.text;
  });
}

test('goes back through the runs and forward to the text being written', () =>
  expect(walk(runs('one', 'two'), [-1, -1, -1, 1, 1, 1])).toEqual(['two', 'one', null, 'two', 'now', null]));
test('keeps one of two equal runs in a row, and no empty one', () =>
  expect(runs('a', 'a', ' ', 'b', 'a').texts).toEqual(['a', 'b', 'a']));
test('keeps the latest runs', () => {
  const { texts } = runs(...Array.from({ length: 50 }, (_, at) => String(at)));
  expect([texts.length, texts.at(-1)]).toEqual([40, '49']);
});

function keeper() {
  const store = createProgressStore({ storage: memoryStorage() });
  return { store, keep: createTextKeeper(store, 'ex', 'select 1;\n') };
}

test('begins with the starter', () => expect(keeper().keep.begin()).toEqual({ text: 'select 1;\n', notice: null }));
test('brings a draft back with its date', () => {
  const { store, keep } = keeper();
  keep.changed('select 2');
  keep.flush();
  const { savedAt } = store.draft('ex')!;
  expect(keep.begin()).toEqual({ text: 'select 2', notice: { kind: 'restored', savedAt } });
});
test('keeps no draft that equals the starter', () => {
  const { store, keep } = keeper();
  keep.changed('select 2');
  keep.flush();
  keep.changed('select 1;');
  keep.flush();
  expect(store.draft('ex')).toBeNull();
});
test('stores what was typed a moment after the last key', () => {
  vi.useFakeTimers();
  const { store, keep } = keeper();
  keep.changed('select 2');
  vi.advanceTimersByTime(300);
  keep.changed('select 23');
  vi.advanceTimersByTime(300);
  expect(store.draft('ex')).toBeNull();
  vi.advanceTimersByTime(200);
  expect(store.draft('ex')?.text).toBe('select 23');
  vi.useRealTimers();
});

/** Two tabs on one exercise, as far as storage shows them to each other. */
function twoTabs() {
  const storage = memoryStorage();
  const events = new EventTarget();
  const [here, there] = [createProgressStore({ storage, events }), createProgressStore({ storage })];
  const [onOther, onReplaced] = [vi.fn(), vi.fn()];
  const mine = createTextKeeper(here, 'ex', 'select 1;', { onOther, onReplaced });
  const theirs = createTextKeeper(there, 'ex', 'select 1;');
  const hear = () => events.dispatchEvent(Object.assign(new Event('storage'), { key: 'querywright.draft.ex' }));
  return { here, mine, theirs, onOther, onReplaced, hear };
}

test('tells of the text another tab stored', () => {
  const { mine, theirs, onOther, hear } = twoTabs();
  mine.insist('select 2');
  theirs.insist('select 3');
  hear();
  expect(onOther.mock.calls).toEqual([['select 3']]);
});
test('hands over the other tab’s text before it stores over it', () => {
  const { here, mine, theirs, onReplaced } = twoTabs();
  theirs.insist('select 3');
  mine.insist('select 2');
  mine.insist('select 22');
  expect([onReplaced.mock.calls, here.draft('ex')?.text]).toEqual([[['select 3']], 'select 22']);
});
test('says nothing of its own text', () => {
  const { mine, onOther, onReplaced } = twoTabs();
  mine.insist('select 2');
  mine.insist('select 22');
  expect([onOther, onReplaced].map((told) => told.mock.calls.length)).toEqual([0, 0]);
});

const finding = (id: string, sql: string, start: number, end: number) => ({
  finding: { id, kind: 'k', severity: 'fail' as const, message: '', position: spanOf(sql, start, end) },
  title: '',
  message: 'm',
});
const script = 'alter table jobs\nadd check (true);';

test('underlines a place within a line', () =>
  expect(underlines(script, [finding('sqlstate.42P01', script, 12, 16)])).toEqual([
    { start: 12, end: 16, severity: 'fail', message: 'm' },
  ]));
test('underlines only the first line of a statement', () =>
  expect(underlines(script, [finding('migration.blocks-all', script, 0, script.length)])[0]).toMatchObject({
    start: 0,
    end: 16,
  }));
test('underlines nothing for wrong rows', () =>
  expect(
    underlines(script, [finding('result.rows-missing', script, 0, 9), finding('plan.sort', script, 0, 9)]),
  ).toEqual([]));

test('says bytes while PostgreSQL is fetched', () =>
  expect(
    engineWords({ phase: 'starting', progress: { phase: 'download', loadedBytes: 3_355_443, totalBytes: 7_759_462 } }),
  ).toBe('Fetching PostgreSQL: 3.2 of 7.4 MB'));
test('says the time once it is felt', () => expect(elapsedWords(3_440)).toBe('3.4 s'));
test('names the line, and the column where it tells more', () =>
  expect([placeWords(finding('x', script, 0, 5).finding), placeWords(finding('x', script, 21, 26).finding)]).toEqual([
    'line 1',
    'line 2, column 5',
  ]));
test('announces the verdict with its first finding', () =>
  expect(
    checkAnnouncement(
      {
        report: { verdict: 'fail', findings: [], durationMs: 1, engine: '' },
        findings: [
          { ...finding('result.order', script, 0, 1), title: 'Other order', message: 'Rows 2 and 3 are swapped.' },
        ],
      },
      2,
    ),
  ).toBe('Check 2. Not yet. Other order. Rows 2 and 3 are swapped.'));
test('dates a draft of today by the hour and an older one by the day', () => {
  const now = new Date(2026, 10, 23, 12, 0);
  expect(savedWords(new Date(2026, 10, 23, 9, 40).toISOString(), now)).toBe('today at 09:40');
  expect(savedWords(new Date(2026, 10, 20, 9, 40).toISOString(), now)).toMatch(/^Friday,? 20 November$/);
});

import { describe, expect, it, test } from 'vitest';
import { checked, hintOpened, solutionOpened } from '../../../src/progress/changes.ts';
import { memoryStorage, keysWith, type KeyValueStorage } from '../../../src/progress/storage.ts';
import { createProgressStore, type StoreChange } from '../../../src/progress/store.ts';

const noon = new Date('2026-11-23T12:00:00.000Z');

function openStore(storage: KeyValueStorage = memoryStorage(), now: () => Date = () => noon) {
  const events = new EventTarget();
  return { storage, events, store: createProgressStore({ storage, events, now }) };
}

/** A storage with room for so many characters in all values together. */
function smallStorage(room: number): KeyValueStorage & { room: number } {
  const inner = memoryStorage();
  return {
    room,
    getItem: (key) => inner.getItem(key),
    removeItem: (key) => inner.removeItem(key),
    key: (index) => inner.key(index),
    get length() {
      return inner.length;
    },
    setItem(key, value) {
      const others = keysWith(inner, '').filter((other) => other !== key);
      const used = others.reduce((sum, other) => sum + (inner.getItem(other) ?? '').length, 0);
      if (used + value.length > this.room) throw new DOMException('full', 'QuotaExceededError');
      inner.setItem(key, value);
    },
  };
}

const asideText = (storage: KeyValueStorage) =>
  keysWith(storage, 'querywright.kept-aside.').map((key) => storage.getItem(key));

describe('one exercise', () => {
  const afterChecks = (...verdicts: Parameters<typeof checked>[0][]) => {
    const { store } = openStore();
    for (const verdict of verdicts) store.update('totals', checked(verdict));
    return store.read().exercises['totals'];
  };

  test('a failed check is an attempt', () =>
    expect(afterChecks('fail')).toMatchObject({
      status: 'attempted',
      attempts: 1,
      solvedAt: null,
      lastVerdict: 'fail',
    }));
  test('a label verdict does not solve', () => expect(afterChecks('label')?.status).toBe('attempted'));
  test('a check that could not judge is no attempt', () => expect(afterChecks('error')?.attempts).toBe(0));
  test('a pass solves and is dated', () =>
    expect(afterChecks('pass')).toMatchObject({ status: 'solved', solvedAt: noon.toISOString() }));
  test('a later failure leaves it solved', () =>
    expect(afterChecks('pass', 'fail')).toMatchObject({ status: 'solved', attempts: 2, lastVerdict: 'fail' }));

  it('keeps the highest hint and forgets that a solution was read after a pass', () => {
    const { store } = openStore();
    store.update('totals', hintOpened(2));
    store.update('totals', hintOpened(1));
    store.update('totals', checked('pass'));
    store.update('totals', solutionOpened());
    expect(store.read().exercises['totals']).toMatchObject({ hintsShown: 2, solutionShown: false });
  });

  it('takes over the progress and the draft of a former id', () => {
    const { store } = openStore();
    store.update('old-totals', checked('pass'));
    store.saveDraft('old-totals', 'select 1;');
    store.adopt('totals', ['old-totals']);
    expect(store.read().exercises).toMatchObject({ totals: { status: 'solved' } });
    expect(store.read().exercises).not.toHaveProperty('old-totals');
    expect(store.draft('totals')?.text).toBe('select 1;');
    expect(store.draft('old-totals')).toBeNull();
  });
});

describe('two tabs', () => {
  it('loses neither tab’s work', () => {
    const storage = memoryStorage();
    const one = openStore(storage).store;
    const other = openStore(storage).store;
    one.update('a', checked('pass'));
    other.update('b', checked('pass'));
    one.update('c', checked('fail'));
    expect(Object.keys(other.read().exercises).sort()).toEqual(['a', 'b', 'c']);
  });

  it('tells listeners what another tab changed', () => {
    const { store, events } = openStore();
    const heard: StoreChange[] = [];
    const stop = store.subscribe((change) => heard.push(change));
    const arrive = (key: string | null) => events.dispatchEvent(Object.assign(new Event('storage'), { key }));
    arrive('querywright.progress');
    arrive('querywright.draft.totals');
    arrive('somebody.else');
    stop();
    arrive('querywright.progress');
    expect(heard).toEqual([{ what: 'record' }, { what: 'draft', exerciseId: 'totals' }]);
  });

  it('does not bring back what another tab reset', () => {
    const storage = memoryStorage();
    const one = openStore(storage).store;
    const other = openStore(storage).store;
    one.update('a', checked('pass'));
    other.read();
    one.reset();
    other.update('b', checked('fail'));
    expect(Object.keys(one.read().exercises)).toEqual(['b']);
  });
});

describe('a full disk', () => {
  it('keeps the work in memory, says so, and stores it once there is room', () => {
    const storage = smallStorage(40);
    const { store } = openStore(storage);
    store.update('a', checked('pass'));
    expect(store.problem()).toBe('full');
    expect(store.read().exercises['a']?.status).toBe('solved');
    expect(storage.getItem('querywright.progress')).toBeNull();
    storage.room = 4000;
    store.update('b', checked('fail'));
    expect(store.problem()).toBeNull();
    expect(Object.keys(openStore(storage).store.read().exercises)).toEqual(['a', 'b']);
  });

  it('says that a draft did not fit', () => {
    const { store } = openStore(smallStorage(10));
    expect(store.saveDraft('a', 'select * from jobs;')).toBe(false);
    expect(store.problem()).toBe('full');
  });
});

describe('a record that cannot be read', () => {
  const broken = '{"version":1,"exercises":{"a":{"status":"won"}}}';

  it('is put aside untouched, and a new one begins', () => {
    const { storage, store } = openStore();
    storage.setItem('querywright.progress', broken);
    store.update('b', checked('pass'));
    expect(store.problem()).toBe('unreadable');
    expect(asideText(storage)).toEqual([broken]);
    expect(Object.keys(store.read().exercises)).toEqual(['b']);
  });

  it('is never overwritten where there is no room for the copy', () => {
    const storage = smallStorage(broken.length + 10);
    storage.setItem('querywright.progress', broken);
    const { store } = openStore(storage);
    store.update('b', checked('pass'));
    expect(storage.getItem('querywright.progress')).toBe(broken);
    expect(store.read().exercises['b']?.status).toBe('solved');
  });

  it('of a newer version is left alone', () => {
    const { storage, store } = openStore();
    storage.setItem('querywright.progress', '{"version":99,"more":true}');
    store.update('b', checked('pass'));
    expect(store.problem()).toBe('newer');
    expect(storage.getItem('querywright.progress')).toBe('{"version":99,"more":true}');
  });
});

describe('drafts', () => {
  it('are dated, kept apart from the record, and forgotten on demand', () => {
    const { store } = openStore();
    store.saveDraft('a', 'select 1;');
    expect(store.draft('a')).toEqual({ text: 'select 1;', savedAt: noon.toISOString() });
    expect(store.read().exercises).toEqual({});
    store.clearDraft('a');
    expect(store.draft('a')).toBeNull();
  });
});

describe('reset', () => {
  it('forgets everything, and undo brings everything back', () => {
    const { storage, store } = openStore();
    store.update('a', checked('pass'));
    store.markLesson('first-steps/tables', true);
    store.saveDraft('a', 'select 1;');
    const before = store.backup();
    store.reset();
    expect(store.backup()).toEqual({ record: { version: 1, exercises: {}, lessons: {} }, drafts: {} });
    const later = openStore(storage).store;
    expect(later.canUndo()).toBe(true);
    later.undo();
    expect(store.backup()).toEqual(before);
    expect(later.canUndo()).toBe(false);
  });
});

import { expect, test } from 'vitest';
import { memoryStorage } from '../../../src/progress/storage.ts';
import { createProgressStore } from '../../../src/progress/store.ts';

const now = new Date('2026-11-20T08:00:00.000Z');

/** A store over a record that cannot be read, after the first reading. */
function storeWithSpoiltRecord() {
  const storage = memoryStorage();
  storage.setItem('querywright.progress', '{"version":1,');
  const store = createProgressStore({ storage, now: () => now });
  store.read();
  return { storage, store };
}

test('a record that cannot be read is listed as it was found', () => {
  const [aside, ...others] = storeWithSpoiltRecord().store.keptAside();
  expect(aside).toMatchObject({ keptAt: now.toISOString(), text: '{"version":1,' });
  expect(others).toEqual([]);
});

test('a reset leaves it where it is', () => {
  const { store } = storeWithSpoiltRecord();
  store.reset();
  expect(store.keptAside()).toHaveLength(1);
});

test('it is removed by its key', () => {
  const { store } = storeWithSpoiltRecord();
  store.forgetAside(store.keptAside()[0]!.key);
  expect(store.keptAside()).toEqual([]);
});

test('nothing but what was put aside can be removed so', () => {
  const { storage, store } = storeWithSpoiltRecord();
  store.saveDraft('count-jobs', 'select 1;');
  store.forgetAside('querywright.draft.count-jobs');
  expect(storage.getItem('querywright.draft.count-jobs')).not.toBeNull();
});

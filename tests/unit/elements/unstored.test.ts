import { beforeEach, expect, test, vi } from 'vitest';
import { newDatabase } from '#elements/play-ground/new-database.ts';
import { dropUnstored, noteUnstored, storeNoted } from '#elements/play-ground/unstored.ts';
import { memoryScratchStore } from '#progress/scratch-memory.ts';
import type { ScratchDatabase } from '#progress/scratch.ts';

const kept = new Map<string, string>();
const store = memoryScratchStore();
let database: ScratchDatabase;

const written = (text: string, changedAt: number): ScratchDatabase => ({
  ...database,
  tabs: database.tabs.map((tab) => ({ ...tab, text })),
  changedAt,
});
const textKept = async () => (await store.list()).find(({ id }) => id === database.id)?.tabs[0]?.text;

beforeEach(async () => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
  database = newDatabase('Mine', 'driverconnect/friendly', 'select 1', 1_000);
  await store.put(database);
  return () => vi.unstubAllGlobals();
});

test('a change that was not stored any more is stored at the next start, once', async () => {
  noteUnstored(written('select 2', 1_001));
  await storeNoted(store);
  expect(await textKept()).toBe('select 2');
  expect(kept.size).toBe(0);
});
test('what another tab stored later stays', async () => {
  noteUnstored(written('select 2', 1_001));
  await store.put(written('select 3', 1_002));
  await storeNoted(store);
  expect(await textKept()).toBe('select 3');
  expect(kept.size).toBe(0);
});
test('a note goes when its change is stored, and stays for a later one', () => {
  noteUnstored(written('select 2', 1_002));
  dropUnstored(written('select 1', 1_001));
  expect(kept.size).toBe(1);
  dropUnstored(written('select 2', 1_002));
  expect(kept.size).toBe(0);
});
test.each(['{', '{}', 'null', '{"changedAt":9999,"tabs":[]}'])(
  'a note that is none is passed over: %s',
  async (text) => {
    kept.set(`querywright.play.unstored.${database.id}`, text);
    await storeNoted(store);
    expect(await textKept()).toBe('select 1');
  },
);
test('where nothing can be noted, nothing breaks', async () => {
  vi.stubGlobal('localStorage', undefined);
  noteUnstored(database);
  dropUnstored(database);
  await storeNoted(store);
  expect(await textKept()).toBe('select 1');
});

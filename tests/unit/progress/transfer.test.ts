import { expect, it, test } from 'vitest';
import { checked } from '../../../src/progress/changes.ts';
import { memoryStorage } from '../../../src/progress/storage.ts';
import { createProgressStore } from '../../../src/progress/store.ts';
import { backupFileName, backupText, readBackup } from '../../../src/progress/transfer.ts';

const at = (time: string) => () => new Date(`2026-11-23T${time}:00.000Z`);

function learner(time: string, work: Record<string, string>) {
  const store = createProgressStore({ storage: memoryStorage(), now: at(time) });
  for (const [id, text] of Object.entries(work)) {
    store.update(id, checked('pass'));
    store.saveDraft(id, text);
  }
  return store;
}

function carried(store: ReturnType<typeof learner>) {
  const read = readBackup(backupText(store.backup(), at('12:00')()));
  if (read.outcome === 'refused') throw new Error(read.message);
  return read.backup;
}

const refusal = (text: string) => {
  const read = readBackup(text);
  return read.outcome === 'refused' ? read.message : 'it was read';
};

it('carries record and drafts to another browser', () => {
  const home = learner('09:00', { a: 'select 1;' });
  const work = learner('10:00', { b: 'select 2;' });
  work.importBackup(carried(home));
  expect(Object.keys(work.read().exercises).sort()).toEqual(['a', 'b']);
  expect(work.draft('a')?.text).toBe('select 1;');
});

it('keeps the newer of two drafts and the earlier of two passes', () => {
  const home = learner('09:00', { a: 'old;' });
  const work = learner('10:00', { a: 'new;' });
  home.importBackup(carried(work));
  work.importBackup(carried(learner('09:00', { a: 'old;' })));
  for (const store of [home, work]) {
    expect(store.draft('a')?.text).toBe('new;');
    expect(store.read().exercises['a']?.solvedAt).toBe('2026-11-23T09:00:00.000Z');
  }
});

it('can undo an import', () => {
  const work = learner('10:00', { b: 'select 2;' });
  const before = work.backup();
  work.importBackup(carried(learner('09:00', { a: 'select 1;' })));
  work.undo();
  expect(work.backup()).toEqual(before);
});

it('names the file by its day', () =>
  expect(backupFileName(at('09:00')())).toBe('querywright-progress-2026-11-23.json'));

const file = (rest: object) => JSON.stringify({ format: 'querywright-progress', ...rest });

test.each([
  ['no JSON', 'id,status', 'not JSON'],
  ['another file', '{"name":"package"}', 'no progress file'],
  ['a list', '[]', 'no progress file'],
  ['no record', file({}), 'cannot be read: it is not an object'],
  ['a record of a newer version', file({ record: { version: 7 } }), 'version 7'],
  ['a wrong status', file({ record: { version: 1, exercises: { a: { status: 'won' } } } }), 'exercises.a.status'],
  ['a broken draft', file({ record: { version: 1, exercises: {} }, drafts: { a: 3 } }), 'draft of "a"'],
])('refuses %s and says why', (_, text, reason) => expect(refusal(text)).toContain(reason));

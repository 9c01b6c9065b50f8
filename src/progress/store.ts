import type { Change } from './changes.ts';
import { allDrafts, draftOwner, readDraft, removeDraft, writeDraft } from './drafts.ts';
import { allKeptAside, forgetAside, keepAside, type KeptAside } from './kept-aside.ts';
import { mergedExercise, mergedRecord } from './merge.ts';
import { readRecord } from './migrate.ts';
import { emptyRecord, firstTouch, type Draft, type ProgressRecord } from './record.schema.ts';
import { stored, type KeyValueStorage } from './storage.ts';
import { backupText, readBackup, type Backup } from './transfer.ts';

const recordKey = 'querywright.progress';
const undoKey = 'querywright.undo';

/** Why progress is not stored as usual; a sentence for the learner is `problemText`. */
export type StoreProblem = 'full' | 'newer' | 'unreadable' | 'no-storage';

/** What changed: a record, a draft (by exercise), or the problem. */
export type StoreChange = { what: 'record' } | { what: 'draft'; exerciseId: string } | { what: 'problem' };

/** The learner's record, safe for several tabs: every write reads the stored record, changes it and writes it at once. */
export interface ProgressStore {
  /** The record as it is now, with what could not be stored laid over it. Do not change it. */
  read(): ProgressRecord;
  /** Changes one exercise's entry, made on first touch. Changes are in `changes.ts`. */
  update(exerciseId: string, change: Change): void;
  /** Marks a lesson, `<chapter>/<lesson>`, as read or not read. */
  markLesson(lesson: string, isRead: boolean): void;
  /** Moves progress and draft of an exercise's former ids to it; nothing happens where there is none. */
  adopt(exerciseId: string, formerIds: readonly string[]): void;
  /** Hears of every change, of this tab and of others; returns the way to stop. */
  subscribe(listener: (change: StoreChange) => void): () => void;
  /** The stored draft, or null. */
  draft(exerciseId: string): Draft | null;
  /** Stores a draft; false where it did not fit, and then `problem` is `full`. */
  saveDraft(exerciseId: string, text: string): boolean;
  /** Forgets a draft. */
  clearDraft(exerciseId: string): void;
  /** Record and drafts, for an export file. */
  backup(): Backup;
  /** Merges an export file's content; of two drafts the newer one stays. Can be undone. */
  importBackup(backup: Backup): void;
  /** Forgets record and drafts. Can be undone. */
  reset(): void;
  /** True where the last reset or import can be undone. */
  canUndo(): boolean;
  /** Puts back everything as it was before the last reset or import. */
  undo(): void;
  /** Stored records that could not be read, untouched, the oldest first. */
  keptAside(): KeptAside[];
  /** Removes one of them for good, by its key. */
  forgetAside(key: string): void;
  /** What is wrong with storing, or null. */
  problem(): StoreProblem | null;
}

export interface StoreOptions {
  storage: KeyValueStorage;
  /** Where `storage` events of other tabs arrive; none in tests of one tab. */
  events?: Pick<EventTarget, 'addEventListener'>;
  /** Default: the clock. */
  now?: () => Date;
  /** A problem known before the start, e.g. `no-storage`. */
  problem?: StoreProblem;
}

/** Makes a store over a storage. Reads nothing until asked. */
export function createProgressStore({
  storage,
  events,
  now = () => new Date(),
  problem: known,
}: StoreOptions): ProgressStore {
  const listeners = new Set<(change: StoreChange) => void>();
  let problem: StoreProblem | null = known ?? null;
  let unstored: ProgressRecord | null = null;

  const tell = (change: StoreChange) => listeners.forEach((listener) => listener(change));
  const setProblem = (next: StoreProblem | null) => {
    if (next === problem) return;
    problem = next;
    tell({ what: 'problem' });
  };

  function storedRecord(): ProgressRecord {
    const text = storage.getItem(recordKey);
    if (text === null) return emptyRecord();
    const read = readRecord(text);
    if (read.outcome === 'read') return read.record;
    if (read.outcome === 'newer') {
      setProblem('newer');
      return emptyRecord();
    }
    if (keepAside(storage, text, now())) storage.removeItem(recordKey);
    setProblem('unreadable');
    return emptyRecord();
  }

  function current(): ProgressRecord {
    const record = storedRecord();
    return unstored ? mergedRecord(record, unstored) : record;
  }

  function write(record: ProgressRecord): void {
    if (mayOverwrite() && stored(storage, recordKey, JSON.stringify(record))) {
      unstored = null;
      if (problem === 'full') setProblem(null);
    } else {
      unstored = record;
      if (mayOverwrite()) setProblem('full');
    }
    tell({ what: 'record' });
  }

  // A newer or unreadable text that could not be put aside is the learner's, too.
  function mayOverwrite(): boolean {
    const text = storage.getItem(recordKey);
    return text === null || readRecord(text).outcome === 'read';
  }

  function replace(backup: Backup): void {
    for (const id of Object.keys(allDrafts(storage))) removeDraft(storage, id);
    for (const [id, value] of Object.entries(backup.drafts)) writeDraft(storage, id, value);
    unstored = null;
    write(backup.record);
    for (const id of Object.keys(backup.drafts)) tell({ what: 'draft', exerciseId: id });
  }

  const store: ProgressStore = {
    read: current,
    update(exerciseId, change) {
      const time = now().toISOString();
      const record = current();
      const before = record.exercises[exerciseId] ?? firstTouch(time);
      const entry = { ...before, ...change(before, time), changedAt: time };
      write({ ...record, exercises: { ...record.exercises, [exerciseId]: entry } });
    },
    markLesson(lesson, isRead) {
      const record = current();
      const { [lesson]: readAt, ...others } = record.lessons;
      write({ ...record, lessons: isRead ? { ...others, [lesson]: readAt ?? now().toISOString() } : others });
    },
    adopt(exerciseId, formerIds) {
      const record = current();
      const exercises = { ...record.exercises };
      let entry = exercises[exerciseId];
      for (const former of formerIds) {
        const theirs = exercises[former];
        if (theirs) entry = entry ? mergedExercise(entry, theirs) : theirs;
        delete exercises[former];
        const old = readDraft(storage, former);
        if (old && (readDraft(storage, exerciseId) || writeDraft(storage, exerciseId, old)))
          removeDraft(storage, former);
      }
      if (entry && formerIds.some((former) => former in record.exercises)) {
        write({ ...record, exercises: { ...exercises, [exerciseId]: entry } });
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    draft: (exerciseId) => readDraft(storage, exerciseId),
    saveDraft(exerciseId, text) {
      const fits = writeDraft(storage, exerciseId, { text, savedAt: now().toISOString() });
      if (!fits) setProblem('full');
      tell({ what: 'draft', exerciseId });
      return fits;
    },
    clearDraft(exerciseId) {
      removeDraft(storage, exerciseId);
      tell({ what: 'draft', exerciseId });
    },
    backup: () => ({ record: current(), drafts: allDrafts(storage) }),
    importBackup({ record, drafts }) {
      keepForUndo();
      for (const [id, theirs] of Object.entries(drafts)) {
        const ours = readDraft(storage, id);
        if (!ours || ours.savedAt < theirs.savedAt) writeDraft(storage, id, theirs);
        tell({ what: 'draft', exerciseId: id });
      }
      write(mergedRecord(current(), record));
    },
    reset() {
      keepForUndo();
      const ids = Object.keys(allDrafts(storage));
      replace({ record: emptyRecord(), drafts: {} });
      for (const id of ids) tell({ what: 'draft', exerciseId: id });
    },
    canUndo: () => storage.getItem(undoKey) !== null,
    undo() {
      const kept = readBackup(storage.getItem(undoKey) ?? '');
      if (kept.outcome === 'refused') return;
      storage.removeItem(undoKey);
      replace(kept.backup);
    },
    keptAside: () => allKeptAside(storage),
    forgetAside(key) {
      forgetAside(storage, key);
      tell({ what: 'record' });
    },
    problem: () => problem,
  };

  function keepForUndo(): void {
    if (!stored(storage, undoKey, backupText(store.backup(), now()))) storage.removeItem(undoKey);
  }

  events?.addEventListener('storage', (event) => {
    const key = 'key' in event && typeof event.key === 'string' ? event.key : null;
    const exerciseId = key === null ? null : draftOwner(key);
    if (exerciseId !== null) tell({ what: 'draft', exerciseId });
    else if (key === null || key === recordKey) tell({ what: 'record' });
  });
  return store;
}

import { draft, type Draft } from './record.schema.ts';
import { keysWith, stored, type KeyValueStorage } from './storage.ts';

const prefix = 'querywright.draft.';

/** The draft of an exercise, or null. A draft that cannot be read as one is taken as plain text of unknown age. */
export function readDraft(storage: KeyValueStorage, exerciseId: string): Draft | null {
  const raw = storage.getItem(prefix + exerciseId);
  if (raw === null) return null;
  try {
    const parsed = draft.safeParse(JSON.parse(raw));
    if (parsed.success) return parsed.data;
  } catch {
    // Not JSON: fall through, the text is still the learner's.
  }
  return { text: raw, savedAt: new Date(0).toISOString() };
}

/** Stores a draft; false where it did not fit. */
export function writeDraft(storage: KeyValueStorage, exerciseId: string, value: Draft): boolean {
  return stored(storage, prefix + exerciseId, JSON.stringify(value));
}

/** Removes a draft. */
export function removeDraft(storage: KeyValueStorage, exerciseId: string): void {
  storage.removeItem(prefix + exerciseId);
}

/** Every draft by exercise id. */
export function allDrafts(storage: KeyValueStorage): Record<string, Draft> {
  const drafts: Record<string, Draft> = {};
  for (const key of keysWith(storage, prefix)) {
    const id = key.slice(prefix.length);
    const value = readDraft(storage, id);
    if (value) drafts[id] = value;
  }
  return drafts;
}

/** The exercise a storage key holds a draft of, or null. */
export function draftOwner(key: string): string | null {
  return key.startsWith(prefix) ? key.slice(prefix.length) : null;
}

import { type KeyValueStorage, stored } from '#progress/storage.ts';
import { type LabWork, parsedWork, workJson } from './lab-work.ts';

/** What was last worked on here, and what a shared text took the place of. */
const keys = { draft: 'querywright.lab.migration', aside: 'querywright.lab.migration.aside' };
export type LabDraft = keyof typeof keys;

/** The work that is kept, or null. A draft that cannot be read is none. */
export function readLabDraft(storage: KeyValueStorage | null, which: LabDraft): LabWork | null {
  try {
    const text = storage?.getItem(keys[which]) ?? null;
    return text === null ? null : parsedWork(text);
  } catch {
    return null;
  }
}

/** Keeps the work; false where the browser refuses or it does not fit. */
export function writeLabDraft(storage: KeyValueStorage | null, which: LabDraft, work: LabWork): boolean {
  return storage !== null && stored(storage, keys[which], workJson(work));
}

/** Forgets what was put aside. */
export function forgetAside(storage: KeyValueStorage | null): void {
  storage?.removeItem(keys.aside);
}

/** The browser's storage, or null where it is refused. */
export function browserStorage(): KeyValueStorage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

import { type KeyValueStorage, stored } from '#progress/storage.ts';
import { type LabWork, parsedWork, workJson } from './lab-work.ts';

const key = 'querywright.lab.migration';

/** What was last worked on here, or null. A draft that cannot be read is none. */
export function readLabDraft(storage: KeyValueStorage | null): LabWork | null {
  try {
    const text = storage?.getItem(key) ?? null;
    return text === null ? null : parsedWork(text);
  } catch {
    return null;
  }
}

/** Keeps the work; false where the browser refuses or it does not fit. */
export function writeLabDraft(storage: KeyValueStorage | null, work: LabWork): boolean {
  return storage !== null && stored(storage, key, workJson(work));
}

/** The browser's storage, or null where it is refused. */
export function browserStorage(): KeyValueStorage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

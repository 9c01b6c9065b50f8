import { type KeyValueStorage, stored } from '#progress/storage.ts';
import { type PlanWork, parsedWork } from './work.ts';

const key = 'querywright.lab.plan';

/** The browser's storage, or null where it is refused. */
export function browserStorage(): KeyValueStorage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** What was last pasted in this browser, or null. */
export function readPlanDraft(storage: KeyValueStorage | null): PlanWork | null {
  try {
    const text = storage?.getItem(key) ?? null;
    return text === null ? null : parsedWork(text);
  } catch {
    return null;
  }
}

/** Keeps what is pasted; false where the browser refuses or it does not fit. */
export function writePlanDraft(storage: KeyValueStorage | null, work: PlanWork): boolean {
  return storage !== null && stored(storage, key, JSON.stringify(work));
}

/** Forgets it. */
export function forgetPlanDraft(storage: KeyValueStorage | null): void {
  storage?.removeItem(key);
}

import { createProgressStore, type ProgressStore, type StoreProblem } from './store.ts';
import { memoryStorage } from './storage.ts';

let single: ProgressStore | undefined;

/** The page's one store, over localStorage; over memory, with problem `no-storage`, where the browser refuses it. */
export function progressStore(): ProgressStore {
  single ??= openStore();
  return single;
}

function openStore(): ProgressStore {
  try {
    const storage = window.localStorage;
    storage.getItem('querywright.progress');
    return createProgressStore({ storage, events: window });
  } catch {
    return createProgressStore({ storage: memoryStorage(), problem: 'no-storage' });
  }
}

/** What a problem means for the learner, and one thing to try. */
export const problemText: Record<StoreProblem, string> = {
  full: 'Your progress no longer fits into this browser’s storage. It is kept until you close this tab: export it on the progress page, then free some space.',
  newer: 'Another tab has a newer version of this site. Reload this page, so that your progress here is stored too.',
  unreadable:
    'Your stored progress could not be read. It was put aside untouched, and a new record was begun. The progress page offers it as a file.',
  'no-storage': 'This browser does not let the site store anything. Your progress is kept until you close this tab.',
};

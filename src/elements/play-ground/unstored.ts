import type { ScratchDatabase, ScratchStore } from '#progress/scratch.ts';

/**
 * A change that the browser's store may not take any more, because its page is going: the store answers later, and what a
 * page asked for as it went may never be written. `localStorage` writes at once.
 */
const prefix = 'querywright.play.unstored.';

/** Notes a database's name, tabs and texts at once. */
export function noteUnstored(database: ScratchDatabase): void {
  try {
    localStorage.setItem(prefix + database.id, JSON.stringify(database));
  } catch {
    // Too long a text, or no storage: then the store alone has to do.
  }
}

/** Forgets the note of a database that is stored now; a note of a later change stays. */
export function dropUnstored({ id, changedAt }: ScratchDatabase): void {
  try {
    const noted = localStorage.getItem(prefix + id);
    if (noted !== null && readNote(noted).changedAt <= changedAt) localStorage.removeItem(prefix + id);
  } catch {
    // Nothing was noted.
  }
}

/** Puts what was noted into the store, where that holds the database and nothing newer of it. */
export async function storeNoted(store: ScratchStore): Promise<void> {
  const kept = await store.list();
  for (const database of kept) {
    try {
      const noted = localStorage.getItem(prefix + database.id);
      if (noted === null) continue;
      const late = readNote(noted);
      if (late.changedAt > database.changedAt) await store.put({ ...database, ...late });
      localStorage.removeItem(prefix + database.id);
    } catch {
      // A note that cannot be read is none.
    }
  }
}

function readNote(text: string): Pick<ScratchDatabase, 'name' | 'tabs' | 'activeTab' | 'changedAt'> {
  const { name, tabs, activeTab, changedAt } = JSON.parse(text) as ScratchDatabase;
  if (typeof changedAt !== 'number' || !Array.isArray(tabs) || tabs.length === 0) throw new Error('not a note');
  return { name, tabs, activeTab, changedAt };
}

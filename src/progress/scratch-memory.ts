import { historyLimit, type ScratchStore, type ScratchWhole } from './scratch.ts';

/** A store for one page only, for browsers that refuse IndexedDB. */
export function memoryScratchStore(): ScratchStore {
  const wholes = new Map<string, ScratchWhole>();
  const change = (id: string, work: (whole: ScratchWhole) => void): Promise<void> => {
    const whole = wholes.get(id);
    if (whole) work(whole);
    return Promise.resolve();
  };
  return {
    list: () =>
      Promise.resolve([...wholes.values()].map((whole) => whole.database).sort((a, b) => b.changedAt - a.changedAt)),
    put: (database) => {
      const before = wholes.get(database.id) ?? { journal: [], snapshot: null, history: [] };
      wholes.set(database.id, { ...before, database });
      return Promise.resolve();
    },
    remove: (id) => {
      const whole = wholes.get(id) ?? null;
      wholes.delete(id);
      return Promise.resolve(whole);
    },
    restore: (whole) => {
      wholes.set(whole.database.id, whole);
      return Promise.resolve();
    },
    whole: (id) => Promise.resolve(wholes.get(id) ?? null),
    append: (id, units) => change(id, (whole) => void whole.journal.push(...units)),
    putSnapshot: (id, snapshot) =>
      change(id, (whole) => {
        whole.snapshot = snapshot;
        if (!snapshot) whole.journal = [];
      }),
    addRun: (id, run) =>
      change(id, (whole) => {
        whole.history = [...whole.history, run].slice(-historyLimit);
      }),
    history: (id) => Promise.resolve(wholes.get(id)?.history ?? []),
  };
}

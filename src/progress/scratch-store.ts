import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import {
  historyLimit,
  type ScratchDatabase,
  type ScratchRun,
  type ScratchSnapshot,
  type ScratchStore,
  type ScratchUnit,
} from './scratch.ts';

interface Schema extends DBSchema {
  databases: { key: string; value: ScratchDatabase };
  journal: { key: number; value: ScratchUnit & { database: string }; indexes: { database: string } };
  snapshots: { key: string; value: ScratchSnapshot };
  runs: { key: number; value: ScratchRun & { database: string }; indexes: { database: string } };
}

const stores = ['databases', 'journal', 'snapshots', 'runs'] as const;

/** Opens the browser's store of scratch databases. Rejects where IndexedDB is refused. */
export async function openScratchStore(name = 'querywright-scratch'): Promise<ScratchStore> {
  return scratchStore(
    await openDB<Schema>(name, 1, {
      upgrade(db) {
        db.createObjectStore('databases', { keyPath: 'id' });
        db.createObjectStore('snapshots');
        for (const store of ['journal', 'runs'] as const)
          db.createObjectStore(store, { autoIncrement: true }).createIndex('database', 'database');
      },
      // A newer version in another tab must not wait for this one.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    }),
  );
}

function scratchStore(db: IDBPDatabase<Schema>): ScratchStore {
  const unitsOf = async (id: string): Promise<ScratchUnit[]> =>
    (await db.getAllFromIndex('journal', 'database', id)).map(({ kind, texts, durationMs }) => ({
      kind,
      texts,
      durationMs,
    }));
  const runsOf = async (id: string): Promise<ScratchRun[]> =>
    (await db.getAllFromIndex('runs', 'database', id)).map(({ at, text, outcome }) => ({ at, text, outcome }));

  const removeAll = async (id: string, from: readonly (typeof stores)[number][]): Promise<void> => {
    const change = db.transaction(stores, 'readwrite');
    for (const store of from) {
      if (store === 'databases' || store === 'snapshots') await change.objectStore(store).delete(id);
      else
        for (const key of await change.objectStore(store).index('database').getAllKeys(id))
          await change.objectStore(store).delete(key);
    }
    await change.done;
  };

  return {
    async list() {
      return (await db.getAll('databases')).sort((one, other) => other.changedAt - one.changedAt);
    },
    async put(database) {
      await db.put('databases', database);
    },
    async whole(id) {
      const database = await db.get('databases', id);
      if (!database) return null;
      const snapshot = (await db.get('snapshots', id)) ?? null;
      return { database, journal: await unitsOf(id), snapshot, history: await runsOf(id) };
    },
    async remove(id) {
      const whole = await this.whole(id);
      await removeAll(id, stores);
      return whole;
    },
    async restore({ database, journal, snapshot, history }) {
      const change = db.transaction(stores, 'readwrite');
      const { id } = database;
      await change.objectStore('databases').put(database);
      if (snapshot) await change.objectStore('snapshots').put(snapshot, id);
      for (const unit of journal) await change.objectStore('journal').add({ ...unit, database: id });
      for (const run of history) await change.objectStore('runs').add({ ...run, database: id });
      await change.done;
    },
    async append(id, units) {
      const change = db.transaction('journal', 'readwrite');
      for (const unit of units) await change.store.add({ ...unit, database: id });
      await change.done;
    },
    async putSnapshot(id, snapshot) {
      if (snapshot) await db.put('snapshots', snapshot, id);
      else await removeAll(id, ['journal', 'snapshots']);
    },
    async addRun(id, run) {
      const change = db.transaction('runs', 'readwrite');
      await change.store.add({ ...run, database: id });
      const keys = await change.store.index('database').getAllKeys(id);
      for (const key of keys.slice(0, -historyLimit)) await change.store.delete(key);
      await change.done;
    },
    history: runsOf,
  };
}

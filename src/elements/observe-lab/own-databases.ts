import { openScratch, type Scratch } from '#attempt/scratch.ts';
import type { EngineHost, SnapshotRef } from '#engine/host.ts';
import type { ScratchDatabase } from '#progress/scratch.ts';
import { openKeptStore } from '../play-ground/keeper.ts';
import { keptStart } from '../play-ground/kept-start.ts';
import type { ObservedDatabase } from './database.ts';

/** The playground's databases, the one used last first; none where the browser keeps none. */
export async function ownDatabases(): Promise<ScratchDatabase[]> {
  const { store, isKept } = await openKeptStore();
  return isKept ? store.list().catch(() => []) : [];
}

/** One of the playground's databases as it is kept. What the laboratory does in it goes no further than this page. */
export function ownDatabase(
  host: EngineHost,
  database: ScratchDatabase,
  bases: readonly SnapshotRef[],
): ObservedDatabase {
  let scratch: Promise<Scratch> | undefined;
  const opened = (): Promise<Scratch> => {
    scratch ??= open();
    return scratch;
  };
  const open = async (): Promise<Scratch> => {
    const base = bases.find(({ id }) => id === database.base) ?? bases[0];
    if (!base) throw new Error('This site has no data to start from.');
    const { store } = await openKeptStore();
    const start = await keptStart(store, database, base);
    return openScratch(host, start, { onCommit: () => undefined, onExtensions: () => undefined });
  };
  return {
    name: database.name,
    run: async (sql, { maxRows, signal } = {}) =>
      (await opened()).use((session) =>
        session.run(sql, {
          timeoutMs: 60_000,
          ...(maxRows === undefined ? {} : { maxRows }),
          ...(signal === undefined ? {} : { signal }),
        }),
      ),
    reset: async () => {
      (await scratch)?.close();
      scratch = undefined;
      await (await opened()).use(() => Promise.resolve());
    },
  };
}

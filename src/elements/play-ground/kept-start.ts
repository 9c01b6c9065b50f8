import type { ScratchStart } from '#attempt/scratch.ts';
import type { SnapshotRef } from '#engine/host.ts';
import type { ScratchDatabase, ScratchStore } from '#progress/scratch.ts';
import { inflatedTar } from './keeper.ts';

/** Where a database stands as it is kept. */
export async function keptStart(
  store: ScratchStore,
  { id, extensions, asSuperuser }: ScratchDatabase,
  base: SnapshotRef,
): Promise<ScratchStart> {
  const { journal = [], snapshot = null } = (await store.whole(id)) ?? {};
  // A data directory that cannot be inflated is as good as none: the journal makes the database again.
  const tar = snapshot ? await inflatedTar(snapshot.data).catch(() => null) : null;
  return { id, base, tar, journal, units: tar ? (snapshot?.units ?? 0) : 0, extensions, asSuperuser };
}

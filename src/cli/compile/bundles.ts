import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { observeReference } from '#attempt/reference.ts';
import { bundleVersion, type ExerciseBundle } from '#catalog/bundle.ts';
import { namesIn, textOf } from '#catalog/content-files.ts';
import type { ExerciseFolder } from '#catalog/read-exercise.ts';
import type { EngineHost } from '#engine/host.ts';
import type { SnapshotStore } from './snapshots.ts';
import { writeWhole } from './write-file.ts';

/** A bundle as it lies on disk: with the hash of the code that computed its reference. */
interface StoredBundle extends ExerciseBundle {
  code: string;
}

/** Where bundles lie and what makes them. */
export interface BundleMaker {
  root: string;
  /** From `codeHash`. */
  code: string;
  snapshots: SnapshotStore;
  host: EngineHost;
}

/** Where the bundle of an exercise lies on disk. */
export function bundleFile(root: string, id: string): string {
  return join(root, 'public/data/bundles', `${id}.json`);
}

async function storedBundle(root: string, id: string): Promise<StoredBundle | null> {
  const text = await textOf(bundleFile(root, id));
  if (text === null) return null;
  try {
    return JSON.parse(text) as StoredBundle;
  } catch {
    return null;
  }
}

/** The exercise's bundle: the one on disk while nothing it was made from changed, else computed and written. */
export async function ensureBundle(
  { source }: ExerciseFolder,
  { root, code, snapshots, host }: BundleMaker,
): Promise<{ bundle: ExerciseBundle; computed: boolean }> {
  const snapshot = await snapshots.ensure(source.snapshot.id);
  const stored = await storedBundle(root, source.id);
  if (stored?.version === bundleVersion && stored.hash === source.hash && stored.code === code) {
    return { bundle: { ...stored, snapshot }, computed: false };
  }
  const current = { ...source, snapshot };
  const bundle: StoredBundle = { ...current, reference: await observeReference(current, host), code };
  await writeWhole(bundleFile(root, source.id), JSON.stringify(bundle));
  return { bundle, computed: true };
}

/** Removes bundles of exercises that no longer exist; returns their file names. */
export async function removeOtherBundles(root: string, ids: Set<string>): Promise<string[]> {
  const folder = join(root, 'public/data/bundles');
  const stale = (await namesIn(folder)).files.filter((name) => !ids.has(name.replace(/\.json$/, '')));
  for (const name of stale) await rm(join(folder, name), { force: true });
  return stale;
}

import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { namesIn } from '#catalog/content-files.ts';
import { snapshotRef } from '#catalog/read-dataset.ts';
import type { ExerciseSurroundings } from '#catalog/read-exercise.ts';
import type { SnapshotRef } from '#engine/host.ts';
import { buildStartState } from '#engine/postgres/build-start-state.ts';
import { writeWhole } from './write-file.ts';

/** Where a snapshot lies on disk. */
export function snapshotFile(root: string, snapshot: SnapshotRef): string {
  return join(root, 'public', snapshot.path);
}

async function bytesOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}

/** Scripts of a slice in the order they run. Throws where the dataset or slice does not exist. */
export function snapshotScripts({ datasets }: ExerciseSurroundings, id: string): string[] {
  const [name = '', slice = ''] = id.split('/');
  const dataset = datasets.get(name);
  const filling = dataset?.slices.get(slice);
  if (!dataset || filling === undefined) throw new Error(`There is no data called ${id}.`);
  return [dataset.schemaSql, filling];
}

/** Snapshots made on demand and kept on disk under the hash of their inputs; each is made once a process. */
export class SnapshotStore {
  readonly #surroundings: ExerciseSurroundings;
  readonly #made = new Map<string, Promise<SnapshotRef>>();

  constructor(surroundings: ExerciseSurroundings) {
    this.#surroundings = surroundings;
  }

  /** The snapshot of `<dataset>/<slice>` with its size, built where it is not on disk. */
  ensure(id: string): Promise<SnapshotRef> {
    const known = this.#made.get(id);
    if (known) return known;
    const made = this.#build(id);
    this.#made.set(id, made);
    return made;
  }

  /** The snapshot on disk for a reference whose file may be missing. */
  async file(snapshot: SnapshotRef): Promise<string> {
    return snapshotFile(this.#surroundings.root, await this.ensure(snapshot.id));
  }

  async #build(id: string): Promise<SnapshotRef> {
    const { root, datasets, engine } = this.#surroundings;
    const scripts = snapshotScripts(this.#surroundings, id);
    const [name = '', slice = ''] = id.split('/');
    const dataset = datasets.get(name);
    if (!dataset) throw new Error(`There is no dataset called ${name}.`);
    const ref = snapshotRef(dataset, slice, engine);
    const path = snapshotFile(root, ref);
    const bytes = await bytesOf(path);
    if (bytes > 0) return { ...ref, bytes };
    const data = await buildStartState({ scripts });
    await writeWhole(path, data);
    return { ...ref, bytes: data.byteLength };
  }

  /** Removes every snapshot file that this process did not ask for; returns their names. */
  async removeOthers(): Promise<string[]> {
    const folder = join(this.#surroundings.root, 'public/data/snapshots');
    const kept = new Set((await Promise.all(this.#made.values())).map(({ path }) => path.split('/').at(-1)));
    const stale = (await namesIn(folder)).files.filter((name) => !kept.has(name));
    for (const name of stale) await rm(join(folder, name), { force: true });
    return stale;
  }
}

import type { FullCourse } from '#catalog/read-course.ts';
import { nodeHost } from '#engine/postgres/node-host.ts';
import { ensureBundle, removeOtherBundles } from './bundles.ts';
import { codeHash } from './code-hash.ts';
import { removeOtherDatasets, writeDataset } from './datasets.ts';
import { SnapshotStore } from './snapshots.ts';

/** What a compile did. */
export interface CompileSummary {
  snapshots: { id: string; bytes: number }[];
  bundles: { total: number; computed: number };
  /** Files removed because nothing needs them any more. */
  removed: string[];
  /** Exercises whose reference could not be computed, with the reason. */
  failures: { id: string; reason: string }[];
}

function slicesUsed({ lessons, exercises, surroundings }: FullCourse): string[] {
  const used = [...lessons.map(({ meta }) => meta.dataset), ...exercises.map(({ source }) => source.dataset)];
  const always = [...surroundings.datasets].flatMap(([name, { always, slices }]) =>
    always ? [...slices.keys()].map((slice) => `${name}/${slice}`) : [],
  );
  return [...new Set([...used.map(({ name, size }) => `${name}/${size}`), ...always])].sort();
}

/** Builds what the site serves from `content/`: snapshots, bundles and dataset files, each only where its inputs changed. */
export async function compileCourse(
  root: string,
  full: FullCourse,
  tell: (line: string) => void,
): Promise<CompileSummary> {
  const snapshots = new SnapshotStore(full.surroundings);
  const host = nodeHost({ snapshotFile: (snapshot) => snapshots.file(snapshot) });
  const summary: CompileSummary = { snapshots: [], bundles: { total: 0, computed: 0 }, removed: [], failures: [] };
  try {
    const built = [];
    for (const id of slicesUsed(full)) {
      const snapshot = await snapshots.ensure(id);
      built.push(snapshot);
      summary.snapshots.push({ id, bytes: snapshot.bytes });
      tell(`snapshot ${id}: ${(snapshot.bytes / 1e6).toFixed(2)} MB`);
    }
    const used = new Set(built.map(({ id }) => id.split('/')[0] ?? ''));
    for (const name of used) {
      const dataset = full.surroundings.datasets.get(name);
      if (dataset)
        await writeDataset(
          root,
          dataset,
          built.filter(({ id }) => id.startsWith(`${name}/`)),
          host,
        );
    }
    const maker = { root, code: await codeHash(root), snapshots, host };
    for (const exercise of full.exercises) {
      try {
        const { computed } = await ensureBundle(exercise, maker);
        summary.bundles.total += 1;
        if (computed) summary.bundles.computed += 1;
        if (computed) tell(`bundle ${exercise.source.id}`);
      } catch (error) {
        summary.failures.push({
          id: exercise.source.id,
          reason: error instanceof Error ? error.message : String(error),
        });
      }
    }
    const ids = new Set(full.exercises.map(({ source }) => source.id));
    await removeOtherDatasets(root, used);
    summary.removed = [...(await removeOtherBundles(root, ids)), ...(await snapshots.removeOthers())];
    return summary;
  } finally {
    await host.close();
  }
}

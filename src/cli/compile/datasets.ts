import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { namesIn } from '#catalog/content-files.ts';
import type { DatasetBundle } from '#catalog/dataset-bundle.ts';
import type { DatasetSource } from '#catalog/read-dataset.ts';
import type { EngineHost, SnapshotRef } from '#engine/host.ts';
import { observeSchema } from '#observe/schema.ts';
import { writeWhole } from './write-file.ts';

/** Writes `data/datasets/<name>.json` from the snapshots built of a dataset. */
export async function writeDataset(
  root: string,
  { meta }: DatasetSource,
  snapshots: SnapshotRef[],
  host: EngineHost,
): Promise<void> {
  const [first] = snapshots;
  if (!first) return;
  const session = await host.spare(first);
  try {
    const bundle: DatasetBundle = {
      ...meta,
      snapshots: Object.fromEntries(snapshots.map((snapshot) => [snapshot.id.split('/')[1] ?? '', snapshot])),
      schema: await observeSchema(session),
    };
    await writeWhole(join(root, 'public/data/datasets', `${meta.name}.json`), JSON.stringify(bundle));
  } finally {
    await session.close();
  }
}

/** Removes files of datasets that are not used. */
export async function removeOtherDatasets(root: string, names: Set<string>): Promise<void> {
  const folder = join(root, 'public/data/datasets');
  for (const file of (await namesIn(folder)).files) {
    if (!names.has(file.replace(/\.json$/, ''))) await rm(join(folder, file), { force: true });
  }
}

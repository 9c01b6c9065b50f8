import { join } from 'node:path';
import type { SnapshotRef } from '#engine/host.ts';
import { filesBelow, namesIn, textOf } from './content-files.ts';
import { contentHash } from './content-hash.ts';
import type { DatasetMeta } from './course.ts';
import { datasetFile } from './course.schema.ts';
import type { ProblemList } from './problem-list.ts';
import { parseYaml } from './yaml-source.ts';

/** A dataset with its scripts. */
export interface DatasetSource {
  meta: DatasetMeta;
  schemaSql: string;
  /** True where its snapshots are built whether or not the course uses them. */
  always: boolean;
  /** Slice name → script that fills the tables. */
  slices: Map<string, string>;
  /** Variant name → title and delta script. */
  variants: Map<string, { title: string; sql: string }>;
}

async function readDataset(root: string, name: string, problems: ProblemList): Promise<DatasetSource | null> {
  const below = `content/datasets/${name}`;
  const files = await filesBelow(join(root, below));
  const listing = files.get('dataset.yaml');
  if (listing === undefined) {
    problems.add(below, 'missing-file', 'the dataset has no dataset.yaml', 'Add dataset.yaml, or remove the folder.');
    return null;
  }
  const parsed = parseYaml(listing, datasetFile, `${below}/dataset.yaml`, problems);
  if (!parsed) return null;

  const used = new Set(['dataset.yaml']);
  const script = (path: string): string => {
    used.add(path);
    const text = files.get(path);
    if (text === undefined) {
      problems.add(`${below}/dataset.yaml`, 'missing-file', `${path} is named but not there`, `Add ${below}/${path}.`);
    }
    return text ?? '';
  };
  const schemaSql = script(parsed.schema);
  const slices = new Map(Object.entries(parsed.slices).map(([slice, { file }]) => [slice, script(file)]));
  const variants = new Map(
    Object.entries(parsed.variants).map(([variant, { title }]) => [
      variant,
      { title, sql: script(`variants/${variant}.sql`) },
    ]),
  );
  for (const path of files.keys()) {
    if (!used.has(path)) {
      problems.add(
        `${below}/${path}`,
        'unknown-file',
        'dataset.yaml does not name this file',
        'Name it there or remove it.',
      );
    }
  }
  const titled = (entries: Record<string, { title: string }>) =>
    Object.entries(entries).map(([entry, { title }]) => ({ name: entry, title }));
  const meta = {
    name,
    title: parsed.title,
    summary: parsed.summary,
    slices: titled(parsed.slices),
    variants: titled(parsed.variants),
  };
  return { meta, schemaSql, always: parsed.always, slices, variants };
}

/** Reads every dataset below `content/datasets`. Faults go to `problems`; a dataset that cannot be read is left out. */
export async function readDatasets(root: string, problems: ProblemList): Promise<Map<string, DatasetSource>> {
  const { folders } = await namesIn(join(root, 'content/datasets'));
  const datasets = new Map<string, DatasetSource>();
  for (const name of folders) {
    const dataset = await readDataset(root, name, problems);
    if (dataset) datasets.set(name, dataset);
  }
  return datasets;
}

/** Files of the engine that decide what is in a snapshot. */
const engineInputs = [
  'src/engine/postgres/pins.ts',
  'src/engine/postgres/identity.ts',
  'src/engine/postgres/build-snapshot.ts',
  'src/engine/postgres/log-segments.ts',
];

/** Files of the engine that decide how a snapshot is started, and with that what its file holds beside the data. */
const startInputs = [
  'src/engine/postgres/build-start-state.ts',
  'src/engine/postgres/engine-image.ts',
  'src/engine/postgres/start-files.ts',
  'src/engine/postgres/lay-files.ts',
  'src/engine/postgres/tar-entries.ts',
  'src/engine/postgres/identity-guard.ts',
  'src/engine/postgres/pglite-backend.ts',
];

/** Hashes over what makes a snapshot besides its scripts. */
export interface EngineHashes {
  /** Over what decides its data: the engine's version, pins, roles and the way it is built. */
  state: string;
  /** Over what decides the rest of its file. */
  start: string;
}

/** The hashes of the engine in this repository. */
export async function engineHashes(root: string): Promise<EngineHashes> {
  const listing = JSON.parse((await textOf(join(root, 'package.json'))) ?? '{}') as {
    dependencies?: Record<string, string>;
  };
  const partsOf = (paths: readonly string[]): Promise<[string, string][]> =>
    Promise.all(paths.map(async (path) => [path, (await textOf(join(root, path))) ?? '']));
  const version = listing.dependencies?.['@electric-sql/pglite'] ?? '';
  return {
    state: contentHash([['version', version], ...(await partsOf(engineInputs))]),
    start: contentHash(await partsOf(startInputs)),
  };
}

/** Where the snapshot of a slice is, by the hash of its inputs. `bytes` is 0 until it has been built. */
export function snapshotRef(dataset: DatasetSource, slice: string, engine: EngineHashes): SnapshotRef {
  const { name } = dataset.meta;
  const hash = contentHash([
    ['engine', engine.state],
    ['schema', dataset.schemaSql],
    ['slice', dataset.slices.get(slice) ?? ''],
  ]);
  const file = contentHash([
    ['state', hash],
    ['start', engine.start],
  ]);
  return {
    id: `${name}/${slice}`,
    hash,
    path: `data/snapshots/${name}-${slice}-${file.slice(0, 8)}.tar.gz`,
    bytes: 0,
  };
}

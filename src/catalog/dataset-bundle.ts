import type { SnapshotRef } from '#engine/host.ts';
import type { SchemaFact } from '#observe/schema-facts.ts';
import type { DatasetMeta } from './course.ts';

/** `data/datasets/<name>.json`: what pages need to show a dataset and to open it. */
export interface DatasetBundle extends DatasetMeta {
  /** Snapshots that were built, by slice. */
  snapshots: Record<string, SnapshotRef>;
  /** Tables as the catalog of the database has them. */
  schema: SchemaFact;
}

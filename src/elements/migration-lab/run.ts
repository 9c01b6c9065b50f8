import { labWitness, runLab } from '#attempt/lab.ts';
import type { LabInput, LabProgress, LabReport } from '#attempt/lab-report.ts';
import type { EngineHost, Progress, SnapshotRef } from '#engine/host.ts';
import type { WitnessFact } from '#observe/migration-facts.ts';
import type { LabWork } from './lab-work.ts';

/** How a run tells how far it is. */
export interface RunListener {
  onStart: (progress: Progress) => void;
  onProgress: (progress: LabProgress) => void;
}

function inputOf({ setup, rows, migration, old, new: next, down }: LabWork): LabInput {
  return { setup, rows, migration, old, new: next, down };
}

/** Starts the engine, which tells how much is fetched, and runs the laboratory on it. */
export async function runWork(
  host: EngineHost,
  snapshot: SnapshotRef,
  work: LabWork,
  signal: AbortSignal,
  { onStart, onProgress }: RunListener,
): Promise<LabReport> {
  const stop = host.onProgress(onStart);
  try {
    await host.open(snapshot);
  } finally {
    stop();
  }
  signal.throwIfAborted();
  return runLab(host, snapshot, inputOf(work), { strict: work.strict, signal, onProgress });
}

/** Holds a statement of the work open and tries others meanwhile. */
export function witnessWork(
  host: EngineHost,
  snapshot: SnapshotRef,
  work: LabWork,
  place: { statement: number; table: string },
  signal: AbortSignal,
): Promise<WitnessFact> {
  return labWitness(host, snapshot, inputOf(work), place, { signal });
}

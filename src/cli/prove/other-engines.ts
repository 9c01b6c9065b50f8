import type { ExerciseSurroundings } from '#catalog/read-exercise.ts';
import { serverBinaries, startEmbeddedServer } from '#engine/postgres/embedded-server.ts';
import { serverHost } from '#engine/postgres/server-host.ts';
import { snapshotScripts } from '../compile/snapshots.ts';
import type { OtherEngine } from './prove-exercise.ts';

/** Servers started for a proving, and the way to end them. */
export interface OtherEngines {
  engines: OtherEngine[];
  /** Majors that are not installed here. */
  missing: number[];
  close: () => Promise<void>;
}

/** Starts PostgreSQL 18 and 15 where they are installed, each with the datasets as templates. */
export async function startOtherEngines(surroundings: ExerciseSurroundings): Promise<OtherEngines> {
  const started: (OtherEngine & { stop: () => Promise<void> })[] = [];
  const missing: number[] = [];
  const interrupted = (): void => void close().finally(() => process.exit(130));
  const close = async (): Promise<void> => {
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', interrupted);
    for (const { host, stop } of started) {
      await host.close();
      await stop();
    }
  };
  // A server outlives the process that started it, so an interrupted proving ends its own.
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  for (const major of [18, 15] as const) {
    const binaries = await serverBinaries(major);
    if (binaries === null) {
      missing.push(major);
      continue;
    }
    const server = await startEmbeddedServer(binaries).catch(async (error: unknown) => {
      await close();
      throw error;
    });
    const host = serverHost({
      url: server.url,
      scripts: ({ id }) => Promise.resolve(snapshotScripts(surroundings, id)),
    });
    started.push({ name: `PostgreSQL ${major}`, major, host, stop: () => server.stop() });
  }
  return { engines: started, missing, close };
}

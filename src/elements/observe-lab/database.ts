import type { EngineHost, SnapshotRef } from '#engine/host.ts';
import type { Reply } from '#engine/session.ts';

/** The database that the panels look at. */
export interface ObservedDatabase {
  /** What it is called in the page. */
  readonly name: string;
  /** Runs exactly one statement. Throws `EngineError`; a signal that fires ends the database, and `reset` brings it back. */
  run(sql: string, options?: { maxRows?: number; signal?: AbortSignal }): Promise<Reply>;
  /** Back to how it was at first. */
  reset(): Promise<void>;
}

/** A statement that does not end by itself is ended after this time, in milliseconds. */
const timeoutMs = 60_000;

/** A database made from one of the course's snapshots; the engine starts with the first statement. */
export function snapshotDatabase(host: EngineHost, snapshot: SnapshotRef, name: string): ObservedDatabase {
  return {
    name,
    run: async (sql, options = {}) => (await host.open(snapshot)).run(sql, { timeoutMs, ...options }),
    reset: async () => {
      await host.open(snapshot);
      await host.restore();
    },
  };
}

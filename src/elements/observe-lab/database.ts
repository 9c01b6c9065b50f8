import { runScratchStatement } from '#attempt/scratch-statement.ts';
import type { EngineHost, SnapshotRef } from '#engine/host.ts';
import type { Reply, Session } from '#engine/session.ts';

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

const counted = 'pg_stat_statements';

/**
 * A database made from one of the course's snapshots, with pg_stat_statements; the engine starts with the first statement.
 */
export function snapshotDatabase(host: EngineHost, snapshot: SnapshotRef, name: string): ObservedDatabase {
  const start: SnapshotRef = { ...snapshot, hash: `${snapshot.hash}+${counted}`, extensions: [counted] };
  const prepared = new WeakSet<Session>();
  const opened = async (): Promise<Session> => {
    const session = await host.open(start);
    if (!prepared.has(session)) {
      prepared.add(session);
      await runScratchStatement(session, `create extension if not exists ${counted}`, {});
    }
    return session;
  };
  return {
    name,
    run: async (sql, options = {}) => (await opened()).run(sql, { timeoutMs, ...options }),
    reset: async () => {
      await host.open(start);
      await host.restore();
    },
  };
}

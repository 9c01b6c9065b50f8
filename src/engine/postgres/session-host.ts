import { EngineError } from '../engine-error.ts';
import type { EngineHost, Progress, SnapshotRef } from '../host.ts';
import type { Capabilities } from '../session.ts';
import { unavailable } from './faults.ts';
import type { HostedSession } from './guarded-session.ts';

/** What differs between hosts. */
export interface SessionSource {
  /** Starts a session from a snapshot; tells how far it has come. */
  start(snapshot: SnapshotRef, onProgress: (progress: Progress) => void): Promise<HostedSession>;
  /** True where memory holds one session only: every start first ends what is open. Default: false. */
  alone?: boolean;
  /** Sessions that may be kept warm beside the visit's, each of another snapshot. */
  spares: number;
  /** Frees what the sessions shared. */
  release(): Promise<void>;
}

/** An `EngineHost` over any source of sessions: one visit, and a few spares, at most one a snapshot. */
export function sessionHost(source: SessionSource): EngineHost {
  const progressListeners = new Set<(progress: Progress) => void>();
  const deathListeners = new Set<(reason: string) => void>();
  const open = new Set<HostedSession>();
  let visit: { snapshot: SnapshotRef; session: Promise<HostedSession>; dead: boolean } | undefined;
  /** By snapshot hash, the longest unused first. */
  const spares = new Map<string, Promise<HostedSession>>();
  let capabilities: Capabilities | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let closed = false;

  const tell = (progress: Progress): void => progressListeners.forEach((listener) => listener(progress));

  const startNow = async (snapshot: SnapshotRef, onProgress: (progress: Progress) => void): Promise<HostedSession> => {
    const session = await source.start(snapshot, onProgress);
    if (closed) {
      await session.close();
      throw new EngineError(unavailable('the engine host is closed'));
    }
    capabilities = session.capabilities;
    open.add(session);
    session.onEnd(() => open.delete(session));
    return session;
  };

  const start: typeof startNow = (snapshot, onProgress) => {
    if (!source.alone) return startNow(snapshot, onProgress);
    const starting = turn.then(async () => {
      await Promise.all([...open].map((session) => session.close()));
      return startNow(snapshot, onProgress);
    });
    turn = starting.catch(() => undefined);
    return starting;
  };

  const discard = async (session: Promise<HostedSession> | undefined): Promise<void> => {
    const opened = await session?.catch(() => undefined);
    await opened?.close();
  };

  const takeSpare = async (snapshot: SnapshotRef): Promise<HostedSession | undefined> => {
    const session = spares.get(snapshot.hash);
    spares.delete(snapshot.hash);
    const warm = await session?.catch(() => undefined);
    return warm && open.has(warm) ? warm : undefined;
  };

  const keep = (snapshot: SnapshotRef, session: Promise<HostedSession>): void => {
    spares.set(snapshot.hash, session);
    for (const [hash, oldest] of [...spares].slice(0, -source.spares || undefined)) {
      spares.delete(hash);
      void discard(oldest);
    }
  };

  const begin = (snapshot: SnapshotRef): Promise<HostedSession> => {
    const previous = visit?.session;
    // The old session's memory, and on a server its roles, are free before the new one needs them.
    const opening = discard(previous).then(async () => {
      const session = (await takeSpare(snapshot)) ?? (await start(snapshot, tell));
      session.onEnd((cause) => {
        current.dead = true;
        if (visit !== current || cause?.code !== 'engine.died') return;
        deathListeners.forEach((listener) => listener(cause.message));
      });
      tell({ phase: 'ready' });
      return session;
    });
    const current = { snapshot, session: opening, dead: false };
    visit = current;
    opening.catch(() => (current.dead = true));
    return opening;
  };

  return {
    open(snapshot) {
      if (visit && !visit.dead && visit.snapshot.hash === snapshot.hash) return visit.session;
      return begin(snapshot);
    },
    async spare(snapshot) {
      return (await takeSpare(snapshot)) ?? start(snapshot, () => undefined);
    },
    capabilities: () => capabilities,
    giveBack(session, snapshot) {
      const known = [...open].find((candidate) => candidate === session);
      if (!known) return;
      if (spares.has(snapshot.hash)) void discard(Promise.resolve(known));
      else keep(snapshot, Promise.resolve(known));
    },
    prewarm(snapshot) {
      if (source.spares === 0 || closed || spares.has(snapshot.hash)) return;
      const session = start(snapshot, () => undefined);
      keep(snapshot, session);
      session.catch(() => {
        if (spares.get(snapshot.hash) === session) spares.delete(snapshot.hash);
      });
    },
    restore() {
      if (!visit) return Promise.reject(new Error('there is no visit to restore: call open first'));
      return begin(visit.snapshot);
    },
    async close() {
      closed = true;
      await Promise.all([visit?.session, ...spares.values()].map(discard));
      await Promise.all([...open].map((session) => session.close()));
      visit = undefined;
      spares.clear();
      await source.release();
    },
    onProgress(listener) {
      progressListeners.add(listener);
      return () => progressListeners.delete(listener);
    },
    onDead(listener) {
      deathListeners.add(listener);
      return () => deathListeners.delete(listener);
    },
  };
}

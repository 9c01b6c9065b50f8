import type { Capabilities, Session } from './session.ts';

/** A start state made at build: a dataset slice as a data directory. */
export interface SnapshotRef {
  /** `<dataset>/<slice>`, e.g. `driverconnect/friendly`. */
  id: string;
  /** Hash of everything the snapshot was made from; part of the file name. */
  hash: string;
  /** Address relative to the site's base, e.g. `data/snapshots/driverconnect-friendly-1a2b3c4d.tar.gz`. */
  path: string;
  /** Size as sent (gzip), in bytes. */
  bytes: number;
  /** The data directory itself (tar, not compressed) where it is at hand; `path` is then not looked at. */
  tar?: Uint8Array;
  /** Extensions whose files the engine needs when it starts; see `extension-names.ts`. Default: none. */
  extensions?: readonly string[];
}

/** How far a start has come. Bytes first, then the engine's own start. */
export type Progress =
  { phase: 'download'; loadedBytes: number; totalBytes: number } | { phase: 'start' } | { phase: 'ready' };

/**
 * Makes sessions from snapshots and keeps one warm. Every session arrives as the learner: session user `app_owner`,
 * search_path `public`, settings pinned (`pins.ts`).
 */
export interface EngineHost {
  /** The visit's session: opened on first call, then the same one while `snapshot` stays the same and it has not ended. */
  open(snapshot: SnapshotRef): Promise<Session>;
  /**
   * A session fresh from `snapshot`, independent of the visit's, for a Check. End it with `close()` or hand it to `giveBack`.
   * On small memory there is one session at a time: this one ends the visit's, and the next `open` makes another.
   */
  spare(snapshot: SnapshotRef): Promise<Session>;
  /** What the sessions of this host can do; null until the first has started. */
  capabilities(): Capabilities | null;
  /** Takes back a spare that is provably untouched (everything it ran was rolled back SELECTs), to serve the next `spare`. */
  giveBack(session: Session, snapshot: SnapshotRef): void;
  /** Starts making the next spare in the background; does nothing on small memory. */
  prewarm(snapshot: SnapshotRef): void;
  /** Ends the visit's session and opens it again from its snapshot. */
  restore(): Promise<Session>;
  /** Ends everything. */
  close(): Promise<void>;
  /** Listens to the visit's start; returns the way to stop listening. */
  onProgress(listener: (progress: Progress) => void): () => void;
  /** Told when the visit's session died by itself (not by `restore`). */
  onDead(listener: (reason: string) => void): () => void;
}

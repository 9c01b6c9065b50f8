import type { EngineErrorFields } from '../engine-error.ts';
import type { Progress } from '../host.ts';
import type { Capabilities, Notice, Reply } from '../session.ts';
import type { PgliteParts } from './pglite-backend.ts';

/** A file that the worker fetches itself. */
export interface RemoteFile {
  /** Absolute address. */
  url: string;
  /** What is expected to come, in bytes. */
  bytes: number;
}

/** What PGlite is started from; what is not at hand is named instead. */
export type NamedParts = { [Part in FetchedPart]: PgliteParts[Part] | RemoteFile } & Omit<PgliteParts, FetchedPart>;
type FetchedPart = 'wasm' | 'data' | 'tar';

/** What a session asks of its database. `open` comes first; calls carry a number that their answer repeats. */
export type DatabaseRequest =
  | { kind: 'open'; parts: PgliteParts }
  | { kind: 'run'; call: number; text: string; maxRows?: number | undefined }
  | { kind: 'load'; call: number; script: string }
  | { kind: 'copy-from'; call: number; text: string; body: Uint8Array }
  | { kind: 'copy-to'; call: number; text: string }
  | { kind: 'dump'; call: number; args: string[] }
  | { kind: 'data-directory'; call: number }
  /** Ends the database and makes the thread ready for another `open`. */
  | { kind: 'close' };

/**
 * What a session asks of its worker. `fetch` stands for `open` where parts are only named; `prefetch` may come before it, with
 * absolute addresses. Workers of Node do not know these two.
 */
export type WorkerRequest =
  DatabaseRequest | { kind: 'prefetch'; urls: readonly string[] } | { kind: 'fetch'; parts: NamedParts };

/** What a worker says. Notices come while their statement runs. */
export type WorkerAnswer =
  /** How far a `fetch` has come. */
  | { kind: 'progress'; progress: Progress }
  /** `parts` are all parts, handed over for the next worker, after a `fetch`. */
  | { kind: 'opened'; capabilities: Capabilities; parts?: PgliteParts }
  | { kind: 'unavailable'; fields: EngineErrorFields }
  | { kind: 'closed' }
  | { kind: 'notice'; call: number; notice: Notice }
  /** A piece of what a `copy-to`, `dump` or `data-directory` brings. */
  | { kind: 'bytes'; call: number; bytes: Uint8Array }
  | { kind: 'done'; call: number; reply?: Reply }
  | { kind: 'failed'; call: number; fields: EngineErrorFields };

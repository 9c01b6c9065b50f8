import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { EngineError } from '../engine-error.ts';
import type { EngineHost, SnapshotRef } from '../host.ts';
import { reasonOf, unavailable } from './faults.ts';
import { startNodeThread } from './node-threads.ts';
import { sessionHost } from './session-host.ts';
import { openWorkerSession } from './worker-session.ts';

/** Where a snapshot's tar.gz lies on this disk. */
export interface NodeHostOptions {
  snapshotFile: (snapshot: SnapshotRef) => string | Promise<string>;
  /** One session at a time, as on small memory. Default: false. */
  alone?: boolean;
}

/** PGlite in worker threads. Keeps each snapshot it opened inflated in memory. `close` lets the process exit. */
export function nodeHost(options: NodeHostOptions): EngineHost {
  const tars = new Map<string, Promise<Uint8Array>>();
  const tarOf = (snapshot: SnapshotRef): Promise<Uint8Array> => {
    if (snapshot.tar) return Promise.resolve(snapshot.tar);
    const tar = tars.get(snapshot.hash) ?? readTar(options, snapshot);
    tars.set(snapshot.hash, tar);
    tar.catch(() => tars.delete(snapshot.hash));
    return tar;
  };
  return sessionHost({
    spares: options.alone ? 0 : 3,
    alone: options.alone ?? false,
    async start(snapshot, onProgress) {
      const [tar, engine] = await Promise.all([tarOf(snapshot), engineParts()]);
      onProgress({ phase: 'download', loadedBytes: snapshot.bytes, totalBytes: snapshot.bytes });
      onProgress({ phase: 'start' });
      const { extensions = [] } = snapshot;
      return openWorkerSession(startNodeThread, { kind: 'open', parts: { ...engine, tar, extensions } });
    },
    release() {
      tars.clear();
      return Promise.resolve();
    },
  });
}

async function readTar(options: NodeHostOptions, snapshot: SnapshotRef): Promise<Uint8Array> {
  try {
    return shared(await promisify(gunzip)(await readFile(await options.snapshotFile(snapshot))));
  } catch (cause) {
    throw new EngineError(unavailable(`the snapshot ${snapshot.id} cannot be read: ${reasonOf(cause)}`));
  }
}

let parts: Promise<{ wasm: WebAssembly.Module; data: Uint8Array }> | undefined;

/** PGlite's files, compiled and read once a process. */
export function engineParts(): Promise<{ wasm: WebAssembly.Module; data: Uint8Array }> {
  parts ??= (async () => {
    const [wasm, data] = await Promise.all([engineFile('pglite.wasm'), engineFile('pglite.data')]);
    return { wasm: await WebAssembly.compile(wasm), data: shared(data) };
  })();
  return parts;
}

async function engineFile(name: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(new URL(import.meta.resolve(`@electric-sql/pglite/${name}`))));
}

/** A copy that workers share instead of cloning. */
function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}

import type { EngineHost, Progress, SnapshotRef } from '../host.ts';
import { dataFile, wasmFile } from './engine-files.ts';
import type { HostedSession } from './guarded-session.ts';
import type { PgliteParts } from './pglite-backend.ts';
import { sessionHost } from './session-host.ts';
import type { RemoteFile, WorkerAnswer } from './worker-messages.ts';
import { openWorkerSession } from './worker-session.ts';
import type { StartWorker } from './worker-session.ts';

/** Where the site lies. */
export interface BrowserHostOptions {
  /** The site's base, absolute or as a path; snapshots' paths are relative to it. */
  baseUrl: string;
}

/** Inflated snapshots kept for restores; each takes about 40 MB. */
const keptSnapshots = 2;

/**
 * PGlite in browser workers. Fetches nothing before the first `open`, `spare` or `prewarm`, and then each file once, in the
 * worker that needs it first. Keeps a warm spare where the device has more than 2 GB of memory, and one worker at a time
 * where it has not.
 */
export function browserHost(options: BrowserHostOptions): EngineHost {
  const base = new URL(options.baseUrl, location.href);
  const tars = new Map<string, Uint8Array>();
  let engine: Pick<PgliteParts, 'wasm' | 'data'> | undefined;
  let fetching: Promise<unknown> | undefined;

  const keepTar = (hash: string, tar: Uint8Array): void => {
    tars.delete(hash);
    tars.set(hash, tar);
    for (const oldest of [...tars.keys()].slice(0, -keptSnapshots)) tars.delete(oldest);
  };

  const fetchAndOpen = (snapshot: SnapshotRef, onProgress: (progress: Progress) => void): Promise<HostedSession> =>
    openWorkerSession(startBrowserWorker, {
      kind: 'fetch',
      parts: {
        wasm: engine?.wasm ?? remote(wasmFile, base),
        data: engine?.data ?? remote(dataFile, base),
        tar: snapshot.tar ?? tars.get(snapshot.hash) ?? remote({ url: snapshot.path, bytes: snapshot.bytes }, base),
        ...(snapshot.extensions ? { extensions: snapshot.extensions } : {}),
      },
      onProgress,
      onParts: ({ wasm, data, tar }) => {
        engine = { wasm, data };
        if (!snapshot.tar) keepTar(snapshot.hash, tar);
      },
    });

  const isSmall = memoryGigabytes() <= 2;
  return sessionHost({
    spares: isSmall ? 0 : 1,
    alone: isSmall,
    async start(snapshot, onProgress) {
      // What another worker is fetching need not be fetched twice.
      const isAtHand = (): boolean => snapshot.tar !== undefined || tars.has(snapshot.hash);
      while (fetching && !(engine && isAtHand())) await fetching;
      const tar = snapshot.tar ?? tars.get(snapshot.hash);
      if (engine && tar) {
        if (!snapshot.tar) keepTar(snapshot.hash, tar);
        onProgress({ phase: 'start' });
        const { extensions = [] } = snapshot;
        return openWorkerSession(startBrowserWorker, { kind: 'open', parts: { ...engine, tar, extensions } });
      }
      const opening = fetchAndOpen(snapshot, onProgress);
      fetching = opening
        .catch(() => undefined)
        .finally(() => {
          fetching = undefined;
        });
      return opening;
    },
    release() {
      tars.clear();
      return Promise.resolve();
    },
  });
}

function remote({ url, bytes }: RemoteFile, base: URL): RemoteFile {
  return { url: new URL(url, base).href, bytes };
}

/** Gigabytes as the browser tells them, rounded; where it does not tell, enough. */
function memoryGigabytes(): number {
  const memory = 'deviceMemory' in navigator ? navigator.deviceMemory : undefined;
  return typeof memory === 'number' ? memory : 8;
}

declare global {
  /** A worker that `worker-init.js` has started and nobody has taken yet. */
  var earlyWorker: Worker | undefined;
}

function takeWorker(): Worker {
  const early = globalThis.earlyWorker;
  globalThis.earlyWorker = undefined;
  return early ?? new Worker(new URL('./pglite.worker.ts', import.meta.url), { type: 'module' });
}

const startBrowserWorker: StartWorker = (onAnswer, onLost) => {
  const worker = takeWorker();
  worker.addEventListener('message', (event: MessageEvent<WorkerAnswer>) => onAnswer(event.data));
  worker.addEventListener('error', (event) => onLost(event.message || 'the worker could not be started'));
  worker.addEventListener('messageerror', () => onLost('an answer of the worker could not be read'));
  return {
    post: (request, transfer = []) => worker.postMessage(request, transfer),
    terminate: () => Promise.resolve(worker.terminate()),
  };
};

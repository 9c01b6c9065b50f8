import type { EngineHost, SnapshotRef } from '../host.ts';
import { Downloads, bytesOf, inflated } from './download.ts';
import { dataFile, wasmFile } from './engine-files.ts';
import type { PgliteParts } from './pglite-backend.ts';
import { sessionHost } from './session-host.ts';
import type { WorkerAnswer } from './worker-messages.ts';
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
 * PGlite in browser workers. Fetches nothing before the first `open`, `spare` or `prewarm`, and then each file once. Keeps
 * a warm spare where the device has more than 2 GB of memory.
 */
export function browserHost(options: BrowserHostOptions): EngineHost {
  const downloads = new Downloads();
  const base = new URL(options.baseUrl, location.href);
  const engine = remembered((): Promise<Omit<PgliteParts, 'tar'>> => downloadEngine(downloads));
  const tars = new Map<string, () => Promise<Uint8Array>>();

  const tarOf = (snapshot: SnapshotRef): Promise<Uint8Array> => {
    const tar = tars.get(snapshot.hash) ?? remembered(() => downloadTar(downloads, base, snapshot));
    tars.delete(snapshot.hash);
    tars.set(snapshot.hash, tar);
    for (const hash of [...tars.keys()].slice(0, -keptSnapshots)) tars.delete(hash);
    return tar();
  };

  return sessionHost({
    spares: memoryGigabytes() > 2 ? 1 : 0,
    async start(snapshot, onProgress) {
      const stop = downloads.onSum((sum) => onProgress({ phase: 'download', ...sum }));
      try {
        const parts = Promise.all([tarOf(snapshot), engine()]).then(([tar, rest]) => {
          stop();
          onProgress({ phase: 'start' });
          return { ...rest, tar };
        });
        return await openWorkerSession(startBrowserWorker, parts);
      } finally {
        stop();
      }
    },
    release() {
      tars.clear();
      return Promise.resolve();
    },
  });
}

async function downloadEngine(downloads: Downloads): Promise<Omit<PgliteParts, 'tar'>> {
  const [wasm, data] = await Promise.all([
    downloads.stream(wasmFile.url, wasmFile.bytes).then((body) =>
      // The type is stated here, since not every host knows it and streaming compilation insists.
      WebAssembly.compileStreaming(new Response(body, { headers: { 'content-type': 'application/wasm' } })),
    ),
    downloads.stream(dataFile.url, dataFile.bytes).then(bytesOf),
  ]);
  return { wasm, data };
}

async function downloadTar(downloads: Downloads, base: URL, snapshot: SnapshotRef): Promise<Uint8Array> {
  const body = await downloads.stream(new URL(snapshot.path, base).href, snapshot.bytes);
  return bytesOf(await inflated(body));
}

/** Makes once and remembers, but forgets a failure, so that the next call tries again. */
function remembered<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    if (!made) {
      made = make();
      made.catch(() => (made = undefined));
    }
    return made;
  };
}

/** Gigabytes as the browser tells them, rounded; where it does not tell, enough. */
function memoryGigabytes(): number {
  const memory = 'deviceMemory' in navigator ? navigator.deviceMemory : undefined;
  return typeof memory === 'number' ? memory : 8;
}

const startBrowserWorker: StartWorker = (onAnswer, onLost) => {
  const worker = new Worker(new URL('./pglite.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', (event: MessageEvent<WorkerAnswer>) => onAnswer(event.data));
  worker.addEventListener('error', (event) => onLost(event.message || 'the worker could not be started'));
  worker.addEventListener('messageerror', () => onLost('an answer of the worker could not be read'));
  return {
    post: (request) => worker.postMessage(request),
    terminate: () => Promise.resolve(worker.terminate()),
  };
};

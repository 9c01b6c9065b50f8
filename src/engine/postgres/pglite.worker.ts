import { EngineError } from '../engine-error.ts';
import { prefetch } from './download.ts';
import { reasonOf, unavailable } from './faults.ts';
import { fetchParts } from './fetch-parts.ts';
import type { PgliteParts } from './pglite-backend.ts';
import type { DatabaseRequest, NamedParts, WorkerAnswer, WorkerRequest } from './worker-messages.ts';

// Starting PGlite throws for every file that is not there. A stack that nobody reads would have its scripts parsed once more.
Error.stackTraceLimit = 0;

type Serve = (request: DatabaseRequest) => Promise<void>;

let serving: Promise<Serve> | undefined;
let fetched: PgliteParts | undefined;

function post(answer: WorkerAnswer, transfer: ArrayBuffer[] = []): void {
  if (answer.kind !== 'opened' || !fetched) return self.postMessage(answer, { transfer });
  // PGlite has copied the data directory, but its own files stay in the buffer they came in.
  const parts = { ...fetched, data: fetched.data.slice() };
  fetched = undefined;
  self.postMessage({ ...answer, parts }, { transfer: [parts.data.buffer, parts.tar.buffer] });
}

/** PGlite's own script, asked for behind the first downloads, which its start would keep waiting. */
function server(): Promise<Serve> {
  serving ??= import('./serve-pglite.ts').then(({ servePglite }) => servePglite(post));
  return serving;
}

async function fetchAndOpen(named: NamedParts): Promise<void> {
  const [serve, parts] = await Promise.all([
    server(),
    fetchParts(named, (progress) => post({ kind: 'progress', progress })),
  ]);
  fetched = parts;
  await serve({ kind: 'open', parts });
}

self.addEventListener('message', ({ data: request }: MessageEvent<WorkerRequest>) => {
  if (request.kind === 'prefetch') {
    prefetch(request.urls);
    // A failed fetch is told by the request that needs it.
    server().catch(() => undefined);
    return;
  }
  const done = request.kind === 'fetch' ? fetchAndOpen(request.parts) : server().then((serve) => serve(request));
  done.catch((error: unknown) => {
    const fields = error instanceof EngineError ? error.fields : unavailable(reasonOf(error));
    post({ kind: 'unavailable', fields });
  });
});

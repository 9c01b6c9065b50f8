import dataUrl from '@electric-sql/pglite/pglite.data?url';
import wasmUrl from '@electric-sql/pglite/pglite.wasm?url';

const worker = new Worker(new URL('./snapshot-worker.ts', import.meta.url), { type: 'module' });
const bytes = async (body: ReadableStream | null): Promise<ArrayBuffer> => new Response(body).arrayBuffer();
const inflated = (body: ReadableStream<Uint8Array<ArrayBuffer>> | null) =>
  body?.pipeThrough(new DecompressionStream('gzip')) ?? null;

const [wasm, data, tar] = await Promise.all([
  WebAssembly.compileStreaming(fetch(wasmUrl)),
  fetch(dataUrl).then(({ body }) => bytes(body)),
  fetch('snapshot.tar.gz').then(({ body }) => bytes(inflated(body))),
]);
worker.addEventListener('message', ({ data: rows }) => {
  document.querySelector('output')!.textContent = JSON.stringify(rows);
  document.documentElement.dataset['firstRowsMs'] = String(performance.now());
});
worker.postMessage({ wasm, data, tar }, [data, tar]);

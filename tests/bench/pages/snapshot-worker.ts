import { PGlite } from '@electric-sql/pglite';

interface Parts {
  wasm: WebAssembly.Module;
  data: ArrayBuffer;
  tar: ArrayBuffer;
}

self.addEventListener('message', ({ data: { wasm, data, tar } }: MessageEvent<Parts>) => {
  void PGlite.create({
    pgliteWasmModule: wasm,
    // Not instantiated where a data directory is given; without it PGlite would fetch initdb.wasm.
    initdbWasmModule: wasm,
    fsBundle: new Blob([data]),
    loadDataDir: new Blob([tar], { type: 'application/x-tar' }),
  })
    .then((database) => database.query('select 1 as one'))
    .then(({ rows }) => self.postMessage(rows));
});

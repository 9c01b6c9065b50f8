import dataUrl from '@electric-sql/pglite/pglite.data?url';
import wasmUrl from '@electric-sql/pglite/pglite.wasm?url';

/** One of the engine's own files: hashed address in the build, and size in bytes once decoded. */
export interface EngineFile {
  url: string;
  bytes: number;
}

/** PGlite's WebAssembly. */
export const wasmFile: EngineFile = { url: wasmUrl, bytes: 9_086_480 };

/** PGlite's file system bundle. */
export const dataFile: EngineFile = { url: dataUrl, bytes: 6_242_272 };

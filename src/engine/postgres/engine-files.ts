import dataUrl from '@electric-sql/pglite/pglite.data?url';
import wasmUrl from '@electric-sql/pglite/pglite.wasm?url';
import type { RemoteFile } from './worker-messages.ts';

/** PGlite's WebAssembly: hashed address in the build, and size in bytes once decoded. */
export const wasmFile: RemoteFile = { url: wasmUrl, bytes: 9_086_480 };

/** PGlite's file system bundle, in the same terms. */
export const dataFile: RemoteFile = { url: dataUrl, bytes: 6_242_272 };

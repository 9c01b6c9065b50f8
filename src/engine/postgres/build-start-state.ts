import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { buildSnapshot } from './build-snapshot.ts';
import { encodeImage } from './engine-image.ts';
import { engineParts } from './node-host.ts';
import { openOnFiles } from './pglite-backend.ts';
import { imageFile, StartFiles } from './start-files.ts';

/** Six times as fast as the highest, for half a hundredth more to download. */
const level = 7;

/**
 * Makes a start state that need not be started any more: `buildSnapshot`, opened once as the learner, with the engine's image
 * beside the files as they are then. Returns a data directory as tar.gz. Throws what a script throws.
 */
export async function buildStartState(options: { scripts: string[] }): Promise<Uint8Array> {
  return promisify(gzip)(await withEngineImage(await buildSnapshot(options)), { level });
}

/** A data directory (uncompressed tar) as it is once PGlite has opened it for the learner, with the image of that moment. */
export async function withEngineImage(tar: Uint8Array): Promise<Uint8Array> {
  const files = new StartFiles(tar, 'capture');
  const backend = await openOnFiles({ ...(await engineParts()), tar }, files);
  try {
    files.write(imageFile, encodeImage(files.takeImage(backend.capabilities)));
    return await backend.dataDirectory();
  } finally {
    await backend.close();
  }
}

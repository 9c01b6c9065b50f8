import type { EngineModule, FileNode } from './engine-module.ts';
import { tarEntries } from './tar-entries.ts';

const folderKind = 0o040000;
const fileKind = 0o100000;

/**
 * Lays the files of a tar out below a folder of Emscripten's memory, without a dozen look-ups a file as PGlite does it. The
 * file called `except` is left out; returns its contents, a view into the tar.
 */
export function layFiles(
  { FS, MEMFS }: Pick<EngineModule, 'FS' | 'MEMFS'>,
  tar: Uint8Array,
  base: string,
  except: string,
): Uint8Array | undefined {
  FS.mkdirTree(base);
  const folders = new Map([['', FS.lookupPath(base).node]]);
  const make = (path: string, mode: number): FileNode => {
    const at = path.lastIndexOf('/');
    return MEMFS.createNode(folder(path.slice(0, Math.max(at, 0))), path.slice(at + 1), mode, 0);
  };
  const folder = (path: string, mode = 0o700): FileNode => {
    const node = folders.get(path) ?? make(path, folderKind | mode);
    folders.set(path, node);
    return node;
  };
  let left: Uint8Array | undefined;
  for (const { path, mode, isFolder, bytes } of tarEntries(tar)) {
    if (isFolder) folder(path, mode);
    else if (path === except) left = bytes;
    else Object.assign(make(path, fileKind | mode), { contents: new Uint8Array(bytes), usedBytes: bytes.length });
  }
  return left;
}

const block = 512;
const folderType = '5'.charCodeAt(0);

/** One entry of a tar. */
export interface TarEntry {
  /** Path as it is written, without slashes at its ends. */
  path: string;
  /** Permission bits. */
  mode: number;
  isFolder: boolean;
  /** Contents, a view into the tar. */
  bytes: Uint8Array;
  /** All that the entry takes of the tar, its header included; a view too. */
  whole: Uint8Array;
}

function textAt(tar: Uint8Array, start: number, length: number): string {
  let text = '';
  for (let at = start; at < start + length && tar[at]; at += 1) text += String.fromCharCode(tar[at] ?? 0);
  return text;
}

const octalAt = (tar: Uint8Array, start: number, length: number): number =>
  Number.parseInt(textAt(tar, start, length), 8) || 0;

/** Entries of an uncompressed tar of plain files and folders with names of at most 100 characters, as PGlite writes them. */
export function* tarEntries(tar: Uint8Array): Generator<TarEntry> {
  for (let offset = 0; offset + block <= tar.length;) {
    const path = textAt(tar, offset, 100).replaceAll(/^\/+|\/+$/g, '');
    const isFolder = tar[offset + 156] === folderType;
    if (path === '' && !isFolder) return;
    const size = isFolder ? 0 : octalAt(tar, offset + 124, 12);
    const start = offset + block;
    const end = start + Math.ceil(size / block) * block;
    yield {
      path,
      mode: octalAt(tar, offset + 100, 8) & 0o777,
      isFolder,
      bytes: tar.subarray(start, start + size),
      whole: tar.subarray(offset, end),
    };
    offset = end;
  }
}

import { tarEntries } from './tar-entries.ts';

/** Where the write-ahead log of a data directory ends. */
export interface LogEnd {
  /** File of the last record, as `pg_walfile_name` gives it. */
  segment: string;
  /** Bytes of that file that are in use. */
  usedBytes: number;
}

/** What ends a tar: two empty blocks. */
const endOfTar = new Uint8Array(1024);

/**
 * A data directory (uncompressed tar) without what its log no longer needs: segments after the last record, which are old
 * ones kept for reuse, are left out, and the rest of the last one is made zero, as PostgreSQL makes a new segment. Throws
 * where `end` names no file of the directory.
 */
export function withoutUnusedLog(tar: Uint8Array, end: LogEnd): Uint8Array<ArrayBuffer> {
  const kept: Uint8Array[] = [];
  let hasEnd = false;
  for (const { path, bytes, whole } of tarEntries(tar)) {
    const [, segment] = /pg_wal\/([0-9A-F]{24})$/.exec(path) ?? [];
    if (segment !== undefined && segment > end.segment) continue;
    if (segment !== end.segment) {
      kept.push(whole);
      continue;
    }
    hasEnd = true;
    const header = bytes.byteOffset - whole.byteOffset;
    kept.push(whole.slice().fill(0, header + end.usedBytes));
  }
  if (!hasEnd) throw new Error(`the data directory has no log segment ${end.segment}`);
  return new Uint8Array(Buffer.concat([...kept, endOfTar]));
}

const block = 512;

const textAt = (bytes: Uint8Array, start: number, length: number): string => {
  const [text = ''] = new TextDecoder().decode(bytes.subarray(start, start + length)).split('\0', 1);
  return text;
};

/** Where the write-ahead log of a data directory ends. */
export interface LogEnd {
  /** File of the last record, as `pg_walfile_name` gives it. */
  segment: string;
  /** Bytes of that file that are in use. */
  usedBytes: number;
}

/**
 * A data directory (uncompressed tar) without what its log no longer needs: segments after the last record, which are old
 * ones kept for reuse, are left out, and the rest of the last one is made zero, as PostgreSQL makes a new segment. Throws
 * where `end` names no file of the directory.
 */
export function withoutUnusedLog(tar: Uint8Array, end: LogEnd): Uint8Array {
  const kept: Uint8Array[] = [];
  let hasEnd = false;
  let offset = 0;
  while (offset < tar.length) {
    const path = textAt(tar, offset, 100);
    if (path === '') break;
    const size = Number.parseInt(textAt(tar, offset + 124, 12), 8) || 0;
    const next = offset + block + Math.ceil(size / block) * block;
    const [, segment] = /pg_wal\/([0-9A-F]{24})$/.exec(path) ?? [];
    if (segment === undefined || segment <= end.segment) {
      const entry = tar.slice(offset, next);
      if (segment === end.segment) {
        hasEnd = true;
        entry.fill(0, block + end.usedBytes, block + size);
      }
      kept.push(entry);
    }
    offset = next;
  }
  if (!hasEnd) throw new Error(`the data directory has no log segment ${end.segment}`);
  kept.push(tar.subarray(offset));
  const whole = new Uint8Array(kept.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of kept) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

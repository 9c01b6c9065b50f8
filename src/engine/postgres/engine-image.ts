/** The unit in which memory is compared and kept, in bytes. */
export const pageBytes = 4096;

/** An open file of the database, or one end of a pipe. */
export interface OpenStream {
  descriptor: number;
  path: string;
  flags: number;
  position: number;
  kind: 'file' | 'pipe';
}

/**
 * A database at rest, started and logged in as the learner, waiting for its first statement: what differs in PGlite's memory
 * from the memory of a PGlite that has loaded and not started yet, and what the start left behind in JavaScript. Files are not
 * in it; they are those of the data directory it came from.
 */
export interface EngineImage {
  /** Bytes of the whole memory. */
  memoryBytes: number;
  /** How the memory looked before the start: the image fits nothing else. */
  before: MemoryMark;
  /** What PGlite's main function returned. */
  mainResult: number;
  stackPointer: number;
  workingFolder: string;
  umask: number;
  streams: OpenStream[];
  /** Addresses of times of the start, microseconds since 2000-01-01 UTC as 64-bit integers; they become those of the next start. */
  startTimes: number[];
  /** Words of `version()`, and the major version. */
  version: string;
  major: number;
  /** First page and number of pages of each piece that `pages` holds, in order. */
  runs: [first: number, count: number][];
  pages: Uint8Array;
}

/** What tells one memory from another, cheap enough for every start. */
export interface MemoryMark {
  /** Bytes from the beginning up to the last page that is not all zero. */
  usedBytes: number;
  /** Sums over the used bytes as 32-bit words. */
  sums: [number, number];
  /** Entries of the table of functions. */
  tableLength: number;
}

/** Sums over memory as Fletcher's checksum makes them; for telling accidents, not attacks. `bytes` is a multiple of 4. */
export function memorySums(memory: Uint8Array, bytes: number): [number, number] {
  const words = new Int32Array(memory.buffer, memory.byteOffset, bytes / 4);
  let first = 0;
  let second = 0;
  for (let at = 0; at < words.length; at += 1) {
    first = (first + (words[at] ?? 0)) | 0;
    second = (second + first) | 0;
  }
  return [first, second];
}

/** True where a page of 32-bit words holds something else than before; beyond its end `old` is zero. */
function isChanged(words: Int32Array, old: Int32Array, start: number): boolean {
  const end = start + pageBytes / 4;
  const known = Math.max(start, Math.min(end, old.length));
  for (let at = start; at < known; at += 1) if (words[at] !== old[at]) return true;
  for (let at = known; at < end; at += 1) if (words[at] !== 0) return true;
  return false;
}

/** The pages of `memory` that are not as in `before`, as runs and in one piece. Beyond its end `before` is zero. */
export function changedPages(memory: Uint8Array, before: Uint8Array): Pick<EngineImage, 'runs' | 'pages'> {
  const runs: EngineImage['runs'] = [];
  const words = new Int32Array(memory.buffer, memory.byteOffset, memory.length / 4);
  const old = new Int32Array(before.buffer, before.byteOffset, before.length / 4);
  for (let page = 0; page < memory.length / pageBytes; page += 1) {
    if (!isChanged(words, old, (page * pageBytes) / 4)) continue;
    const last = runs.at(-1);
    if (last && last[0] + last[1] === page) last[1] += 1;
    else runs.push([page, 1]);
  }
  const pages = new Uint8Array(runs.reduce((sum, [, count]) => sum + count, 0) * pageBytes);
  let at = 0;
  for (const [first, count] of runs) {
    pages.set(memory.subarray(first * pageBytes, (first + count) * pageBytes), at);
    at += count * pageBytes;
  }
  return { runs, pages };
}

/** Lays the image's pages into a memory. */
export function layPages(memory: Uint8Array, { runs, pages }: Pick<EngineImage, 'runs' | 'pages'>): void {
  let at = 0;
  for (const [first, count] of runs) {
    memory.set(pages.subarray(at, at + count * pageBytes), first * pageBytes);
    at += count * pageBytes;
  }
}

/** The image as bytes: length of its description (32-bit, little endian), the description as JSON, then the pages. */
export function encodeImage({ pages, ...description }: EngineImage): Uint8Array {
  const head = new TextEncoder().encode(JSON.stringify(description));
  const bytes = new Uint8Array(4 + head.length + pages.length);
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, 4);
  bytes.set(pages, 4 + head.length);
  return bytes;
}

/** The image in `bytes`, which its pages stay a view of. */
export function decodeImage(bytes: Uint8Array): EngineImage {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  // A copy, since not every browser reads text from shared memory.
  const head = new TextDecoder().decode(new Uint8Array(bytes.subarray(4, 4 + length)));
  return { ...(JSON.parse(head) as Omit<EngineImage, 'pages'>), pages: bytes.subarray(4 + length) };
}

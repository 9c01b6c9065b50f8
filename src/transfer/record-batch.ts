/** Whole records of a file, in the form that COPY reads. */
export interface RecordBatch {
  /** In a buffer of its own. */
  body: Uint8Array<ArrayBuffer>;
  /** Records in it. */
  rows: number;
  /** Line in the file of a line in the body, both 1-based. */
  lineOf: (bodyLine: number) => number;
}

const quote = 0x22;
const newline = 0x0a;
const carriage = 0x0d;

/** A body cut at one record. */
export interface CutBody {
  before: Uint8Array<ArrayBuffer>;
  /** The record without its line end. */
  record: string;
  /** Line at which it begins, 1-based. */
  line: number;
  after: Uint8Array<ArrayBuffer>;
  /** Line at which `after` begins. */
  nextLine: number;
}

/** Cuts a body at the record that holds a line, which may be any of its lines. */
export function cutAtLine(body: Uint8Array<ArrayBuffer>, line: number, isCsv: boolean): CutBody {
  let isQuoted = false;
  let start = 0;
  let first = 1;
  let current = 1;
  const cut = (end: number, next: number): CutBody => ({
    before: body.slice(0, start),
    record: new TextDecoder().decode(body.subarray(start, end)).replace(/\r$/, ''),
    line: first,
    after: body.slice(next),
    nextLine: current,
  });
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at];
    if (isCsv && byte === quote) isQuoted = !isQuoted;
    const isEnd = byte === newline || (byte === carriage && body[at + 1] !== newline);
    if (!isEnd) continue;
    current += 1;
    if (isQuoted) continue;
    if (current > line) return cut(at, at + 1);
    start = at + 1;
    first = current;
  }
  current += 1;
  return cut(body.length, body.length);
}

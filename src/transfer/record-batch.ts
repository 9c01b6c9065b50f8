/** Whole records of a file, in the form that COPY reads. */
export interface RecordBatch {
  /** In a buffer of its own. */
  body: Uint8Array<ArrayBuffer>;
  /** Records in it. */
  rows: number;
  /** Line in the file of a line in the body, both 1-based. */
  lineOf(bodyLine: number): number;
}

const quote = 0x22;
const newline = 0x0a;
const carriage = 0x0d;

/**
 * Cuts a body at the record that holds a line: what stands before it, its own text, and what stands after, with the
 * number of the first line there.
 */
export function cutAtLine(
  body: Uint8Array<ArrayBuffer>,
  line: number,
  isCsv: boolean,
): { before: Uint8Array<ArrayBuffer>; record: string; after: Uint8Array<ArrayBuffer>; nextLine: number } {
  let isQuoted = false;
  let start = 0;
  let current = 1;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at];
    if (isCsv && byte === quote) isQuoted = !isQuoted;
    const isEnd = byte === newline || (byte === carriage && body[at + 1] !== newline);
    if (!isEnd) continue;
    current += 1;
    if (isQuoted) continue;
    if (current > line) {
      const record = new TextDecoder().decode(body.subarray(start, at)).replace(/\r$/, '');
      return { before: body.slice(0, start), record, after: body.slice(at + 1), nextLine: current };
    }
    start = at + 1;
  }
  const record = new TextDecoder().decode(body.subarray(start));
  return { before: body.slice(0, start), record, after: new Uint8Array(0), nextLine: current + 1 };
}

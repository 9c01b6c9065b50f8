const quote = 0x22;
const newline = 0x0a;
const carriage = 0x0d;

/**
 * The same records with `\n` at their ends and without the fields that `keep` says false of; fields past its end stay, so
 * that a record of the wrong length stays wrong. Line ends inside quotes stay as they are.
 */
export function rewriteRecords(
  body: Uint8Array,
  delimiter: string,
  keep: boolean[] | undefined,
): Uint8Array<ArrayBuffer> {
  const separator = delimiter.charCodeAt(0);
  const written = new Uint8Array(body.length + 1);
  let length = 0;
  let field = 0;
  let kept = 0;
  let fieldStart = 0;
  let isQuoted = false;
  const endField = (end: number): void => {
    if (keep?.[field] !== false) {
      if (kept > 0) written[length++] = separator;
      written.set(body.subarray(fieldStart, end), length);
      length += end - fieldStart;
      kept += 1;
    }
    field += 1;
  };
  const endRecord = (end: number, next: number): void => {
    endField(end);
    written[length++] = newline;
    field = 0;
    kept = 0;
    fieldStart = next;
  };
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at];
    if (byte === quote) isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (byte === separator) {
      endField(at);
      fieldStart = at + 1;
    } else if (byte === newline || byte === carriage) {
      const isPair = byte === carriage && body[at + 1] === newline;
      endRecord(at, isPair ? at + 2 : at + 1);
      if (isPair) at += 1;
    }
  }
  if (fieldStart < body.length || field > 0) endRecord(body.length, body.length);
  return written.slice(0, length);
}

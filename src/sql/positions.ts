import type { Span } from '#judge/finding.ts';

/** UTF-16 offset of the code point with the given 0-based number; the text's length where there is none. */
export function codePointToUtf16(text: string, codePoints: number): number {
  let offset = 0;
  let seen = 0;
  for (const character of text) {
    if (seen >= codePoints) break;
    offset += character.length;
    seen += 1;
  }
  return offset;
}

function utf8Length(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

/** Maps 0-based UTF-8 byte offsets of a text to UTF-16 offsets; a text without wide characters maps to itself. */
export function byteOffsets(text: string): (byte: number) => number {
  const starts: number[] = [];
  for (let offset = 0; offset < text.length;) {
    const codePoint = text.codePointAt(offset) ?? 0;
    for (let byte = utf8Length(codePoint); byte > 0; byte -= 1) starts.push(offset);
    offset += codePoint > 0xffff ? 2 : 1;
  }
  return (byte) => starts[byte] ?? text.length;
}

/** The span between two 0-based UTF-16 offsets, with the line and column of its start. */
export function spanOf(text: string, start: number, end: number): Span {
  const before = text.slice(0, start);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { start, end, line: before.split('\n').length, column: start - lineStart + 1 };
}

/** The token that starts at an offset: a word, a number, a quoted text or one sign. */
export function tokenSpan(text: string, offset: number): Span {
  const start = Math.min(offset, text.length);
  const token = /^(?:"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}\p{N}_.$]+|\S)/u.exec(text.slice(start));
  return spanOf(text, start, start + (token?.[0].length ?? 0));
}

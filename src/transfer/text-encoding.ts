/** Encodings that are recognised, by the names of `TextDecoder`. */
export const textEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-874', 'windows-1252'] as const;
export type TextEncoding = (typeof textEncodings)[number];

/** What the first bytes of a file say of its encoding. */
export interface EncodingGuess {
  encoding: TextEncoding;
  /** Length of the byte order mark, which is no part of the text. */
  markBytes: number;
}

/** Guesses the encoding from the head of a file; what is valid UTF-8 is UTF-8. */
export function guessEncoding(head: Uint8Array): EncodingGuess {
  const [first, second, third] = head;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', markBytes: 3 };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', markBytes: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', markBytes: 2 };
  return { encoding: zeroesOf(head) ?? (isUtf8(head) ? 'utf-8' : singleByteOf(head)), markBytes: 0 };
}

/** Latin text in UTF-16 is half zeroes, on one side. */
function zeroesOf(head: Uint8Array): TextEncoding | undefined {
  const length = Math.min(head.length, 4096);
  const zeroes: [number, number] = [0, 0];
  for (let at = 0; at < length; at += 1) if (head[at] === 0) zeroes[at % 2 === 0 ? 0 : 1] += 1;
  const [even, odd] = zeroes;
  if (odd > length / 5 && odd > even * 4) return 'utf-16le';
  return even > length / 5 && even > odd * 4 ? 'utf-16be' : undefined;
}

function isUtf8(head: Uint8Array): boolean {
  try {
    // As a stream, a character cut off at the end is no fault.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Thai words are runs of high bytes; in Western text a high byte stands alone between letters. */
function singleByteOf(head: Uint8Array): TextEncoding {
  let high = 0;
  let paired = 0;
  for (let at = 0; at < head.length; at += 1) {
    if ((head[at] ?? 0) < 0x80) continue;
    high += 1;
    if ((head[at - 1] ?? 0) >= 0x80 || (head[at + 1] ?? 0) >= 0x80) paired += 1;
  }
  return paired * 2 > high ? 'windows-874' : 'windows-1252';
}

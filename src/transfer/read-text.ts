import type { ImportSource } from './import-source.ts';
import type { EncodingGuess } from './text-encoding.ts';

/** A piece of a file. */
export interface Piece<T> {
  content: T;
  /** Bytes of the file read so far. */
  bytes: number;
}

async function* pieces(
  source: ImportSource,
  from: number,
  pieceBytes: number,
): AsyncGenerator<Piece<Uint8Array<ArrayBuffer>>> {
  for (let start = from; start < source.size; start += pieceBytes) {
    const end = Math.min(start + pieceBytes, source.size);
    yield { content: await source.read(start, end), bytes: end };
  }
}

/** The text of a file, decoded in pieces; a character is never cut. */
export async function* readText(
  source: ImportSource,
  { encoding, markBytes }: EncodingGuess,
  pieceBytes: number,
): AsyncGenerator<Piece<string>> {
  const decoder = new TextDecoder(encoding);
  for await (const { content, bytes } of pieces(source, markBytes, pieceBytes)) {
    yield { content: decoder.decode(content, { stream: true }), bytes };
  }
  const rest = decoder.decode();
  if (rest !== '') yield { content: rest, bytes: source.size };
}

/** The bytes of a file in UTF-8, in pieces; those of a file in UTF-8 are not looked at. */
export async function* readUtf8(
  source: ImportSource,
  guess: EncodingGuess,
  pieceBytes: number,
): AsyncGenerator<Piece<Uint8Array<ArrayBuffer>>> {
  if (guess.encoding === 'utf-8') {
    yield* pieces(source, guess.markBytes, pieceBytes);
    return;
  }
  const encoder = new TextEncoder();
  for await (const { content, bytes } of readText(source, guess, pieceBytes)) {
    yield { content: encoder.encode(content), bytes };
  }
}

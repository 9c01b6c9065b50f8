import type { ExportCell } from './table-writer.ts';

const letters: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

function cell(text: string): ExportCell {
  if (text === '\\N') return null;
  return text.includes('\\') ? text.replaceAll(/\\(.)/g, (_, letter: string) => letters[letter] ?? letter) : text;
}

/** Reads what COPY TO STDOUT writes in its text format, in pieces of bytes. */
export class CopyTextReader {
  readonly #decoder = new TextDecoder();
  #held = '';

  /** Rows that are complete. */
  push(bytes: Uint8Array): ExportCell[][] {
    const text = this.#held + this.#decoder.decode(bytes, { stream: true });
    const end = text.lastIndexOf('\n');
    this.#held = text.slice(end + 1);
    if (end < 0) return [];
    return text
      .slice(0, end)
      .split('\n')
      .map((line) => line.split('\t').map(cell));
  }
}

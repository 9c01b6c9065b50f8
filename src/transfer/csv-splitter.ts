import { FileProblem, longestRecord } from './file-problem.ts';
import type { RecordBatch } from './record-batch.ts';
import { rewriteRecords } from './csv-rewrite.ts';

const quote = 0x22;
const newline = 0x0a;
const carriage = 0x0d;

export interface CsvSplitOptions {
  /** One ASCII character. */
  delimiter: string;
  /** The first record is left out. */
  skipFirst: boolean;
  /** By field: false leaves it out. Default: all are kept. */
  keep?: boolean[] | undefined;
  /** A blank line is a record, as in a file of one column. Default: false, it is left out. */
  keepBlank?: boolean;
}

/** Records between two blank lines. */
interface Run {
  start: number;
  end: number;
  /** Line in the file at which it starts. */
  line: number;
  lines: number;
}

/**
 * Cuts the bytes of a CSV file in UTF-8 into whole records, by the same rule as COPY: a quote turns quoting on or off wherever it
 * stands. Nothing is decoded, so that COPY's own reader stays the slower part.
 */
export class CsvSplitter {
  #held: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  /** Line in the file at which `#held` starts. */
  #line = 1;
  #skipFirst: boolean;
  readonly #options: CsvSplitOptions;

  constructor(options: CsvSplitOptions) {
    this.#options = options;
    this.#skipFirst = options.skipFirst;
  }

  /** Takes the next bytes of the file; gives the whole records that are there, or null. Throws `FileProblem`. */
  push(chunk: Uint8Array<ArrayBuffer>): RecordBatch | null {
    return this.#cut(this.#held.length === 0 ? chunk : joined(this.#held, chunk), false);
  }

  /** The rest, also where the last line has no end. */
  end(): RecordBatch | null {
    return this.#cut(this.#held, true);
  }

  #cut(bytes: Uint8Array<ArrayBuffer>, isLast: boolean): RecordBatch | null {
    const runs: Run[] = [];
    let isQuoted = false;
    let start = 0;
    let line = this.#line;
    let startLine = line;
    let rows = 0;
    let endings = 0;
    const take = (end: number): void => {
      const isBlank = bytes[start] === newline || bytes[start] === carriage;
      if (this.#skipFirst && !isBlank) this.#skipFirst = false;
      else if (!isBlank || this.#options.keepBlank) {
        const run = runs.at(-1);
        if (run?.end === start) {
          run.end = end;
          run.lines = line - run.line;
        } else runs.push({ start, end, line: startLine, lines: line - startLine });
        rows += 1;
      }
      start = end;
      startLine = line;
    };
    const { length } = bytes;
    for (let at = 0; at < length; at += 1) {
      const byte = bytes[at];
      if (byte === quote) isQuoted = !isQuoted;
      else if (byte === newline || byte === carriage) {
        const isPair = byte === carriage && bytes[at + 1] === newline;
        // The other half of a pair may be in the next chunk.
        if (byte === carriage && at + 1 === length && !isLast) break;
        if (isPair) at += 1;
        line += 1;
        if (isQuoted) continue;
        endings |= isPair ? 1 : byte === newline ? 2 : 4;
        take(at + 1);
      }
    }
    if (isLast && start < length) {
      line += 1;
      take(length);
    }
    this.#held = bytes.slice(start);
    this.#line = startLine;
    if (this.#held.length > longestRecord) throw new FileProblem(startLine, 'a quote opens here and is not closed');
    return rows === 0 ? null : this.#batch(bytes, runs, rows, ![1, 2, 4, 0].includes(endings));
  }

  #batch(bytes: Uint8Array<ArrayBuffer>, runs: Run[], rows: number, isMixed: boolean): RecordBatch {
    const body = joined(...runs.map(({ start, end }) => bytes.subarray(start, end)));
    const { keep, delimiter } = this.#options;
    const isRewritten = isMixed || keep?.includes(false);
    return {
      body: isRewritten ? rewriteRecords(body, delimiter, keep) : body,
      rows,
      lineOf(bodyLine) {
        let before = 0;
        for (const { line, lines } of runs) {
          if (bodyLine <= before + lines) return line + bodyLine - before - 1;
          before += lines;
        }
        return (runs.at(-1)?.line ?? 1) + bodyLine - before - 1;
      },
    };
  }
}

function joined(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

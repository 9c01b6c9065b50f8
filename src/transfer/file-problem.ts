/** A file cannot be read on from some line. */
export class FileProblem extends Error {
  /** 1-based. */
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.name = 'FileProblem';
    this.line = line;
  }
}

/** A record longer than this is taken for a quote or bracket that was never closed; in bytes or characters. */
export const longestRecord = 16_777_216;

import { FileProblem, longestRecord } from './file-problem.ts';

/** One object of a file. */
export interface JsonRecord {
  text: string;
  /** Line at which it begins, 1-based. */
  line: number;
}

const outside = /[\s,]/;

/**
 * Cuts a text into its objects: those of one array, or one after the other, with or without lines of their own. What stands
 * in an object is not looked at.
 */
export class JsonSplitter {
  #held = '';
  #line = 1;
  #isArray: boolean | null = null;
  #isClosed = false;

  /** Takes the next text; gives the objects that are complete. Throws `FileProblem`. */
  push(chunk: string): JsonRecord[] {
    const text = this.#held + chunk;
    const records: JsonRecord[] = [];
    let depth = 0;
    let isString = false;
    let start = 0;
    let startLine = this.#line;
    for (let at = 0; at < text.length; at += 1) {
      const letter = text.charCodeAt(at);
      if (letter === 10) this.#line += 1;
      if (isString) {
        if (letter === 92) at += 1;
        else if (letter === 34) isString = false;
      } else if (depth > 0) {
        if (letter === 34) isString = true;
        else if (letter === 123 || letter === 91) depth += 1;
        else if (letter === 125 || letter === 93) {
          depth -= 1;
          if (depth > 0) continue;
          records.push({ text: text.slice(start, at + 1), line: startLine });
          start = at + 1;
        }
      } else {
        start = at + 1;
        if (!this.#opens(text[at] ?? '')) continue;
        start = at;
        startLine = this.#line;
        depth = 1;
      }
    }
    this.#held = depth > 0 ? text.slice(start) : '';
    if (depth > 0) this.#line = startLine;
    if (this.#held.length > longestRecord) throw new FileProblem(startLine, 'a bracket opens here and is not closed');
    return records;
  }

  /** Says that the text has ended. Throws `FileProblem` where something is left open. */
  end(): void {
    if (this.#held !== '') throw new FileProblem(this.#line, 'the object that begins here has no end');
    if (this.#isArray && !this.#isClosed) throw new FileProblem(this.#line, 'the array has no end');
  }

  /** True for the bracket that opens an object; takes what may stand between objects. */
  #opens(letter: string): boolean {
    if (letter === '{' && !this.#isClosed) {
      this.#isArray ??= false;
      return true;
    }
    if (outside.test(letter) || letter === '\uFEFF') return false;
    if (letter === '[' && this.#isArray === null) {
      this.#isArray = true;
      return false;
    }
    if (letter === ']' && this.#isArray && !this.#isClosed) {
      this.#isClosed = true;
      return false;
    }
    throw new FileProblem(this.#line, `an object was expected, and “${letter}” stands here`);
  }
}

import { FileProblem, longestRecord } from './file-problem.ts';

/** What stands in a script as psql reads it. */
export type DumpItem =
  /** One statement without its semicolon. */
  | { kind: 'statement'; text: string; line: number }
  /** A line that begins with a backslash, e.g. `\restrict`. */
  | { kind: 'meta'; text: string; line: number }
  /** Whole lines of a COPY … FROM stdin in text format; `rows` of them. */
  | { kind: 'rows'; text: string; line: number; rows: number }
  /** The `\.` that ends the rows. */
  | { kind: 'rows-end'; line: number };

const copyFromStdin = /^copy\b[\s\S]*\bfrom\s+stdin\b/i;
const dollarQuote = /\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$/uy;
const word = /[\p{L}\p{N}_$\u0080-\u{10ffff}]/u;
/** A standard SQL body, `BEGIN ATOMIC … END`, holds semicolons of its own. */
const atomic = /\bbegin\s+atomic\b/i;

/** Position past a quoted text that opens at `at`, or -1 where its end has not come. */
function pastQuoted(text: string, at: number, takesBackslash: boolean): number {
  const mark = text[at] ?? '';
  for (let place = at + 1; place < text.length; place += 1) {
    if (takesBackslash && text[place] === '\\') place += 1;
    else if (text[place] === mark) {
      if (text[place + 1] !== mark) return place + 1;
      place += 1;
    }
  }
  return -1;
}

/** Position past a block comment that opens at `at`, or -1. They nest. */
function pastComment(text: string, at: number): number {
  let depth = 0;
  for (let place = at; place < text.length - 1; place += 1) {
    const pair = text.slice(place, place + 2);
    if (pair === '/*') depth += 1;
    else if (pair === '*/') depth -= 1;
    else continue;
    place += 1;
    if (depth === 0) return place + 1;
  }
  return -1;
}

function linesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Cuts a script that comes in pieces into statements, psql's commands, and the rows of COPY, each with its line. */
export class DumpSplitter {
  #held = '';
  #line = 1;
  #isInRows = false;

  /** Takes the next text; gives what is complete. Throws `FileProblem`. */
  push(chunk: string): DumpItem[] {
    this.#held += chunk;
    const items = this.#read(false);
    if (this.#held.length > longestRecord * 4) {
      throw new FileProblem(this.#line, 'the statement that begins here has no end');
    }
    return items;
  }

  /** The rest. Throws `FileProblem` where rows, a quote or a comment are left open. */
  end(): DumpItem[] {
    const items = this.#read(true);
    if (this.#isInRows)
      throw new FileProblem(this.#line, 'the rows of a COPY have no end: a line with \\. was expected');
    return items;
  }

  #read(isLast: boolean): DumpItem[] {
    const items: DumpItem[] = [];
    for (;;) {
      const item = this.#isInRows ? this.#rows(isLast) : this.#next(isLast);
      if (!item) return items;
      items.push(item);
      if (item.kind === 'rows-end') this.#isInRows = false;
      else if (item.kind === 'statement') this.#isInRows = copyFromStdin.test(item.text);
    }
  }

  #consume(length: number): void {
    this.#line += linesIn(this.#held.slice(0, length));
    this.#held = this.#held.slice(length);
  }

  #rows(isLast: boolean): DumpItem | null {
    // What is left of the line of the COPY statement itself.
    const rest = /^[ \t]*\r?\n/.exec(this.#held);
    if (this.#isAtCopy && rest) {
      this.#consume(rest[0].length);
      this.#isAtCopy = false;
    } else if (this.#isAtCopy && !isLast) return null;
    const end = /^\\\.\r?(?:\n|$)/m.exec(this.#held);
    const isEnd = end !== null && (isLast || end[0].endsWith('\n'));
    if (end?.index === 0 && isEnd) {
      const item: DumpItem = { kind: 'rows-end', line: this.#line };
      this.#consume(end[0].length);
      return item;
    }
    const length = isEnd ? end.index : this.#held.lastIndexOf('\n') + 1;
    if (length === 0) return null;
    const text = this.#held.slice(0, length);
    const item: DumpItem = { kind: 'rows', text, line: this.#line, rows: linesIn(text) };
    this.#consume(length);
    return item;
  }

  #isAtCopy = false;

  #next(isLast: boolean): DumpItem | null {
    this.#skip(isLast);
    if (this.#held === '') return null;
    if (this.#held.startsWith('\\')) {
      const end = this.#held.indexOf('\n');
      if (end < 0 && !isLast) return null;
      const text = this.#held.slice(0, end < 0 ? undefined : end).trimEnd();
      const item: DumpItem = { kind: 'meta', text, line: this.#line };
      this.#consume(end < 0 ? this.#held.length : end + 1);
      return item;
    }
    const end = this.#statementEnd(isLast);
    if (end < 0) return null;
    const text = this.#held.slice(0, end).trimEnd();
    const item: DumpItem = { kind: 'statement', text, line: this.#line };
    this.#consume(Math.min(end + 1, this.#held.length));
    this.#isAtCopy = copyFromStdin.test(text);
    return item;
  }

  /** Passes over space, comments and lone semicolons. */
  #skip(isLast: boolean): void {
    for (;;) {
      const space = /^[\s;\uFEFF]+/.exec(this.#held);
      if (space) this.#consume(space[0].length);
      if (this.#held.startsWith('--')) {
        const end = this.#held.indexOf('\n');
        if (end < 0 && !isLast) return;
        this.#consume(end < 0 ? this.#held.length : end + 1);
      } else if (this.#held.startsWith('/*')) {
        const end = pastComment(this.#held, 0);
        if (end < 0 && isLast) throw new FileProblem(this.#line, 'the comment that begins here has no end');
        if (end < 0) return;
        this.#consume(end);
      } else if (!space) return;
    }
  }

  /** Where the semicolon of the statement stands, or the end of the text; -1 where more must come. */
  #statementEnd(isLast: boolean): number {
    const text = this.#held;
    if (text.startsWith('--') || text.startsWith('/*')) return -1;
    const open = (what: string): number => {
      if (isLast) throw new FileProblem(this.#line, `${what} in the statement that begins here has no end`);
      return -1;
    };
    let depth = 0;
    for (let at = 0; at < text.length; at += 1) {
      const letter = text[at];
      let past = at + 1;
      if (letter === "'" || letter === '"') {
        const isEscape = letter === "'" && /e/i.test(text[at - 1] ?? '') && !word.test(text[at - 2] ?? ' ');
        past = pastQuoted(text, at, isEscape);
        // A doubled quote may go on in the next piece.
        if (past < 0 || (past === text.length && !isLast)) return open('a quote');
      } else if (letter === '-' && text[at + 1] === '-') {
        past = text.indexOf('\n', at);
        if (past < 0) return isLast ? text.length : -1;
      } else if (letter === '/' && text[at + 1] === '*') {
        past = pastComment(text, at);
        if (past < 0) return open('a comment');
      } else if (letter === '$' && !word.test(text[at - 1] ?? ' ')) {
        dollarQuote.lastIndex = at;
        const mark = dollarQuote.exec(text)?.[0];
        if (mark === undefined) continue;
        const end = text.indexOf(mark, at + mark.length);
        if (end < 0) return open('a quote');
        past = end + mark.length;
      } else if (letter === '(') depth += 1;
      else if (letter === ')') depth -= 1;
      else if (letter === ';' && depth <= 0 && !isInsideBody(text.slice(0, at))) return at;
      at = past - 1;
    }
    return isLast ? text.length : -1;
  }
}

/** True where a semicolon stands inside `BEGIN ATOMIC … END`. */
function isInsideBody(text: string): boolean {
  return /^create\b[^;]*\b(?:function|procedure)\b/i.test(text) && atomic.test(text) && !/\bend\s*$/i.test(text);
}

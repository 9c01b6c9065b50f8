import type { RawToken } from './parser.ts';

/** A stretch of tokens, in UTF-8 bytes. */
export interface TokenRange {
  start: number;
  end: number;
}

/** Words that end a clause which stands before them. */
const enders = new Set(
  'WHERE GROUP HAVING WINDOW UNION INTERSECT EXCEPT ORDER LIMIT OFFSET FETCH FOR JOIN LEFT RIGHT FULL INNER CROSS NATURAL ON USING RETURNING WHEN SET'.split(
    ' ',
  ),
);

const word = (token: RawToken | undefined): string => token?.text.toUpperCase() ?? '';

/** The tokens of a query, and stretches of them found from a place that the syntax tree tells. */
export class QueryTokens {
  readonly #tokens: RawToken[];

  constructor(tokens: RawToken[]) {
    this.#tokens = tokens;
  }

  /** A table: its name with its schema, and its alias where it has one. */
  named(location: number, hasAlias: boolean): TokenRange | null {
    const first = this.#at(location);
    let last = first;
    while (word(this.#tokens[last + 1]) === '.') last += 2;
    return this.#range(first, hasAlias ? this.#alias(last) : last);
  }

  /** A function in FROM: its call, and its alias where it has one. */
  called(location: number): TokenRange | null {
    const first = this.#at(location);
    const open = this.#next(first, '(');
    return open < 0 ? null : this.#range(first, this.#alias(this.#close(open)));
  }

  /** The bracket of the subquery or VALUES around a place, and the alias after it. */
  subquery(location: number): TokenRange | null {
    const first = this.#outwards(this.#at(location), (token) => ['SELECT', 'VALUES', 'WITH'].includes(word(token)));
    const isOpen = first > 0 && word(this.#tokens[first - 1]) === '(';
    return isOpen ? this.#range(first - 1, this.#alias(this.#close(first - 1))) : null;
  }

  /** A common table expression, from its name to the end of its bracket. */
  cte(location: number): TokenRange | null {
    const first = this.#at(location);
    const as = this.#next(first, 'AS');
    const open = as < 0 ? -1 : this.#next(as, '(');
    return open < 0 ? null : this.#range(first, this.#close(open));
  }

  /** A clause that holds a place and begins with one of these words. */
  clause(location: number, words: readonly string[]): TokenRange | null {
    const first = this.#outwards(this.#at(location), (token) => words.includes(word(token)));
    return first < 0 ? null : this.#range(first, this.#clauseEnd(first));
  }

  /** The parts of a clause that AND joins, the first with the clause's own word. */
  conjuncts(range: TokenRange): TokenRange[] {
    const [first, last] = [this.#at(range.start), this.#endingAt(range.end)];
    const parts: TokenRange[] = [];
    let depth = 0;
    let start = first;
    // One bracket around the whole condition is looked into.
    const isWrapped = word(this.#tokens[first + 1]) === '(' && this.#close(first + 1) === last;
    for (let at = first; at <= last; at += 1) {
      const sign = word(this.#tokens[at]);
      if (sign === '(') depth += 1;
      else if (sign === ')') depth -= 1;
      if (sign !== 'AND' || depth !== (isWrapped ? 1 : 0)) continue;
      const part = this.#range(start, at - 1);
      if (part) parts.push(part);
      start = at + 1;
    }
    const rest = this.#range(start, isWrapped && parts.length > 0 ? last - 1 : last);
    return rest ? [...parts, rest] : parts;
  }

  /** One of these words, the nearest before a place. */
  before(location: number, ...words: string[]): TokenRange | null {
    const found = this.#outwards(this.#at(location), (token) => words.includes(word(token)));
    return this.#range(found, found);
  }

  /** A word that another follows, with it, where that stands only once. */
  only(first: string, after: readonly string[]): TokenRange | null {
    const found = this.#tokens.flatMap((token, at) =>
      word(token) === first && after.includes(word(this.#tokens[at + 1])) ? [at] : [],
    );
    return found.length === 1 ? this.#range(found[0] ?? -1, (found[0] ?? -1) + 1) : null;
  }

  /** A window function's call with its OVER. */
  over(location: number): TokenRange | null {
    const first = this.#at(location);
    const over = this.#next(first, 'OVER');
    if (over < 0) return null;
    return this.#range(first, word(this.#tokens[over + 1]) === '(' ? this.#close(over + 1) : over + 1);
  }

  #at(location: number): number {
    return this.#tokens.findIndex(({ end }) => end > location);
  }

  #endingAt(end: number): number {
    return this.#tokens.findLastIndex((token) => token.end <= end);
  }

  #range(first: number, last: number): TokenRange | null {
    const [start, end] = [this.#tokens[first]?.start, this.#tokens[last]?.end];
    return start === undefined || end === undefined || end <= start ? null : { start, end };
  }

  #next(from: number, text: string): number {
    return this.#tokens.findIndex((token, at) => at > from && word(token) === text);
  }

  #close(open: number): number {
    let depth = 0;
    for (let at = open; at < this.#tokens.length; at += 1) {
      const sign = word(this.#tokens[at]);
      if (sign === '(') depth += 1;
      if (sign === ')') depth -= 1;
      if (depth === 0) return at;
    }
    return -1;
  }

  /** The last token of what follows a table: `as o`, `o`, with its columns in brackets. */
  #alias(last: number): number {
    let end = last;
    if (word(this.#tokens[end + 1]) === 'AS') end += 1;
    const next = this.#tokens[end + 1];
    if (!next || enders.has(word(next)) || !/^["\p{L}_]/u.test(next.text)) return last;
    end += 1;
    return word(this.#tokens[end + 1]) === '(' ? this.#close(end + 1) : end;
  }

  /** The nearest token before a place that passes the test, in the same bracket or one around it. */
  #outwards(from: number, test: (token: RawToken) => boolean): number {
    let depth = 0;
    for (let at = from - 1; at >= 0; at -= 1) {
      const token = this.#tokens[at];
      if (!token) return -1;
      if (depth <= 0 && test(token)) return at;
      if (word(token) === ')') depth += 1;
      else if (word(token) === '(') depth = Math.max(0, depth - 1);
    }
    return -1;
  }

  #clauseEnd(first: number): number {
    const isList = ['GROUP', 'ORDER'].includes(word(this.#tokens[first]));
    let depth = 0;
    for (let at = first + 1; at < this.#tokens.length; at += 1) {
      const sign = word(this.#tokens[at]);
      if (sign === '(') depth += 1;
      if (sign === ')') depth -= 1;
      const isCall = word(this.#tokens[at + 1]) === '(' && (sign === 'LEFT' || sign === 'RIGHT');
      const isOver = depth === 0 && ((enders.has(sign) && !isCall) || sign === ';' || (sign === ',' && !isList));
      if (depth < 0 || (isOver && at > first + 1)) return at - 1;
    }
    return this.#tokens.length - 1;
  }
}

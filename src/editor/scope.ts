/** A table of a FROM list, or of INSERT, UPDATE, DELETE or MERGE, with the name it goes by. */
export interface TableReference {
  /** As written, without quotes, perhaps `schema.table`. */
  table: string;
  /** The alias, or the table's own last name. */
  alias: string;
}

/** A common table expression of the statement. */
export interface CteReference {
  name: string;
  /** Output columns, as far as the text tells; empty where it does not. */
  columns: string[];
}

/** What names mean inside one statement. */
export interface Scope {
  tables: TableReference[];
  ctes: CteReference[];
}

interface Token {
  text: string;
  kind: 'word' | 'sign';
}

const tokenPattern =
  /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:[^']|'')*(?:'|$)|\$(\w*)\$[\s\S]*?(?:\$\1\$|$)|"(?:[^"]|"")*"?|[\p{L}_][\p{L}\p{N}_$]*|\d[\w.]*|[^\s]/gu;

const introducers = new Set(['from', 'join', 'update', 'into', 'using', 'table']);
const notAliases = new Set(
  (
    'where group order having limit offset fetch for union intersect except on using join inner left right full cross ' +
    'natural lateral set values select returning window when then as with only tablesample default add drop alter rename ' +
    'from is and or not'
  ).split(' '),
);

function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (const [token] of text.matchAll(tokenPattern)) {
    if (token.startsWith('--') || token.startsWith('/*') || token.startsWith("'") || token.startsWith('$')) continue;
    if (token.startsWith('"'))
      found.push({ text: token.slice(1).replace(/"$/, '').replaceAll('""', '"'), kind: 'word' });
    else if (/^[\p{L}_]/u.test(token)) found.push({ text: token.toLowerCase(), kind: 'word' });
    else found.push({ text: token, kind: 'sign' });
  }
  return found;
}

/** Index past the parenthesis that closes the one at `open`, or past the end. */
function pastParens(list: Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < list.length; at++) {
    if (list[at]?.text === '(') depth++;
    if (list[at]?.text === ')' && --depth === 0) return at + 1;
  }
  return list.length;
}

function isWord(token: Token | undefined): token is Token {
  return token?.kind === 'word';
}

/** The output names of `select a, b.c, f(x) as d from …`. */
function outputNames(list: Token[]): string[] {
  const start = list.findIndex((token) => token.text === 'select' || token.text === 'returning');
  if (start < 0) return [];
  const names: string[] = [];
  let depth = 0;
  let last: Token | undefined;
  for (const token of [...list.slice(start + 1), { text: 'from', kind: 'word' as const }]) {
    if (token.text === '(') depth++;
    if (token.text === ')') depth--;
    if (depth > 0) continue;
    if (token.text === ',' || token.text === 'from') {
      if (isWord(last)) names.push(last.text);
      if (token.text === 'from') break;
      last = undefined;
    } else last = token;
  }
  return names;
}

function readCtes(list: Token[]): CteReference[] {
  const ctes: CteReference[] = [];
  for (let at = 0; at < list.length; at++) {
    const opens = list[at]?.text === 'with' || (ctes.length > 0 && list[at]?.text === ',');
    if (!opens) continue;
    let next = list[at + 1]?.text === 'recursive' ? at + 2 : at + 1;
    const name = list[next];
    if (!isWord(name)) continue;
    let columns: string[] = [];
    next++;
    if (list[next]?.text === '(') {
      const end = pastParens(list, next);
      columns = list
        .slice(next + 1, end - 1)
        .filter(isWord)
        .map((token) => token.text);
      next = end;
    }
    if (list[next]?.text !== 'as') continue;
    while (isWord(list[next])) next++;
    if (list[next]?.text !== '(') continue;
    const end = pastParens(list, next);
    ctes.push({ name: name.text, columns: columns.length > 0 ? columns : outputNames(list.slice(next + 1, end - 1)) });
    at = end - 1;
  }
  return ctes;
}

interface TableRead {
  reference: TableReference | null;
  /** Columns of a subquery in the FROM list; it is remembered like a CTE under its alias. */
  derived: string[] | null;
  next: number;
}

function readTable(list: Token[], at: number): TableRead {
  let next = at;
  while (list[next]?.text === 'only' || list[next]?.text === 'lateral') next++;
  let table = '';
  let derived: string[] | null = null;
  if (list[next]?.text === '(') {
    const end = pastParens(list, next);
    derived = outputNames(list.slice(next + 1, end - 1));
    next = end;
  } else {
    const first = list[next];
    if (!isWord(first) || notAliases.has(first.text)) return { reference: null, derived, next };
    table = first.text;
    next++;
    while (list[next]?.text === '.' && isWord(list[next + 1])) {
      table += `.${list[next + 1]?.text ?? ''}`;
      next += 2;
    }
  }
  if (list[next]?.text === 'as') next++;
  const alias = list[next];
  const isNamed = isWord(alias) && !notAliases.has(alias.text);
  const name = isNamed ? alias.text : (table.split('.').at(-1) ?? '');
  const reference = name === '' ? null : { table: table === '' ? name : table, alias: name };
  return { reference, derived, next: isNamed ? next + 1 : next };
}

/** Reads the tables, aliases and CTEs of one statement, however unfinished. Subqueries count as part of it. */
export function scopeOf(statement: string): Scope {
  const list = tokens(statement);
  const tables: TableReference[] = [];
  const derived: CteReference[] = [];
  for (let at = 0; at < list.length; at++) {
    if (!introducers.has(list[at]?.text ?? '')) continue;
    let next = at + 1;
    for (;;) {
      const read = readTable(list, next);
      if (read.reference) tables.push(read.reference);
      if (read.reference && read.derived) derived.push({ name: read.reference.alias, columns: read.derived });
      next = read.next;
      if (list[next]?.text !== ',') break;
      next++;
    }
  }
  return { tables, ctes: [...readCtes(list), ...derived] };
}

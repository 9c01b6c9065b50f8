import { lasting } from './purity.ts';
import type { Statement } from './statement.ts';

/**
 * One lexical piece: white space or a comment (not counted), a text, a quoted name, a word, a number, or one sign. What PostgreSQL
 * reads by other rules (dollar quotes, E'', U&'', parameters) is nothing of these.
 */
const piece =
  /(?<space>[ \t\n\r\f\v]+|--[^\n\r]*|\/\*(?:(?!\/\*|\*\/)[\s\S])*\*\/)|(?<text>'(?:[^'\\]|'')*')|"(?<name>[^"]+)"|(?<word>[A-Za-z_\u{80}-\u{10ffff}][\w\u{80}-\u{10ffff}]*)|(?<number>\d[\d.]*)|(?!\/\*)(?<sign>[-+*/<>=~!@#%^&|`?()[\],.:;])/uy;

const queryWords = new Set(['select', 'with', 'values']);
/** Words that make a query write, lock rows, make a table or do something of their own; where one is a name, the grammar decides. */
const otherWords = new Set(['into', 'insert', 'update', 'delete', 'merge', 'for', 'execute', 'cursor', 'set_config']);
/** A letter before a quote makes it another kind of text. */
const isPrefix = (word: string): boolean => /^(?:e|b|x|n|u)$/.test(word);

/**
 * The statement of a text that holds one query which plainly only reads, found without PostgreSQL's grammar: to fetch,
 * compile and first use that takes more than half a second of processor time. Null for everything else: more statements,
 * anything that writes or might be refused, and whatever this cannot tell. The grammar would find the same statement,
 * unless the text has a syntax error. Its tree is empty.
 */
export function plainQuery(text: string): Statement | null {
  piece.lastIndex = 0;
  let start = -1;
  let end = 0;
  let hasEnded = false;
  let before = '';
  while (piece.lastIndex < text.length) {
    const at = piece.lastIndex;
    const groups = piece.exec(text)?.groups;
    if (!groups) return null;
    if (groups['space'] !== undefined) {
      before = '';
      continue;
    }
    if (hasEnded) return null;
    const word = (groups['word'] ?? '').toLowerCase();
    const name = groups['name'] ?? word;
    if (start < 0 && !queryWords.has(word)) return null;
    if (otherWords.has(word) || (name !== '' && lasting.test(name))) return null;
    if ((groups['text'] !== undefined || groups['name'] !== undefined || groups['sign'] === '&') && isPrefix(before))
      return null;
    before = word;
    if (groups['sign'] === ';') {
      hasEnded = true;
      continue;
    }
    if (start < 0) start = at;
    end = piece.lastIndex;
  }
  return start < 0 ? null : { number: 1, text: text.slice(start, end), node: 'SelectStmt', tree: {}, start, end };
}

import { PostgreSQL } from '@codemirror/lang-sql';
import { highlightCode, tagHighlighter, tags } from '@lezer/highlight';

/** A stretch of SQL with the class of its token, as the site's static code has them; empty for plain text. */
export interface CodePiece {
  text: string;
  token: '' | 'keyword' | 'string' | 'number' | 'comment' | 'operator';
}

const tokens = tagHighlighter([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], class: 'keyword' },
  { tag: [tags.string, tags.special(tags.string)], class: 'string' },
  { tag: [tags.number, tags.bool, tags.null], class: 'number' },
  { tag: [tags.lineComment, tags.blockComment], class: 'comment' },
  { tag: [tags.operator, tags.punctuation, tags.separator, tags.paren], class: 'operator' },
]);

/** Cuts SQL into pieces for colouring. Put together they are the text. */
export function highlightSql(text: string): CodePiece[] {
  const pieces: CodePiece[] = [];
  highlightCode(
    text,
    PostgreSQL.language.parser.parse(text),
    tokens,
    (piece, classes) => pieces.push({ text: piece, token: classes as CodePiece['token'] }),
    () => pieces.push({ text: '\n', token: '' }),
  );
  return pieces;
}

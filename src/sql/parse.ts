import { byteOffsets, codePointToUtf16 } from './positions.ts';
import { parseRaw, scanTokens } from './parser.ts';
import type { ParsedScript, Statement, Tree } from './statement.ts';

export { loadParser } from './parser.ts';

/** The texts parsed last, oldest first. A Run or Check asks for the same one several times. */
const known = new Map<string, ParsedScript>();
const mostKnown = 8;

/**
 * Splits a text into statements with PostgreSQL's own grammar. Comments before and after a statement are no part of it.
 * Needs `loadParser()` to have finished. The same text may bring the same objects: nobody changes a tree but in a copy.
 */
export function parseScript(text: string): ParsedScript {
  const parsed = known.get(text) ?? parsedAnew(text);
  known.delete(text);
  known.set(text, parsed);
  for (const oldest of [...known.keys()].slice(0, -mostKnown)) known.delete(oldest);
  return parsed;
}

function parsedAnew(text: string): ParsedScript {
  const parsed = parseRaw(text);
  if ('message' in parsed) {
    return { ok: false, problem: { message: parsed.message, offset: codePointToUtf16(text, parsed.cursor) } };
  }
  if (parsed.statements.length === 0) return { ok: true, statements: [] };
  const toUtf16 = byteOffsets(text);
  const tokens = scanTokens(text).filter(
    (token) => token.tokenName !== 'SQL_COMMENT' && token.tokenName !== 'C_COMMENT',
  );
  const statements = parsed.statements.map((raw, index): Statement => {
    const from = raw.stmt_location ?? 0;
    const to = raw.stmt_len === undefined ? Number.POSITIVE_INFINITY : from + raw.stmt_len;
    const own = tokens.filter((token) => token.start >= from && token.end <= to && token.text !== ';');
    const start = toUtf16(own[0]?.start ?? from);
    const end = toUtf16(own.at(-1)?.end ?? from);
    const [node = '', tree] = Object.entries(raw.stmt)[0] ?? [];
    return { number: index + 1, text: text.slice(start, end), node, tree: (tree ?? {}) as Tree, start, end };
  });
  return { ok: true, statements };
}

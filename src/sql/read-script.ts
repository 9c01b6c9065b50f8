import { loadParser, parseScript } from './parse.ts';
import { plainQuery } from './plain-query.ts';
import type { ParsedScript, Statement } from './statement.ts';

/**
 * The statements of a text that is about to run, by PostgreSQL's own grammar, which is fetched where it is not at hand; a
 * plain query needs none, and its syntax errors are left to the database. Rejects where the grammar cannot be fetched.
 */
export async function readScript(text: string): Promise<ParsedScript> {
  const plain = plainQuery(text);
  if (plain) return { ok: true, statements: [plain] };
  await loadParser();
  return parseScript(text);
}

/** As `readScript`; no statements where the text cannot be read. */
export async function statementsIn(text: string): Promise<Statement[]> {
  const read = await readScript(text);
  return read.ok ? read.statements : [];
}

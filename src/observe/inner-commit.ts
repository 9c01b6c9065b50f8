import { EngineError } from '#engine/engine-error.ts';
import type { RunOptions, Session } from '#engine/session.ts';
import { scanTokens } from '#sql/parser.ts';
import { byteOffsets } from '#sql/positions.ts';
import type { Statement, Tree } from '#sql/statement.ts';
import { fields } from '#sql/tree-fields.ts';

/** A call put after each COMMIT of a body; it fails after the n-th, so that only what was committed stays. */
const call = ' perform pg_temp.querywright_cut_off();';

function cutOffSql(commit: number): string[] {
  return [
    'create temporary sequence querywright_commits',
    `create function pg_temp.querywright_cut_off() returns void language plpgsql as $$
     begin
       if pg_catalog.nextval('pg_temp.querywright_commits') = ${commit} then
         raise exception 'cut off here';
       end if;
     end $$`,
  ];
}

/** A PL/pgSQL body with the call after each `COMMIT;`, or null where it has none. */
function watchedBody(body: string): string | null {
  const toUtf16 = byteOffsets(body);
  const tokens = scanTokens(body).filter(({ tokenName }) => tokenName !== 'SQL_COMMENT' && tokenName !== 'C_COMMENT');
  const ends = tokens.flatMap((token, place) => {
    if (token.text.toLowerCase() !== 'commit') return [];
    const end = tokens.slice(place).find(({ text }) => text === ';');
    return end ? [toUtf16(end.end)] : [];
  });
  if (ends.length === 0) return null;
  return ends.reduceRight((text, end) => text.slice(0, end) + call + text.slice(end), body);
}

/** A statement that holds a dollar-quoted body, with that body watched; null where there is no COMMIT in it. */
export function watchedText(text: string): string | null {
  const toUtf16 = byteOffsets(text);
  for (const token of scanTokens(text)) {
    const match = /^(\$[^$]*\$)([\s\S]*)\1$/.exec(token.text);
    if (token.tokenName !== 'SCONST' || !match) continue;
    const [, quote = '', body = ''] = match;
    const watched = watchedBody(body);
    if (watched !== null)
      return text.slice(0, toUtf16(token.start)) + quote + watched + quote + text.slice(toUtf16(token.end));
  }
  return null;
}

/** The procedure a CALL names, as PostgreSQL prints its definition; null where it is not there or not the only one of its name. */
async function calledProcedure(session: Session, tree: Tree): Promise<string | null> {
  const names = fields(tree['funccall'])['funcname'];
  const last = Array.isArray(names) ? fields(fields(names.at(-1))['String'])['sval'] : undefined;
  if (typeof last !== 'string') return null;
  const reply = await session.run(
    `select pg_catalog.pg_get_functiondef(oid) from pg_catalog.pg_proc where prokind = 'p' and proname = '${last.replaceAll("'", "''")}'`,
  );
  return reply.kind === 'rows' && reply.rows.length === 1 ? (reply.rows[0]?.[0] ?? null) : null;
}

/** True for statements that may commit within themselves. */
export function mayCommitInside({ node, text }: Statement): boolean {
  return node === 'CallStmt' || (node === 'DoStmt' && /\bcommit\b/i.test(text));
}

async function failsAt(session: Session, text: string, options: RunOptions): Promise<boolean> {
  try {
    await session.run(text, options);
    return false;
  } catch (error) {
    if (!(error instanceof EngineError) || error.isFatal) throw error;
    return error.code === 'P0001' && error.message === 'cut off here';
  }
}

/**
 * Runs a DO block or a CALL up to its n-th own COMMIT and ends it there, as a crash would: what came later is undone. False
 * where it does not commit so often. Throws `EngineError` where the engine is gone.
 */
export async function runToCommit(
  session: Session,
  { node, text, tree }: Statement,
  commit: number,
  options: RunOptions = {},
): Promise<boolean> {
  const procedure = node === 'CallStmt' ? await calledProcedure(session, tree) : null;
  const watched = watchedText(procedure ?? text);
  if (watched === null || (node === 'CallStmt' && procedure === null)) return false;
  for (const sql of cutOffSql(commit)) await session.run(sql);
  if (procedure === null) return failsAt(session, watched, options);
  await session.run(watched);
  const isCut = await failsAt(session, text, options);
  await session.run(procedure);
  return isCut;
}

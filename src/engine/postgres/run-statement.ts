import { EngineError } from '../engine-error.ts';
import type { EngineErrorFields } from '../engine-error.ts';
import type { Notice, Reply } from '../session.ts';
import { ReplyBuilder, firstKeyword } from './reply-builder.ts';
import { bind, concatenate, copyFail, describe, execute, parse, query, sync } from './wire-encode.ts';

/** Sends frontend messages and gives every message that comes back, up to ReadyForQuery, to `builder`. */
export type Exchange = (messages: Uint8Array, builder: ReplyBuilder) => Promise<void>;

/** COPY FROM STDIN would wait for rows for ever; PostgreSQL ignores the message where no COPY is under way. */
const endOfRows = copyFail('no rows were sent');

/**
 * Runs exactly one statement through the extended protocol. At most `maxRows` rows are fetched, by the portal. Throws
 * `EngineError`.
 */
export async function runStatement(
  exchange: Exchange,
  text: string,
  maxRows = Infinity,
  onNotice?: (notice: Notice) => void,
): Promise<Reply> {
  if (copiesWithProgram(text)) throw new EngineError(refusedProgram);
  const started = performance.now();
  const builder = new ReplyBuilder(maxRows, onNotice);
  const messages = (await takesParameters(exchange, text))
    ? [query(text), endOfRows]
    : [parse(text), bind(), describe('portal'), execute(portalLimit(text, maxRows)), endOfRows, sync()];
  await exchange(concatenate(...messages), builder);
  return builder.finish(text, performance.now() - started);
}

/** Runs a trusted script as one simple query: many statements in one implicit transaction. Throws `EngineError`. */
export async function loadScript(exchange: Exchange, script: string): Promise<void> {
  const builder = new ReplyBuilder(0);
  await exchange(concatenate(query(script), endOfRows), builder);
  builder.finish(script, 0);
}

/**
 * `$1` in the text of a statement cannot be bound: as a simple query PostgreSQL either needs no value for it (EXPLAIN
 * GENERIC_PLAN) or says so at its place.
 */
async function takesParameters(exchange: Exchange, text: string): Promise<boolean> {
  if (!/\$\d/.test(text)) return false;
  const builder = new ReplyBuilder(0);
  await exchange(concatenate(parse(text), describe('statement'), sync()), builder);
  // Parsed a second time, the statement would only meet the transaction that this error has ended.
  builder.throwError();
  return builder.parameters > 0;
}

/**
 * Writing statements finish their work before the first row comes, so they run without a portal limit and end with
 * their tag; the builder keeps no more rows than asked.
 */
function portalLimit(text: string, maxRows: number): number {
  const writes = ['INSERT', 'UPDATE', 'DELETE', 'MERGE'].includes(firstKeyword(text));
  return writes || !Number.isFinite(maxRows) ? 0 : maxRows;
}

/** COPY with PROGRAM ends PGlite without a word, and would start a program beside a real server. */
function copiesWithProgram(text: string): boolean {
  if (firstKeyword(text) !== 'COPY') return false;
  const bare = text.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\//g, ' ');
  return /\b(?:from|to)\s+program\b\s*(?:e|u&)?['$]/i.test(bare);
}

const refusedProgram: EngineErrorFields = {
  engine: 'postgres',
  code: 'engine.refused',
  message: 'COPY with PROGRAM is not available here: the engine cannot start programs',
};

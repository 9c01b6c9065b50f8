import type { EngineErrorFields } from '#engine/engine-error.ts';
import { errorId } from '#judge/error-id.ts';
import type { Finding, Span } from '#judge/finding.ts';
import { codePointToUtf16, spanOf, tokenSpan } from '#sql/positions.ts';
import type { Statement } from '#sql/statement.ts';
import { sqlstateNote } from './sqlstate.ts';

function asSentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?:]$/.test(trimmed) || trimmed === '' ? trimmed : `${trimmed}.`;
}

function placeOf(error: EngineErrorFields, statement: Statement, attempt: string): Span | undefined {
  if (error.position === undefined) return undefined;
  const offset = statement.start + codePointToUtf16(statement.text, error.position - 1);
  // An error at the end of the text has no token of its own; the last one is marked instead.
  if (offset >= statement.end) return spanOf(attempt, Math.max(statement.start, statement.end - 1), statement.end);
  const span = tokenSpan(attempt, offset);
  return span.end > statement.end ? spanOf(attempt, span.start, statement.end) : span;
}

/**
 * A failed statement as a finding: PostgreSQL's words, what they mean, and its hint; marked at the offending token where
 * PostgreSQL says where. `attempt` is the whole text that `statement` is a part of.
 */
export function errorFinding(error: EngineErrorFields, statement: Statement, attempt: string): Finding {
  const position = placeOf(error, statement, attempt);
  const parts = [error.message, error.detail, sqlstateNote(error.code)?.meaning, error.hint];
  const { code, detail, hint, where, table, column, constraint } = error;
  const known = { code, detail, hint, where, table, column, constraint };
  return {
    id: errorId(code),
    kind: code.startsWith('engine.') ? 'engine' : 'sql',
    severity: 'fail',
    message: parts
      .map((part) => asSentence(part ?? ''))
      .filter(Boolean)
      .join(' '),
    statement: statement.number,
    ...(position ? { position } : {}),
    details: Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
  };
}

import { EngineError, type EngineErrorFields } from '#engine/engine-error.ts';
import type { RunOptions, Session } from '#engine/session.ts';
import type { PlanFact } from '#observe/facts.ts';
import { explainAnalyze, explainOnly, writes } from '#observe/plan-explain.ts';
import { indexesOf } from '#observe/plan-indexes.ts';
import { rolledBack } from '#observe/schema-read.ts';
import { loadParser, parseScript } from '#sql/parse.ts';

/** Why no plan came, in words for the reader; `error` where PostgreSQL said so. */
export interface PlanRefusal {
  ok: false;
  message: string;
  error?: EngineErrorFields;
}

/** A statement's plan with all that EXPLAIN printed, in `plan.document`. */
export type ExplainOutcome = { ok: true; plan: PlanFact } | PlanRefusal;

/** A `signal` that ends the run, and its longest time in milliseconds (30,000 if absent). */
export type PlanRunOptions = Pick<RunOptions, 'signal' | 'timeoutMs'>;

const explainable = new Set([
  'SelectStmt',
  'InsertStmt',
  'UpdateStmt',
  'DeleteStmt',
  'MergeStmt',
  'CreateTableAsStmt',
  'DeclareCursorStmt',
  'ExecuteStmt',
]);

const explainPrefix = /^explain\s*(?:\([^)]*\)\s*|(?:analy[sz]e|verbose)\s+)*/i;

/** The one statement of a text that EXPLAIN can show, without an EXPLAIN of its own; or why there is none. */
export async function explainableSql(text: string): Promise<{ ok: true; sql: string } | PlanRefusal> {
  await loadParser();
  const parsed = parseScript(text);
  if (!parsed.ok) return { ok: false, message: `This is not SQL that PostgreSQL can read: ${parsed.problem.message}.` };
  const [statement, ...more] = parsed.statements;
  if (!statement) return { ok: false, message: 'There is no statement to explain.' };
  if (more.length > 0) return { ok: false, message: `A plan is that of one statement; here are ${more.length + 1}.` };
  if (statement.node === 'ExplainStmt') return explainableSql(statement.text.replace(explainPrefix, ''));
  if (explainable.has(statement.node)) return { ok: true, sql: statement.text };
  const verb = /^\w+/.exec(statement.text)?.[0].toUpperCase() ?? 'This';
  return {
    ok: false,
    message: `${verb} has no plan. PostgreSQL makes plans for SELECT, VALUES, INSERT, UPDATE, DELETE, MERGE, CREATE TABLE AS, DECLARE and EXECUTE.`,
  };
}

/** What went wrong, in words. Throws what is no failure of a statement, and the end of the engine. */
export function refusalOf(error: unknown): PlanRefusal {
  if (!(error instanceof EngineError) || error.isFatal) throw error;
  const message =
    error.code === '25P02'
      ? 'The transaction that is open has failed, so nothing runs in it. ROLLBACK ends it; then ask again.'
      : error.message;
  return { ok: false, message, error: error.fields };
}

/** Runs a query under EXPLAIN (ANALYZE, BUFFERS, WAL, SETTINGS) and takes back what it wrote. Throws `EngineError`. */
export function measuredPlan(session: Session, sql: string, options: PlanRunOptions = {}): Promise<PlanFact> {
  const work = async (): Promise<PlanFact> => {
    const writing = writes(await explainOnly(session, sql));
    const explained = await explainAnalyze(session, sql, { writing, whole: options });
    return { sql, ...explained, indexes: await indexesOf(session, explained.root) };
  };
  return rolledBack(session, work, { keepSearchPath: true });
}

/**
 * The plan of one statement, run for real in a transaction that is rolled back, or, where one is open, behind a savepoint
 * that is: what it wrote is gone, and the open transaction goes on as it was. Sequences that it advanced stay advanced.
 * Throws `EngineError` only where the engine ended.
 */
export async function explainStatement(
  session: Session,
  text: string,
  options: PlanRunOptions = {},
): Promise<ExplainOutcome> {
  const found = await explainableSql(text);
  if (!found.ok) return found;
  try {
    return { ok: true, plan: await measuredPlan(session, found.sql, options) };
  } catch (error) {
    return refusalOf(error);
  }
}

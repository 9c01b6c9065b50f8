import { EngineError } from '#engine/engine-error.ts';
import type { Reply, RunOptions, Session } from '#engine/session.ts';
import type { ScriptRun, StatementRun } from '#observe/facts.ts';
import type { Statement } from '#sql/statement.ts';

/** Runs one statement on a session. Throws `EngineError`. */
export type RunStatement = (session: Session, text: string, options: RunOptions) => Promise<Reply>;

/** Sends a statement as it is. */
export const runAsIs: RunStatement = (session, text, options) => session.run(text, options);

export interface RunScriptOptions {
  /** Rows fetched at most for each statement. */
  maxRows: number;
  /** Watchdog for each statement. */
  timeoutMs?: number;
  signal?: AbortSignal;
  /** How a statement is run. Default: as it is. */
  execute?: RunStatement;
  /** Called after each statement. */
  onRun?: (run: StatementRun) => void;
}

/** How a statement moved the transaction: BEGIN opens, COMMIT and ROLLBACK close, anything else leaves it. */
export function transactionStep(statement: Statement): 'opens' | 'closes' | 'none' {
  if (statement.node !== 'TransactionStmt') return 'none';
  const kind = String(statement.tree['kind']);
  if (kind === 'TRANS_STMT_BEGIN' || kind === 'TRANS_STMT_START') return 'opens';
  const ends = ['TRANS_STMT_COMMIT', 'TRANS_STMT_ROLLBACK', 'TRANS_STMT_PREPARE'].includes(kind);
  return ends && statement.tree['chain'] !== true ? 'closes' : 'none';
}

/**
 * Runs a parsed script one statement at a time and stops at the first error, as `psql -v ON_ERROR_STOP=1` does.
 * Throws `EngineError` only where the engine itself is gone.
 */
export async function runScript(
  session: Session,
  statements: Statement[],
  options: RunScriptOptions,
): Promise<ScriptRun> {
  const runs: StatementRun[] = [];
  let openTransaction = false;
  for (const statement of statements) {
    try {
      const reply = await (options.execute ?? runAsIs)(session, statement.text, {
        maxRows: options.maxRows,
        ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
        ...(options.signal === undefined ? {} : { signal: options.signal }),
      });
      const run = { statement: statement.number, reply };
      runs.push(run);
      options.onRun?.(run);
      const step = transactionStep(statement);
      if (step !== 'none') openTransaction = step === 'opens';
    } catch (error) {
      if (!(error instanceof EngineError) || error.isFatal) throw error;
      const run = { statement: statement.number, error: error.fields };
      runs.push(run);
      options.onRun?.(run);
      break;
    }
  }
  return { runs, openTransaction };
}

import { EngineError, type EngineErrorFields } from '#engine/engine-error.ts';
import type { Reply, RunOptions, Session } from '#engine/session.ts';
import type { Statement } from '#sql/statement.ts';
import type { Batches } from './migration-facts.ts';
import { batchesSince, nextTransaction } from './trace-batches.ts';
import { readCatalog, type Catalog } from './trace-catalog.ts';
import { readMeters, workBetween, type Counters, type Meters } from './trace-meters.ts';
import { canBeWrapped } from './trace-transaction.ts';

/** What a statement did and what was read around it. */
export interface MeasuredStatement {
  reply?: Reply;
  error?: EngineErrorFields;
  durationMs: number;
  before: Meters;
  /** As of the end of the statement, its locks still held; absent after an error. */
  after?: Meters;
  /** The schemas after the statement; absent after an error. */
  catalog?: Catalog;
  /** True where the statement ran in transactions of its own, so that its locks could not be read. */
  ownTransactions: boolean;
  /** Where it did, the rows each of them changed. */
  batches?: Batches[];
}

/** The failure of a statement as fields. Rethrows what is no failure of the statement: a dead engine, a bug. */
export function statementError(error: unknown): EngineErrorFields {
  if (!(error instanceof EngineError) || error.isFatal) throw error;
  return error.fields;
}

async function timed(session: Session, statement: Statement, options: RunOptions, counters: Counters) {
  const before = await readMeters(session, counters);
  const startedAt = performance.now();
  try {
    const reply = await session.run(statement.text, options);
    return { before, reply, durationMs: performance.now() - startedAt };
  } catch (error) {
    return { before, error: statementError(error), durationMs: performance.now() - startedAt };
  }
}

async function measuredAlone(session: Session, statement: Statement, options: RunOptions): Promise<MeasuredStatement> {
  const since = await nextTransaction(session);
  const run = await timed(session, statement, options, 'committed');
  if (run.error) return { ...run, ownTransactions: true };
  const after = await readMeters(session, 'committed');
  const catalog = await readCatalog(session);
  const written = workBetween(run.before, after, catalog, catalog);
  return { ...run, after, catalog, ownTransactions: true, batches: await batchesSince(session, since, written) };
}

async function measured(session: Session, statement: Statement, options: RunOptions, counters: Counters) {
  if (counters === 'committed') return measuredAlone(session, statement, options);
  const run = await timed(session, statement, options, counters);
  if (run.error) return { ...run, ownTransactions: false };
  const after = await readMeters(session, counters);
  return { ...run, after, catalog: await readCatalog(session), ownTransactions: false };
}

async function wrapped(session: Session, statement: Statement, options: RunOptions): Promise<MeasuredStatement> {
  await session.run('begin');
  const run = await measured(session, statement, options, 'transaction');
  if (run.error) {
    await session.run('rollback');
    return run;
  }
  try {
    await session.run('commit');
    return run;
  } catch (error) {
    return { before: run.before, error: statementError(error), durationMs: run.durationMs, ownTransactions: false };
  }
}

/** Refused inside a transaction block, or a COMMIT of its own there: the statement must have its transactions to itself. */
const wantsOwnTransactions = new Set(['25001', '2D000']);

/**
 * Runs one statement and reads locks, work and schemas around it. Outside a transaction it is wrapped in one, so that its
 * locks can be read, unless PostgreSQL refuses that. Throws `EngineError` only where the engine is gone.
 */
export async function measureStatement(
  session: Session,
  statement: Statement,
  explicit: boolean,
  options: RunOptions,
): Promise<MeasuredStatement> {
  if (explicit) return measured(session, statement, options, 'transaction');
  if (!canBeWrapped(statement)) return measured(session, statement, options, 'committed');
  const run = await wrapped(session, statement, options);
  if (!run.error || !wantsOwnTransactions.has(run.error.code)) return run;
  return measured(session, statement, options, 'committed');
}

import type { EngineErrorFields } from '#engine/engine-error.ts';
import type { Reply, RunOptions, Session } from '#engine/session.ts';
import type { Statement } from '#sql/statement.ts';
import type { ScriptRun, StatementRun } from './facts.ts';
import type { LockMode, Marks, MigrationTrace, Operation, Phase, StepTrace } from './migration-facts.ts';
import { readCatalog, tableOf, type Catalog } from './trace-catalog.ts';
import { alterationsBetween, objectChanges, rewritesBetween } from './trace-diff.ts';
import { addedLocks, asTableLocks, ownTransactionLocks, tableLocks } from './trace-locks.ts';
import { readMeters, readTimeouts, workBetween } from './trace-meters.ts';
import { PhaseRecorder } from './trace-phases.ts';
import { RowCounts } from './trace-rows.ts';
import { measureStatement, statementError, type MeasuredStatement } from './trace-step.ts';
import { after, commits, isControl, numberFor, undoes, type TransactionState } from './trace-transaction.ts';

/** How each of the learner's statements is run. */
export interface TraceOptions extends RunOptions {
  /** Called after each statement. */
  onRun?: (run: StatementRun) => void;
  /** Applications that are live meanwhile; none by default. */
  operations?: Operation[];
  /** Where the script says that one comes or goes. */
  marks?: Marks;
}

interface Tracer {
  session: Session;
  options: RunOptions;
  original: Catalog;
  catalog: Catalog;
  rows: RowCounts;
  transaction: TransactionState;
  held: Map<string, LockMode>;
}

interface Traced {
  step: StepTrace;
  reply?: Reply;
  error?: EngineErrorFields;
}

type Timeouts = Pick<StepTrace, 'lockTimeoutMs' | 'statementTimeoutMs'>;

function emptyStep(tracer: Tracer, statement: Statement, timeouts: Timeouts): StepTrace {
  return {
    statement: statement.number,
    sql: statement.text,
    node: statement.node,
    span: { start: statement.start, end: statement.end },
    transaction: numberFor(tracer.transaction),
    inExplicitTransaction: tracer.transaction.explicit,
    lockTimeoutMs: timeouts.lockTimeoutMs,
    statementTimeoutMs: timeouts.statementTimeoutMs,
    locks: [],
    heldBefore: asTableLocks(tracer.held, tracer.catalog, tracer.original),
    rewrites: [],
    scans: [],
    walBytes: 0,
    durationMs: 0,
    rowsAffected: null,
    created: [],
    dropped: [],
    altered: [],
    notices: [],
    tableRows: tracer.rows.of(tracer.held.keys(), tracer.catalog),
  };
}

async function traceControl(tracer: Tracer, statement: Statement): Promise<Traced> {
  const step = emptyStep(tracer, statement, await readTimeouts(tracer.session));
  const startedAt = performance.now();
  try {
    const reply = await tracer.session.run(statement.text, tracer.options);
    step.durationMs = performance.now() - startedAt;
    step.notices = noticesOf(reply);
    return { step, reply };
  } catch (failure) {
    const error = statementError(failure);
    return { step: { ...step, error }, error };
  }
}

function noticesOf(reply: Reply | undefined): StepTrace['notices'] {
  return (reply?.notices ?? []).map(({ code, message }) => ({ code, message }));
}

/** Timeouts in force: those at the start, and for a block that may set its own, those at its end where they are on. */
function timeoutsOf({ node }: Statement, { before, after: end }: MeasuredStatement): Timeouts {
  if (node !== 'DoStmt' && node !== 'CallStmt') return before;
  return {
    lockTimeoutMs: before.lockTimeoutMs || (end?.lockTimeoutMs ?? 0),
    statementTimeoutMs: before.statementTimeoutMs || (end?.statementTimeoutMs ?? 0),
  };
}

function describe(tracer: Tracer, statement: Statement, run: MeasuredStatement): StepTrace {
  const step = emptyStep(tracer, statement, timeoutsOf(statement, run));
  step.durationMs = run.durationMs;
  if (run.error) return { ...step, error: run.error };
  if (!run.after || !run.catalog) return step;
  const names: Catalog = new Map([...run.catalog, ...tracer.catalog]);
  const rewrites = rewritesBetween(tracer.catalog, run.catalog, tracer.original);
  const scans = workBetween(run.before, run.after, names, tracer.original);
  const locks = run.ownTransactions
    ? ownTransactionLocks(statement, names, { rewrites, scans })
    : addedLocks(tracer.held, tableLocks(run.after.locks, names, tracer.original));
  return {
    ...step,
    locks: asTableLocks(locks, names, tracer.original),
    rewrites,
    scans,
    walBytes: Math.max(0, run.after.walPosition - run.before.walPosition),
    rowsAffected: run.reply?.kind === 'command' ? run.reply.rowCount : null,
    ...objectChanges(tracer.catalog, run.catalog),
    altered: alterationsBetween(tracer.catalog, run.catalog),
    notices: noticesOf(run.reply),
    ...(run.batches ? { batches: run.batches } : {}),
    tableRows: tracer.rows.of([...tracer.held.keys(), ...locks.keys()], names),
  };
}

async function traceWork(tracer: Tracer, statement: Statement): Promise<Traced> {
  const { session, options, transaction, rows } = tracer;
  const run = await measureStatement(session, statement, transaction.explicit, options);
  const step = describe(tracer, statement, run);
  if (run.catalog) tracer.catalog = run.catalog;
  rows.follow(step.scans, tracer.catalog);
  if (run.ownTransactions || statement.node === 'TruncateStmt') rows.doubtAll();
  if (transaction.explicit && run.after) tracer.held = tableLocks(run.after.locks, tracer.catalog, tracer.original);
  return { step, ...(run.reply ? { reply: run.reply } : {}), ...(run.error ? { error: run.error } : {}) };
}

async function settle(tracer: Tracer, statement: Statement): Promise<void> {
  tracer.transaction = after(tracer.transaction, statement);
  const chained = statement.tree['chain'] === true;
  if (!tracer.transaction.explicit || chained) tracer.held = new Map();
  if (!undoes(statement)) return;
  tracer.catalog = await readCatalog(tracer.session);
  tracer.rows.doubtAll();
  if (tracer.transaction.explicit && !chained) {
    const { locks } = await readMeters(tracer.session, 'transaction');
    tracer.held = tableLocks(locks, tracer.catalog, tracer.original);
  }
}

async function ending(tracer: Tracer): Promise<Omit<MigrationTrace, 'steps' | 'phases' | 'marks'>> {
  const openTransaction = tracer.transaction.explicit;
  if (openTransaction) await tracer.session.run('rollback');
  const catalog = await readCatalog(tracer.session);
  const invalid = [...catalog.values()].filter((object) => !object.valid);
  return {
    openTransaction,
    invalidIndexes: invalid.filter(({ kind }) => kind === 'index').map(({ name }) => name),
    unvalidatedConstraints: invalid
      .filter(({ kind }) => kind !== 'index')
      .map((object) => ({ table: tableOf(object, [catalog])?.name ?? '', name: object.name })),
  };
}

/**
 * Runs a script one statement at a time and records what each did to locks, files and rows. A failing statement ends it, as
 * `psql -v ON_ERROR_STOP=1` does; its transaction, and one left open, is rolled back. Throws `EngineError` only where the
 * engine is gone.
 */
export async function traceScript(
  session: Session,
  statements: Statement[],
  { onRun, operations = [], marks = {}, ...options }: TraceOptions = {},
): Promise<{ trace: MigrationTrace; script: ScriptRun }> {
  const original = await readCatalog(session);
  const transaction: TransactionState = { explicit: false, number: 0 };
  const tracer: Tracer = {
    session,
    options,
    original,
    catalog: original,
    rows: new RowCounts(),
    transaction,
    held: new Map(),
  };
  const steps: StepTrace[] = [];
  const runs: StatementRun[] = [];
  const recorder = new PhaseRecorder(session, operations, marks);
  const phases: Phase[] = [];
  const record = async (statement: number): Promise<void> => {
    if (operations.length === 0) return;
    phases.push(await recorder.at(statement));
    tracer.rows.doubtAll();
  };
  await record(0);
  for (const statement of statements) {
    if (!tracer.transaction.explicit) await tracer.rows.refresh(session, tracer.catalog);
    const { step, reply, error } = await (isControl(statement) ? traceControl : traceWork)(tracer, statement);
    steps.push(step);
    const run = { statement: statement.number, ...(reply ? { reply } : {}), ...(error ? { error } : {}) };
    runs.push(run);
    onRun?.(run);
    if (error) break;
    await settle(tracer, statement);
    if (!tracer.transaction.explicit && commits(statement)) await record(statement.number);
  }
  const failed = runs.at(-1)?.error !== undefined;
  const end = await ending(tracer);
  // After an error the open transaction is the error's doing, not the script's end.
  const openTransaction = end.openTransaction && !failed;
  return { trace: { steps, phases, marks, ...end, openTransaction }, script: { runs, openTransaction } };
}

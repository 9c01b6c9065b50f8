import type { RunOptions, Session } from '#engine/session.ts';
import type { Statement } from '#sql/statement.ts';
import type { TableState } from './facts.ts';
import type { CrashFact, StepTrace } from './migration-facts.ts';
import { breakOff, canBreakOff } from './break-off.ts';
import { asNewConnection, runAgain, type FirstRun } from './rerun.ts';
import { exactDigest } from './schema-digest.ts';
import type { SchemaFact } from './schema-facts.ts';
import { observeSchema } from './schema.ts';
import { changedBeyond } from './state-change.ts';
import { observeState } from './state.ts';
import { after, commits, type TransactionState } from './trace-transaction.ts';

/** Where a script may be cut off. */
export interface CrashPoint {
  /** The statement after which, or inside which, it ends. */
  statement: number;
  inside: boolean;
}

/** True where a statement left the database as it was, as far as its trace tells: a second crash after it would teach nothing. */
function leftNothing({ created, dropped, altered, rewrites, scans, node }: StepTrace): boolean {
  const counted = created.length + dropped.length + altered.length + rewrites.length;
  const changedRows = scans.some(({ inserted, updated, deleted }) => inserted + updated + deleted > 0);
  return counted === 0 && !changedRows && ['DropStmt', 'SelectStmt', 'IndexStmt', 'UpdateStmt'].includes(node);
}

/**
 * The distinct places a crash can leave a script at: after each commit but the last, where the whole script was run and a
 * retry is a re-run, and with `inside` within each CONCURRENTLY statement. With the trace of the script, statements that
 * found nothing to do are passed over.
 */
export function crashPoints(
  statements: readonly Statement[],
  { inside, steps = [] }: { inside: boolean; steps?: readonly StepTrace[] | undefined },
): CrashPoint[] {
  const points: CrashPoint[] = [];
  let transaction: TransactionState = { explicit: false, number: 0 };
  for (const statement of statements) {
    const outside = !transaction.explicit;
    transaction = after(transaction, statement);
    const step = steps.find((one) => one.statement === statement.number);
    if (outside && step && leftNothing(step)) continue;
    if (inside && outside && canBreakOff(statement)) points.push({ statement: statement.number, inside: true });
    if (!transaction.explicit && commits(statement)) points.push({ statement: statement.number, inside: false });
  }
  const last = points.findLastIndex((point) => !point.inside);
  return points.filter((_, place) => place !== last);
}

function invalidIndexes(schema: SchemaFact): string[] {
  return schema.relations.flatMap(({ indexes }) => indexes.filter(({ valid }) => !valid).map(({ name }) => name));
}

/** What a crash and the retry left, beside the fact. */
export interface CrashRun {
  fact: CrashFact;
  state: TableState[];
}

/** The same fact with the tables that differ only in the given columns taken out. */
export function withoutVolatile({ fact, state }: CrashRun, end: FirstRun, volatile: ReadonlySet<string>): CrashFact {
  return { ...fact, changedTables: changedBeyond(end.state, state, volatile) };
}

/**
 * Runs a script up to a point on a fresh start state, cuts it off, and runs all of it. `end` is what an undisturbed run
 * leaves. Null where nothing can be cut off there, e.g. an index that was there before. Throws `EngineError` where the engine is gone.
 */
export async function runCrash(
  session: Session,
  statements: Statement[],
  { statement, inside }: CrashPoint,
  end: FirstRun,
  options: RunOptions = {},
): Promise<CrashRun | null> {
  const place = statements.findIndex(({ number }) => number === statement);
  await runAgain(session, statements.slice(0, inside ? place : place + 1), options);
  const cut = statements[place];
  if (inside && (!cut || !(await breakOff(session, cut, options)))) return null;
  await asNewConnection(session);
  const retry = await runAgain(session, statements, options);
  await session.run('rollback');
  const schema = await observeSchema(session);
  const state = await observeState(session, 'all');
  const expected = invalidIndexes(end.schema);
  const fact: CrashFact = {
    statement,
    inside,
    ...(retry.error ? { error: retry.error } : {}),
    ...(retry.statement === undefined ? {} : { errorStatement: retry.statement }),
    sameSchema: exactDigest(end.schema) === exactDigest(schema),
    changedTables: changedBeyond(end.state, state, new Set()),
    invalidIndexes: invalidIndexes(schema).filter((name) => !expected.includes(name)),
  };
  return { fact, state };
}

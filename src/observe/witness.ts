import { EngineError } from '#engine/engine-error.ts';
import type { Session } from '#engine/session.ts';
import type { Statement } from '#sql/statement.ts';
import type { WitnessFact } from './migration-facts.ts';
import { runAgain } from './rerun.ts';
import { qualified } from './trace-rows.ts';
import { after, type TransactionState } from './trace-transaction.ts';

/** Where the witness stands. */
export interface WitnessPlace {
  /** 1-based number of the statement that is held open. */
  statement: number;
  table: string;
}

const name = 'querywright_witness';

/** Who waits is told by the mode a query asks for; NOWAIT, since a wait would never end with one session. */
const asked: { who: WitnessFact['attempts'][number]['who']; mode: string }[] = [
  { who: 'SELECT', mode: 'access share' },
  { who: 'INSERT, UPDATE, DELETE', mode: 'row exclusive' },
  { who: 'schema changes, VACUUM', mode: 'share update exclusive' },
];

async function attempt(session: Session, sql: string): Promise<WitnessFact['attempts'][number]['outcome']> {
  await session.run('begin');
  try {
    await session.run(sql);
    return 'ok';
  } catch (error) {
    if (!(error instanceof EngineError) || error.isFatal) throw error;
    return { sqlstate: error.code, message: error.message };
  } finally {
    await session.run('rollback');
  }
}

async function attempts(session: Session, table: string): Promise<WitnessFact['attempts']> {
  const found: WitnessFact['attempts'] = [];
  for (const { who, mode } of asked) {
    const sql = `lock table ${qualified(table)} in ${mode} mode nowait`;
    found.push({ who, sql, outcome: await attempt(session, sql) });
  }
  return found;
}

async function failureOf(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (!(error instanceof EngineError) || error.isFatal) throw error;
    return `${error.code}: ${error.message}`;
  }
}

/** Holds what the session's open transaction did and asks from a second place, then undoes it. */
async function whileHeld(session: Session, { statement, table }: WitnessPlace): Promise<WitnessFact> {
  if (session.capabilities.secondHolder === 'connection' && session.sibling) {
    const other = await session.sibling();
    try {
      return { statement, table, attempts: await attempts(other, table) };
    } finally {
      await other.close();
      await session.run('rollback');
    }
  }
  const refused = await failureOf(session.run(`prepare transaction '${name}'`));
  if (refused !== null) {
    await session.run('rollback');
    return { statement, table, attempts: [], notHeld: `its transaction cannot be set aside (${refused})` };
  }
  try {
    return { statement, table, attempts: await attempts(session, table) };
  } finally {
    await session.run(`rollback prepared '${name}'`);
  }
}

/**
 * Proves a lock: runs a script up to a statement, holds its transaction open, and lets a reader, a writer and a schema change
 * ask for the table. Needs a session in the start state; leaves it somewhere in the script. Throws `EngineError` where the engine is gone.
 */
export async function observeWitness(
  session: Session,
  statements: Statement[],
  place: WitnessPlace,
): Promise<WitnessFact> {
  const { statement, table } = place;
  const at = statements.findIndex(({ number }) => number === statement);
  const held = statements[at];
  const nothing = (notHeld: string): WitnessFact => ({ statement, table, attempts: [], notHeld });
  if (!held) return nothing('there is no such statement');
  const before = statements.slice(0, at);
  const earlier = await runAgain(session, before);
  if (earlier.error) {
    await session.run('rollback');
    return nothing(`statement ${earlier.statement ?? ''} fails before it (${earlier.error.code})`);
  }
  const state = before.reduce<TransactionState>(after, { explicit: false, number: 0 });
  if (!state.explicit) await session.run('begin');
  const failure = await failureOf(session.run(held.text));
  if (failure !== null) {
    await session.run('rollback');
    const alone = failure.startsWith('25001') || failure.startsWith('2D000');
    return nothing(
      alone
        ? 'it runs in transactions of its own, and the locks that reads and writes would wait for it takes only for moments'
        : `it fails (${failure})`,
    );
  }
  return whileHeld(session, place);
}

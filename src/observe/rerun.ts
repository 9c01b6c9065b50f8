import type { RunOptions, Session } from '#engine/session.ts';
import type { Statement } from '#sql/statement.ts';
import type { RerunFact, TableState } from './facts.ts';
import type { SchemaFact } from './schema-facts.ts';
import { exactDigest } from './schema-digest.ts';
import { observeSchema } from './schema.ts';
import { changedTables } from './state-change.ts';
import { observeState } from './state.ts';
import { statementError } from './trace-step.ts';

/** What the first run left behind. */
export interface FirstRun {
  schema: SchemaFact;
  /** All tables. */
  state: TableState[];
}

/** Makes a session that is outside transactions one that has just connected: no settings, temporary tables or prepared statements. */
export async function asNewConnection(session: Session): Promise<void> {
  for (const text of ['reset role', 'reset all', 'discard temp', 'deallocate all']) await session.run(text);
}

/** Runs a script plainly up to its first error. Throws `EngineError` only where the engine is gone. */
export async function runAgain(
  session: Session,
  statements: Statement[],
  options: RunOptions = {},
): Promise<Pick<RerunFact, 'error' | 'statement'>> {
  for (const statement of statements) {
    try {
      await session.run(statement.text, options);
    } catch (failure) {
      return { error: statementError(failure), statement: statement.number };
    }
  }
  return {};
}

/**
 * Runs a script once more, plainly and with settings reset, from the state its first run left, and compares schema and rows
 * with that state. An error ends it and what its transaction did is undone. Throws `EngineError` only where the engine is
 * gone.
 */
export async function rerunScript(
  session: Session,
  statements: Statement[],
  first: FirstRun,
  options: RunOptions = {},
): Promise<RerunFact> {
  await asNewConnection(session);
  const outcome = await runAgain(session, statements, options);
  await session.run('rollback');
  const schema = await observeSchema(session);
  return {
    ...outcome,
    sameSchema: exactDigest(first.schema) === exactDigest(schema),
    changedTables: changedTables(first.state, await observeState(session, 'all')),
  };
}

import { EngineError } from '#engine/engine-error.ts';
import { asObserver, quoteIdentifier } from '#engine/postgres/identity.ts';
import type { Session } from '#engine/session.ts';
import { loadParser, parseScript } from '#sql/parse.ts';
import type { ProbeFact } from './facts.ts';

/** Longest a probe's statement may run, in milliseconds. */
const timeoutMs = 10_000;

async function runAll(session: Session, sql: string, role: string | undefined): Promise<ProbeFact['outcome']> {
  const parsed = parseScript(sql);
  if (!parsed.ok) return { sqlstate: '42601', message: parsed.problem.message };
  await session.run('begin');
  try {
    await session.run('set local search_path = public');
    if (role !== undefined) await session.run(`set local role ${quoteIdentifier(role)}`);
    for (const statement of parsed.statements) await session.run(statement.text, { timeoutMs, maxRows: 1_000 });
    // A deferred constraint would speak only at COMMIT, which a probe never reaches.
    await session.run('set constraints all immediate');
    return 'accepted';
  } catch (error) {
    if (!(error instanceof EngineError) || error.isFatal) throw error;
    return { sqlstate: error.code, message: error.message };
  } finally {
    await session.run('rollback').catch(() => undefined);
  }
}

/**
 * Runs the statements of one probe in a transaction that is rolled back: as `role`, or as whoever the session is.
 * The first refusal is the outcome. What the learner had SET does not count. Throws `EngineError` where the engine died.
 */
export async function runProbe(
  session: Session,
  probe: { name: string; sql: string; role?: string | undefined },
): Promise<ProbeFact> {
  await loadParser();
  const { name, sql, role } = probe;
  if (role !== undefined) {
    // A learner may make a role without being able to become it; the superuser can.
    return { name, outcome: await asObserver(session, () => runAll(session, sql, role)) };
  }
  await session.run('reset role');
  await session.run('reset all');
  return { name, outcome: await runAll(session, sql, undefined) };
}

import type { RunOptions, Session } from '#engine/session.ts';
import { crashPoints, runCrash, withoutVolatile, type CrashRun } from '#observe/crash.ts';
import type { CrashFact, StepTrace } from '#observe/migration-facts.ts';
import { runAgain, type FirstRun } from '#observe/rerun.ts';
import { observeState } from '#observe/state.ts';
import { volatileColumns } from '#observe/state-change.ts';
import type { Statement } from '#sql/statement.ts';

/** What crashes are made of. */
export interface CrashOptions extends RunOptions {
  /** Also within CONCURRENTLY statements. */
  inside: boolean;
  /** The script's trace, where there is one. */
  steps?: readonly StepTrace[] | undefined;
  /** Called before each run and at the end. */
  onCrash?: (done: number, total: number) => void;
}

async function onFresh<T>(open: () => Promise<Session>, work: (session: Session) => Promise<T>): Promise<T> {
  const session = await open();
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

/**
 * Cuts a script off at each place a crash can leave it at, each on a start state of its own, and runs it whole afterwards.
 * `end` is what an undisturbed run leaves. What two undisturbed runs do not agree on, random values and clocks, is not compared.
 */
export async function observeCrashes(
  open: () => Promise<Session>,
  statements: Statement[],
  end: FirstRun,
  { inside, steps, onCrash, ...run }: CrashOptions,
): Promise<CrashFact[]> {
  const points = crashPoints(statements, { inside, steps });
  const runs: CrashRun[] = [];
  for (const [done, point] of points.entries()) {
    onCrash?.(done, points.length);
    const crashed = await onFresh(open, (session) => runCrash(session, statements, point, end, run));
    if (crashed) runs.push(crashed);
  }
  onCrash?.(points.length, points.length);
  if (runs.every(({ fact }) => fact.changedTables.length === 0)) return runs.map(({ fact }) => fact);
  const second = await onFresh(open, async (session) => {
    await runAgain(session, statements, run);
    return observeState(session, 'all');
  });
  const volatile = volatileColumns(end.state, second);
  return runs.map((crashed) => withoutVolatile(crashed, end, volatile));
}

import type { ExerciseSource, Variant } from '#catalog/bundle.ts';
import type { EngineHost } from '#engine/host.ts';
import type { Session } from '#engine/session.ts';
import type { FactRequest, Facts, ScriptRun } from '#observe/facts.ts';
import { observeAttemptPlan } from '#observe/plan.ts';
import { isPureQuery } from '#sql/purity.ts';
import type { Statement } from '#sql/statement.ts';
import { requestsOf } from './requests.ts';
import { type RunScriptOptions, runScript } from './run-script.ts';
import { comparedRows, scriptResult } from './script-result.ts';

/** Facts that a script of queries can give inside a transaction that is rolled back. */
const queryFacts = new Set<FactRequest['fact']>(['result', 'attempt-plan']);

/** True where a script leaves nothing behind, so that one session serves the start state and every variant. */
export function isQueryOnly(statements: Statement[], requests: FactRequest[], exercise: ExerciseSource): boolean {
  return (
    exercise.role === 'app_owner' &&
    exercise.setup.trim() === '' &&
    statements.every(isPureQuery) &&
    requests.every((request) => queryFacts.has(request.fact))
  );
}

async function rolledBack<T>(session: Session, work: () => Promise<T>): Promise<T> {
  await session.run('begin');
  try {
    return await work();
  } finally {
    await session.run('rollback');
  }
}

/** Runs a script of queries on the start state and on variants, each in a transaction that is rolled back. */
export async function observeQuery(
  host: EngineHost,
  exercise: ExerciseSource,
  statements: Statement[],
  requests: FactRequest[],
  options: Omit<RunScriptOptions, 'maxRows'>,
): Promise<Facts> {
  const session = await host.spare(exercise.snapshot);
  try {
    const on = (variant?: Variant): Promise<ScriptRun> =>
      rolledBack(session, async () => {
        if (variant) await session.load(variant.sql);
        return runScript(session, statements, { ...options, maxRows: comparedRows });
      });
    const script = await on();
    const facts: Facts = {
      script,
      results: { start: scriptResult(script) },
      plans: {},
      outcomes: {},
      counterExamples: {},
    };
    const failed = script.runs.some((run) => run.error);
    if (!failed) {
      for (const { variant: name } of requestsOf(requests, 'result')) {
        const variant = exercise.variants.find((candidate) => candidate.name === name);
        if (variant) facts.results[name] = scriptResult(await on(variant));
      }
      const last = statements.at(-1);
      if (last && requestsOf(requests, 'attempt-plan').length > 0) {
        facts.attemptPlan = await rolledBack(session, () => observeAttemptPlan(session, last.text));
      }
    }
    host.giveBack(session, exercise.snapshot);
    return facts;
  } catch (error) {
    await session.close();
    throw error;
  }
}

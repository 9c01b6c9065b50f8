import type { ExerciseSource, Variant } from '#catalog/bundle.ts';
import { ownQuery } from '#catalog/check.schema.ts';
import type { EngineHost } from '#engine/host.ts';
import type { Session } from '#engine/session.ts';
import { type FactRequest, type Facts, planKey, type ScriptRun } from '#observe/facts.ts';
import { observeAttemptPlan, observePlan, type Settled } from '#observe/plan.ts';
import { isPureQuery } from '#sql/purity.ts';
import type { Statement } from '#sql/statement.ts';
import { measuredSql } from './measured-sql.ts';
import { requestsOf } from './requests.ts';
import { type RunScriptOptions, runScript } from './run-script.ts';
import { comparedRows, scriptResult } from './script-result.ts';
import { openStart } from './start-state.ts';

/** Facts that a script of queries can give inside a transaction that is rolled back. */
const queryFacts = new Set<FactRequest['fact']>(['result', 'attempt-plan']);

/** The plan of the attempt's own query is measured outside of it, before a variant has left dead rows behind. */
const isOwnPlan = (request: FactRequest): boolean => request.fact === 'plan' && request.operand === ownQuery;

/** True where a script leaves nothing behind, so that one session serves the start state and every variant. */
export function isQueryOnly(statements: Statement[], requests: FactRequest[], exercise: ExerciseSource): boolean {
  return (
    exercise.role === 'app_owner' &&
    statements.every(isPureQuery) &&
    requests.every((request) => queryFacts.has(request.fact) || isOwnPlan(request))
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

/** Ends a session that is no longer as it started, and has another one made. */
async function ended(session: Session, host: EngineHost, exercise: ExerciseSource): Promise<void> {
  await session.close();
  host.prewarm(exercise.snapshot);
}

/**
 * Runs a script of queries on the start state and on variants, each in a transaction that is rolled back. The session goes
 * back to the host where nothing but that was done in it.
 */
export async function observeQuery(
  host: EngineHost,
  exercise: ExerciseSource,
  statements: Statement[],
  requests: FactRequest[],
  options: Omit<RunScriptOptions, 'maxRows'>,
): Promise<Facts> {
  const session = await openStart(host, exercise);
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
    const plans = requestsOf(requests, 'plan');
    if (!failed) {
      const last = statements.at(-1);
      const settled: Settled = new Set();
      for (const request of plans) {
        const query = { ...request, sql: measuredSql(exercise, request.operand, statements, facts) };
        facts.plans[planKey(request)] = await observePlan(session, query, settled);
      }
      for (const { variant: name } of requestsOf(requests, 'result')) {
        const variant = exercise.variants.find((candidate) => candidate.name === name);
        if (variant) facts.results[name] = scriptResult(await on(variant));
      }
      if (last && requestsOf(requests, 'attempt-plan').length > 0) {
        facts.attemptPlan = await rolledBack(session, () => observeAttemptPlan(session, last.text));
      }
    }
    if (exercise.setup.trim() === '' && plans.length === 0) host.giveBack(session, exercise.snapshot);
    else await ended(session, host, exercise);
    return facts;
  } catch (error) {
    await session.close();
    throw error;
  }
}

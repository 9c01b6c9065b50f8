import type { ExerciseSource } from '#catalog/bundle.ts';
import { ownQuery } from '#catalog/check.schema.ts';
import type { EngineHost } from '#engine/host.ts';
import { needsOf } from '#judge/check-kinds.ts';
import { isFolder } from '#judge/script-files.ts';
import { type FactRequest, type Facts, planKey, type Reference, type ResultFact } from '#observe/facts.ts';
import { observePlan, type Settled } from '#observe/plan.ts';
import { deployMarks } from '#sql/marks.ts';
import { inFileOrder, migrationFolder } from '#sql/migration-files.ts';
import { loadParser, parseScript } from '#sql/parse.ts';
import type { Statement } from '#sql/statement.ts';
import { engineName } from './engine-name.ts';
import { isQueryOnly, observeQuery } from './observe-query.ts';
import { observeScript } from './observe-script.ts';
import { requestsOf, unique } from './requests.ts';
import { openStart } from './start-state.ts';

function statementsOf(exercise: ExerciseSource): Statement[] {
  const parsed = parseScript(exercise.solution);
  if (!parsed.ok) throw new Error(`${exercise.id}: solution.sql: ${parsed.problem.message}`);
  const { statements } = parsed;
  return isFolder(exercise) ? inFileOrder(migrationFolder(exercise.solution, statements)) : statements;
}

function resultsOf(exercise: ExerciseSource, facts: Facts): Record<string, ResultFact | null> {
  return Object.fromEntries(
    Object.entries(facts.results).map(([variant, result]) => {
      if (result && 'error' in result) {
        throw new Error(`${exercise.id}: solution.sql on ${variant}: ${result.error.code} ${result.error.message}`);
      }
      return [variant, result];
    }),
  );
}

/** The query a plan is measured on before any script ran; of the attempt's own, the starter's last statement. */
function firstSql(exercise: ExerciseSource, operand: string): string {
  if (operand !== ownQuery) return exercise.operands.find((candidate) => candidate.operand === operand)?.sql ?? '';
  const parsed = parseScript(exercise.starter);
  return parsed.ok ? (parsed.statements.at(-1)?.text ?? '') : '';
}

async function baselines(host: EngineHost, exercise: ExerciseSource, requests: FactRequest[]) {
  const plans: Reference['baselinePlans'] = {};
  const asked = requestsOf(requests, 'plan');
  if (asked.length === 0) return plans;
  const settled: Settled = new Set();
  const session = await openStart(host, exercise);
  try {
    for (const request of asked) {
      const sql = firstSql(exercise, request.operand);
      plans[planKey(request)] = await observePlan(session, { ...request, sql }, settled);
    }
  } finally {
    await session.close();
  }
  return plans;
}

/** Everything the exercise's checks ask, including every variant's rows. */
export function requestsFor(exercise: ExerciseSource): FactRequest[] {
  return unique(exercise.checks.flatMap((check) => needsOf(check, exercise)));
}

/**
 * Runs the solution and records what attempts are measured against. Throws where the solution fails, since nothing can
 * be measured against it.
 */
export async function observeReference(exercise: ExerciseSource, host: EngineHost): Promise<Reference> {
  await loadParser();
  const statements = statementsOf(exercise);
  // Attempts are not measured against the solution's own re-runs.
  const requests = requestsFor(exercise).filter(({ fact }) => fact !== 'rerun' && fact !== 'crash');
  const observe = isQueryOnly(statements, requests, exercise) ? observeQuery : observeScript;
  const facts = await observe(host, exercise, statements, requests, {
    timeoutMs: 60_000,
    marks: deployMarks(exercise.solution, statements),
  });
  const failed = facts.script.runs.find((run) => run.error);
  if (failed?.error) {
    throw new Error(
      `${exercise.id}: solution.sql, statement ${failed.statement}: ${failed.error.code} ${failed.error.message}`,
    );
  }
  const { schema, state, plans, sizes, trace } = facts;
  return {
    results: resultsOf(exercise, facts),
    baselinePlans: await baselines(host, exercise, requests),
    facts: {
      plans,
      ...(schema ? { schema } : {}),
      ...(state ? { state } : {}),
      ...(sizes ? { sizes } : {}),
      ...(trace ? { trace } : {}),
    },
    engine: await engineName(host, exercise),
  };
}

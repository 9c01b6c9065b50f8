import type { ExerciseSource, Variant } from '#catalog/bundle.ts';
import type { EngineHost } from '#engine/host.ts';
import type { Session } from '#engine/session.ts';
import { observeAblation } from '#observe/ablation.ts';
import { ablationKey, type FactRequest, type Facts, outcomeKey, planKey } from '#observe/facts.ts';
import { observeOutcome } from '#observe/outcome.ts';
import { observeAttemptPlan, observePlan, type Settled } from '#observe/plan.ts';
import { observeProbes } from '#observe/probes.ts';
import type { Marks } from '#observe/migration-facts.ts';
import { type FirstRun, rerunScript } from '#observe/rerun.ts';
import { observeSchema } from '#observe/schema.ts';
import { observeSizes } from '#observe/sizes.ts';
import { assumeState, observeState } from '#observe/state.ts';
import { traceScript } from '#observe/trace.ts';
import type { Statement } from '#sql/statement.ts';
import { measuredSql, sqlOf } from './measured-sql.ts';
import { observeCrashes } from './observe-crashes.ts';
import { requestsOf } from './requests.ts';
import { type RunScriptOptions, runScript } from './run-script.ts';
import { comparedRows, scriptResult } from './script-result.ts';
import { openStart } from './start-state.ts';

/** What is known of the start state already, so that it is not observed again for each attempt. */
export type StartFacts = { schema?: Facts['schema']; state?: Facts['state'] };

/** How a script is run and observed. */
export interface ObserveOptions extends Omit<RunScriptOptions, 'maxRows'> {
  /** Where the script says that an application comes or goes. */
  marks?: Marks;
  /** Called while crashes are tried: runs done and to do. */
  onCrash?: (done: number, total: number) => void;
}

type Options = ObserveOptions;

function has(requests: FactRequest[], ...facts: FactRequest['fact'][]): boolean {
  return requests.some((request) => facts.includes(request.fact));
}

function watchedTables(requests: FactRequest[]): string[] | 'all' {
  const asked = requestsOf(requests, 'state');
  return asked.some((request) => request.tables === 'all')
    ? 'all'
    : asked.flatMap((request) => request.tables as string[]);
}

async function run(session: Session, statements: Statement[], requests: FactRequest[], options: Options) {
  // Where applications run too, the trace is taken beside them, on a database of its own.
  const traced = has(requests, 'trace') && !has(requests, 'phases');
  if (traced) return traceScript(session, statements, { ...options, maxRows: comparedRows });
  const script = await runScript(session, statements, { ...options, maxRows: comparedRows });
  if (script.openTransaction || script.runs.some((step) => step.error)) await session.run('rollback');
  return { script };
}

async function observeAfter(
  session: Session,
  exercise: ExerciseSource,
  statements: Statement[],
  requests: FactRequest[],
  facts: Facts,
  start: Required<Pick<Facts, 'schema'>>['schema']['before'] | undefined,
): Promise<void> {
  if (start && facts.schema) facts.schema.after = await observeSchema(session);
  if (facts.state) facts.state.after = await observeState(session, watchedTables(requests));
  if (has(requests, 'sizes') && start) facts.sizes = await observeSizes(session, start);
  // Before outcomes and probes: rows they write and roll back leave pages that an index-only scan must visit.
  const settled: Settled = new Set();
  for (const request of requestsOf(requests, 'plan')) {
    const query = { ...request, sql: measuredSql(exercise, request.operand, statements, facts) };
    facts.plans[planKey(request)] = await observePlan(session, query, settled);
  }
  for (const request of requestsOf(requests, 'ablation')) {
    if (!start) continue;
    const queries = request.operands.map((operand) => ({ operand, sql: sqlOf(exercise, operand) }));
    facts.ablations ??= {};
    facts.ablations[ablationKey(request)] = await observeAblation(session, request.table, queries, start, settled);
  }
  for (const request of requestsOf(requests, 'outcome')) {
    facts.outcomes[outcomeKey(request)] = await observeOutcome(session, {
      operand: request.operand,
      sql: sqlOf(exercise, request.operand),
      ...(request.role === undefined ? {} : { role: request.role }),
    });
  }
  if (has(requests, 'probes')) facts.probes = await observeProbes(session, exercise.probes);
  const last = statements.at(-1);
  if (has(requests, 'attempt-plan') && last) facts.attemptPlan = await observeAttemptPlan(session, last.text);
}

/** Runs any script on a fresh start state and observes what the checks ask for. */
export async function observeScript(
  host: EngineHost,
  exercise: ExerciseSource,
  statements: Statement[],
  requests: FactRequest[],
  options: Options,
  known: StartFacts = {},
): Promise<Facts> {
  const { facts, end } = await observeStart(host, exercise, statements, requests, options, known);
  if (facts.script.runs.some((step) => step.error) || facts.script.openTransaction) return facts;
  await observeApplications(host, exercise, statements, requests, facts, options);
  if (end) await observeRetries(host, exercise, statements, requests, facts, end, options);
  for (const { variant: name } of requestsOf(requests, 'result')) {
    const variant = exercise.variants.find((candidate) => candidate.name === name);
    if (variant) facts.results[name] = await resultOn(host, exercise, variant, statements, options);
  }
  return facts;
}

/** What is observed on the start state, and what a retry is measured against. Its session has ended before a variant's begins, since memory may hold one only. */
async function observeStart(
  host: EngineHost,
  exercise: ExerciseSource,
  statements: Statement[],
  requests: FactRequest[],
  options: Options,
  known: StartFacts,
): Promise<{ facts: Facts; end?: FirstRun }> {
  const session = await openStart(host, exercise);
  try {
    const needsSchema = has(requests, 'schema', 'sizes', 'ablation', 'rerun', 'crash');
    const needsState = has(requests, 'state', 'rerun');
    const schemaBefore = needsSchema ? (known.schema?.before ?? (await observeSchema(session))) : undefined;
    const watched = has(requests, 'rerun') ? 'all' : watchedTables(requests);
    if (needsState && known.state) await assumeState(session, known.state.before);
    const stateBefore = needsState ? (known.state?.before ?? (await observeState(session, watched))) : undefined;

    const traced = await run(session, statements, requests, options);
    const { script } = traced;
    const facts: Facts = {
      script,
      results: { start: scriptResult(script) },
      plans: {},
      outcomes: {},
      counterExamples: {},
      ...('trace' in traced ? { trace: traced.trace } : {}),
      ...(schemaBefore ? { schema: { before: schemaBefore, after: schemaBefore } } : {}),
      ...(stateBefore ? { state: { before: stateBefore, after: stateBefore } } : {}),
    };
    if (script.runs.some((step) => step.error) || script.openTransaction) return { facts };
    await observeAfter(session, exercise, statements, requests, facts, schemaBefore);
    if (!has(requests, 'rerun', 'crash')) return { facts };
    const schema = facts.schema?.after ?? (await observeSchema(session));
    const end = { schema, state: await observeState(session, 'all') };
    if (has(requests, 'rerun')) facts.rerun = await rerunScript(session, statements, end, options);
    return { facts, end };
  } finally {
    await session.close();
    host.prewarm(exercise.snapshot);
  }
}

async function observeRetries(
  host: EngineHost,
  exercise: ExerciseSource,
  statements: Statement[],
  requests: FactRequest[],
  facts: Facts,
  end: FirstRun,
  { timeoutMs, signal, onCrash }: Options,
): Promise<void> {
  const [asked] = requestsOf(requests, 'crash').sort((a, b) => Number(b.inside) - Number(a.inside));
  // A script that cannot even be repeated fails for that, and after most crashes too.
  if (!asked || facts.rerun?.error) return;
  const open = async (): Promise<Session> => {
    const session = await openStart(host, exercise);
    host.prewarm(exercise.snapshot);
    if (facts.state) await assumeState(session, facts.state.before);
    return session;
  };
  facts.crashes = await observeCrashes(open, statements, end, {
    inside: asked.inside,
    steps: facts.trace?.steps,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    ...(signal ? { signal } : {}),
    ...(onCrash ? { onCrash } : {}),
  });
}

/** The trace with applications, on a database of its own: what they write would be part of the final state. */
async function observeApplications(
  host: EngineHost,
  exercise: ExerciseSource,
  statements: Statement[],
  requests: FactRequest[],
  facts: Facts,
  options: Options,
): Promise<void> {
  if (!has(requests, 'phases')) return;
  const session = await openStart(host, exercise);
  try {
    const operations = exercise.applications ?? [];
    const traced = await traceScript(session, statements, { ...options, operations, maxRows: comparedRows });
    facts.trace = traced.trace;
    // What only a live application brings about, e.g. a row that a new constraint refuses.
    if (traced.script.runs.some(({ error }) => error)) {
      facts.script = traced.script;
      facts.failsOnlyLive = true;
    }
  } finally {
    await session.close();
  }
}

async function resultOn(
  host: EngineHost,
  exercise: ExerciseSource,
  variant: Variant,
  statements: Statement[],
  options: Options,
): Promise<Facts['results'][string]> {
  const session = await openStart(host, exercise, variant.sql);
  try {
    return scriptResult(await runScript(session, statements, { ...options, maxRows: comparedRows }));
  } finally {
    await session.close();
    host.prewarm(exercise.snapshot);
  }
}

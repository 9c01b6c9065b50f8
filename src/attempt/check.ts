import type { ExerciseBundle } from '#catalog/bundle.ts';
import { EngineError } from '#engine/engine-error.ts';
import type { EngineHost } from '#engine/host.ts';
import { errorFinding } from '#explain/error-finding.ts';
import { judge, needsOf } from '#judge/check-kinds.ts';
import type { JudgeContext } from '#judge/check-kind.ts';
import { inFeedbackOrder, verdictOf } from '#judge/feedback-order.ts';
import type { Finding } from '#judge/finding.ts';
import { allowsTransactions, refusedTransactions } from '#judge/script.ts';
import { isFolder, refusedFiles } from '#judge/script-files.ts';
import { refusedStatements } from '#judge/script-refused.ts';
import type { Facts, FactRequest } from '#observe/facts.ts';
import { deployMarks } from '#sql/marks.ts';
import { inFileOrder, migrationFolder } from '#sql/migration-files.ts';
import { loadParser, parseScript } from '#sql/parse.ts';
import { spanOf, tokenSpan } from '#sql/positions.ts';
import type { Statement } from '#sql/statement.ts';
import { observeCounterExamples } from './counter-examples.ts';
import { engineFinding } from './engine-finding.ts';
import { engineName } from './engine-name.ts';
import { isQueryOnly, observeQuery } from './observe-query.ts';
import { observeScript } from './observe-script.ts';
import { requestsFor } from './reference.ts';
import type { AttemptReport, CheckOptions } from './report.ts';

function beforeRunning(bundle: ExerciseBundle, sql: string): { statements: Statement[]; findings: Finding[] } {
  const parsed = parseScript(sql);
  if (!parsed.ok) {
    const position = tokenSpan(sql, parsed.problem.offset);
    const message = `PostgreSQL cannot read this: ${parsed.problem.message}. Look at line ${position.line}, just before or at the marked place.`;
    return { statements: [], findings: [{ id: 'sql.syntax', kind: 'sql', severity: 'fail', message, position }] };
  }
  if (parsed.statements.length === 0) {
    const message = 'There is no statement here to check: the text is empty or holds only comments.';
    return { statements: [], findings: [{ id: 'attempt.empty', kind: 'attempt', severity: 'fail', message }] };
  }
  const { statements } = parsed;
  return {
    statements: isFolder(bundle) ? inFileOrder(migrationFolder(sql, statements)) : statements,
    findings: [
      ...refusedStatements(statements, sql),
      ...refusedTransactions(bundle, statements, sql),
      ...refusedFiles(bundle, statements, sql),
    ],
  };
}

function scriptFindings(facts: Facts, statements: Statement[], sql: string): Finding[] {
  const failed = facts.script.runs.find((run) => run.error);
  const statement = statements.find((candidate) => candidate.number === failed?.statement);
  if (failed?.error && statement) return [errorFinding(failed.error, statement, sql)];
  const last = statements.at(-1);
  if (!facts.script.openTransaction || !last) return [];
  const message = 'The script ends inside a transaction, so nothing in it was kept. End it with COMMIT.';
  const position = spanOf(sql, last.start, last.end);
  return [
    { id: 'script.open-transaction', kind: 'script', severity: 'fail', message, statement: last.number, position },
  ];
}

async function judged(
  host: EngineHost,
  context: JudgeContext,
  facts: Facts,
  options: CheckOptions,
): Promise<Finding[]> {
  const { checks } = context.bundle;
  const first = checks.map((check) => judge(check, facts, context));
  const asks = first.flatMap((judgement) => judgement.asks ?? []);
  if (asks.length === 0) return first.flatMap((judgement) => judgement.findings);
  await observeCounterExamples(host, context, facts, asks, options.budgetMs ?? 1_500);
  return checks.flatMap((check) => judge(check, facts, context).findings);
}

async function observe(
  host: EngineHost,
  bundle: ExerciseBundle,
  statements: Statement[],
  sql: string,
  options: CheckOptions,
): Promise<Facts> {
  const requests: FactRequest[] = requestsFor(bundle);
  const run = {
    timeoutMs: options.statementTimeoutMs ?? 8_000,
    ...(options.signal ? { signal: options.signal } : {}),
    ...(options.onCrash ? { onCrash: options.onCrash } : {}),
    marks: deployMarks(sql, statements),
  };
  const { schema, state } = bundle.reference.facts;
  const known = { ...(schema ? { schema } : {}), ...(state ? { state } : {}) };
  const attempt = () =>
    isQueryOnly(statements, requests, bundle)
      ? observeQuery(host, bundle, statements, requests, run)
      : observeScript(host, bundle, statements, requests, run, known);
  try {
    return await attempt();
  } catch (error) {
    // An engine may die of its own age; only the second death is the learner's.
    if (error instanceof EngineError && error.code === 'engine.died') return attempt();
    throw error;
  }
}

/** The exercise without the checks that need live applications or crashes; null where it has none of those. */
function withoutCostly(bundle: ExerciseBundle): ExerciseBundle | null {
  const costly = (check: ExerciseBundle['checks'][number]): boolean =>
    needsOf(check, bundle).some(({ fact }) => fact === 'phases' || fact === 'crash');
  const checks = bundle.checks.filter((check) => !costly(check));
  const rest = { ...bundle, checks };
  // What is left must let the learner do what the whole lets them do.
  const isSame = allowsTransactions(rest) === allowsTransactions(bundle);
  return checks.length === 0 || checks.length === bundle.checks.length || !isSame ? null : rest;
}

/** Replays an attempt from the start state, observes it and judges it. Never throws for what the attempt does. */
export async function checkAttempt(
  bundle: ExerciseBundle,
  sql: string,
  host: EngineHost,
  options: CheckOptions = {},
): Promise<AttemptReport> {
  const startedAt = performance.now();
  await loadParser();
  const first = options.verdictOnly ? withoutCostly(bundle) : null;
  if (first) {
    const early = await checkAttempt(first, sql, host, { ...options, verdictOnly: false });
    if (early.verdict !== 'pass') return early;
  }
  const report = (findings: Finding[], engine: string, facts?: Facts): AttemptReport => ({
    verdict: verdictOf(findings),
    findings: inFeedbackOrder(findings),
    durationMs: Math.round(performance.now() - startedAt),
    engine,
    ...(facts ? { facts } : {}),
  });
  const { statements, findings } = beforeRunning(bundle, sql);
  if (findings.length > 0) return report(findings, bundle.reference.engine);
  try {
    const facts = await observe(host, bundle, statements, sql, options);
    const engine = await engineName(host, bundle);
    const failed = scriptFindings(facts, statements, sql);
    if (failed.length > 0) return report(failed, engine, facts);
    const context: JudgeContext = { bundle, attempt: sql, statements };
    return report(await judged(host, context, facts, options), engine, facts);
  } catch (error) {
    if (!(error instanceof EngineError) || error.code === 'engine.stopped') throw error;
    return report([engineFinding(error, options)], bundle.reference.engine);
  }
}

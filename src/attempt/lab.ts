import { EngineError } from '#engine/engine-error.ts';
import type { EngineHost, SnapshotRef } from '#engine/host.ts';
import type { Session } from '#engine/session.ts';
import { inFeedbackOrder, verdictOf } from '#judge/feedback-order.ts';
import type { Finding } from '#judge/finding.ts';
import type { RoundTripFact, WitnessFact } from '#observe/migration-facts.ts';
import { rerunScript, runAgain } from '#observe/rerun.ts';
import { schemaDigest } from '#observe/schema-digest.ts';
import type { SchemaFact } from '#observe/schema-facts.ts';
import { observeSchema } from '#observe/schema.ts';
import { lostTables } from '#observe/state-change.ts';
import { observeState } from '#observe/state.ts';
import { traceScript } from '#observe/trace.ts';
import { observeWitness, type WitnessPlace } from '#observe/witness.ts';
import { deployMarks } from '#sql/marks.ts';
import { loadParser } from '#sql/parse.ts';
import { spanOf } from '#sql/positions.ts';
import { engineFinding } from './engine-finding.ts';
import { shortVersion } from './engine-name.ts';
import { labFindings, type LabFacts } from './lab-findings.ts';
import type { FilledTable, LabFault, LabInput, LabProgress, LabReport } from './lab-report.ts';
import { fillTables } from './lab-rows.ts';
import { readTexts, type LabTexts } from './lab-texts.ts';
import { observeCrashes } from './observe-crashes.ts';
import { runScript } from './run-script.ts';
import { comparedRows } from './script-result.ts';

/** How the laboratory judges and waits. */
export interface LabOptions {
  /** A missing lock_timeout, an unbatched change and a script that cannot be run twice are failures. Default false: warnings. */
  strict?: boolean;
  signal?: AbortSignal;
  /** Watchdog for one statement. Default 20,000. */
  statementTimeoutMs?: number;
  onProgress?: (progress: LabProgress) => void;
}

/** Rows a table gets where only schema and repetition are looked at: re-runs, crashes, round trips and witnesses. */
const fewRows = 100;

/** Thrown where the setup does not run; the fault says where. */
class SetupFault extends Error {
  readonly fault: LabFault;
  constructor(fault: LabFault) {
    super(fault.message);
    this.fault = fault;
  }
}

/** The setup run on databases of its own, as often as it is needed. */
interface Lab {
  input: LabInput;
  texts: LabTexts;
  run: { timeoutMs: number; signal?: AbortSignal };
  open(rows: number, tell?: (stage: 'setup' | 'rows') => void): Promise<{ session: Session; tables: FilledTable[] }>;
}

function openLab(host: EngineHost, snapshot: SnapshotRef, input: LabInput, texts: LabTexts, options: LabOptions): Lab {
  const run = {
    timeoutMs: options.statementTimeoutMs ?? 20_000,
    ...(options.signal ? { signal: options.signal } : {}),
  };
  return {
    input,
    texts,
    run,
    async open(rows, tell) {
      tell?.('setup');
      const session = await host.spare(snapshot);
      host.prewarm(snapshot);
      try {
        const { runs, openTransaction } = await runScript(session, texts.setup, { ...run, maxRows: 1 });
        const failed = runs.find(({ error }) => error);
        const statement = texts.setup.find(({ number }) => number === failed?.statement);
        if (failed?.error && statement) {
          throw new SetupFault({
            part: 'setup',
            message: `Statement ${statement.number} fails with ${failed.error.code}: ${failed.error.message}.`,
            position: spanOf(input.setup, statement.start, statement.end),
          });
        }
        if (openTransaction) throw new SetupFault({ part: 'setup', message: 'The setup ends inside a transaction.' });
        await session.run('reset all');
        tell?.('rows');
        return { session, tables: await fillTables(session, rows) };
      } catch (error) {
        await session.close();
        throw error;
      }
    },
  };
}

async function onFresh<T>(lab: Lab, rows: number, work: (session: Session) => Promise<T>): Promise<T> {
  const { session } = await lab.open(rows);
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

function unvalidated(before: SchemaFact, after: SchemaFact): { table: string; name: string }[] {
  const of = ({ relations }: SchemaFact) =>
    relations.flatMap(({ name: table, constraints }) =>
      constraints.filter(({ validated }) => !validated).map(({ name }) => ({ table, name })),
    );
  const known = of(before).map(({ table, name }) => `${table} ${name}`);
  return of(after).filter(({ table, name }) => !known.includes(`${table} ${name}`));
}

async function observeTrace(lab: Lab, tell: (progress: LabProgress) => void) {
  const { session, tables } = await lab.open(lab.input.rows, (stage) => tell({ stage, done: 0, total: 1 }));
  try {
    const { migration, operations } = lab.texts;
    const before = await observeSchema(session);
    const marks = deployMarks(lab.input.migration, migration);
    tell({ stage: 'trace', done: 0, total: migration.length });
    const onRun = ({ statement }: { statement: number }) =>
      tell({ stage: 'trace', done: statement, total: migration.length });
    const options = { ...lab.run, operations, marks, onRun, maxRows: comparedRows };
    const { trace, script } = await traceScript(session, migration, options);
    const facts: LabFacts = {
      script,
      trace,
      results: {},
      plans: {},
      outcomes: {},
      counterExamples: {},
      unvalidated: [],
    };
    const failed = script.runs.some(({ error }) => error) || script.openTransaction;
    if (!failed) {
      const end = { schema: await observeSchema(session), state: await observeState(session, 'all') };
      facts.unvalidated = unvalidated(before, end.schema);
      facts.schema = { before, after: end.schema };
      tell({ stage: 'rerun', done: 0, total: 1 });
      facts.rerun = await rerunScript(session, migration, end, lab.run);
    }
    return { facts, tables, failed, engine: shortVersion(session.capabilities) };
  } finally {
    await session.close();
  }
}

async function observeRetries(lab: Lab, facts: LabFacts, tell: (progress: LabProgress) => void): Promise<void> {
  const { migration } = lab.texts;
  const end = await onFresh(lab, fewRows, async (session) => {
    await runAgain(session, migration, lab.run);
    return { schema: await observeSchema(session), state: await observeState(session, 'all') };
  });
  const open = async () => (await lab.open(fewRows)).session;
  const onCrash = (done: number, total: number) => tell({ stage: 'crash', done, total });
  facts.crashes = await observeCrashes(open, migration, end, {
    ...lab.run,
    inside: true,
    steps: facts.trace?.steps,
    onCrash,
  });
}

async function observeRoundTrip(lab: Lab): Promise<RoundTripFact> {
  return onFresh(lab, fewRows, async (session) => {
    const before = { schema: await observeSchema(session), state: await observeState(session, 'all') };
    await runAgain(session, lab.texts.migration, lab.run);
    await session.run('reset all');
    const outcome = await runAgain(session, lab.texts.down, lab.run);
    await session.run('rollback');
    const digest = (schema: SchemaFact) => schemaDigest(schema, { names: true });
    return {
      ...outcome,
      sameSchema: digest(before.schema) === digest(await observeSchema(session)),
      changedTables: lostTables(before.state, await observeState(session, 'all')),
    };
  });
}

/** The report of a run that did not come to a trace. */
function emptyReport(faults: LabFault[], startedAt: number): LabReport {
  // A migration that PostgreSQL cannot read is wrong; any other text that it cannot read keeps it from being judged.
  const isWrong = faults.length > 0 && faults.every(({ id }) => id === 'sql.syntax' || id === 'script.refused');
  return {
    verdict: isWrong ? 'fail' : 'error',
    findings: [],
    faults,
    tables: [],
    engine: '',
    durationMs: Math.round(performance.now() - startedAt),
  };
}

/**
 * Runs a migration on a database made of the setup and observes all there is: the trace with both applications, a second run,
 * crashes and retries, and the way back. Never throws for what the texts do; throws `EngineError` with `engine.stopped` after an abort.
 */
export async function runLab(
  host: EngineHost,
  snapshot: SnapshotRef,
  input: LabInput,
  options: LabOptions = {},
): Promise<LabReport> {
  const startedAt = performance.now();
  await loadParser();
  const { texts, faults } = readTexts(input);
  if (faults.length > 0) return emptyReport(faults, startedAt);
  const lab = openLab(host, snapshot, input, texts, options);
  const tell = (progress: LabProgress): void => options.onProgress?.(progress);
  const context = { attempt: input.migration, statements: texts.migration };
  try {
    const { facts, tables, failed, engine } = await observeTrace(lab, tell);
    if (!failed && !facts.rerun?.error) await observeRetries(lab, facts, tell);
    if (!failed && texts.down.length > 0) {
      tell({ stage: 'down', done: 0, total: 1 });
      facts.roundTrip = await observeRoundTrip(lab);
    }
    const findings = inFeedbackOrder(labFindings(facts, context, options.strict ?? false));
    const { trace, rerun, crashes, roundTrip } = facts;
    return {
      verdict: verdictOf(findings),
      findings,
      faults: [],
      tables,
      ...(trace ? { trace } : {}),
      ...(rerun ? { rerun } : {}),
      ...(crashes ? { crashes } : {}),
      ...(roundTrip ? { roundTrip } : {}),
      engine,
      durationMs: Math.round(performance.now() - startedAt),
    };
  } catch (error) {
    if (error instanceof SetupFault) return emptyReport([error.fault], startedAt);
    if (!(error instanceof EngineError) || error.code === 'engine.stopped') throw error;
    const finding: Finding = engineFinding(error, { statementTimeoutMs: options.statementTimeoutMs ?? 20_000 });
    return { ...emptyReport([], startedAt), verdict: verdictOf([finding]), findings: [finding] };
  }
}

/** Proves what one statement of the laboratory's migration holds. Throws `EngineError` where the engine is gone. */
export async function labWitness(
  host: EngineHost,
  snapshot: SnapshotRef,
  input: LabInput,
  place: WitnessPlace,
  options: Pick<LabOptions, 'signal'> = {},
): Promise<WitnessFact> {
  await loadParser();
  const { texts } = readTexts(input);
  const lab = openLab(host, snapshot, input, texts, options);
  return onFresh(lab, Math.min(input.rows, fewRows), (session) => observeWitness(session, texts.migration, place));
}

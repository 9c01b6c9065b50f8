import type { ExerciseSource } from '#catalog/bundle.ts';
import { EngineError } from '#engine/engine-error.ts';
import type { EngineHost, Progress, SnapshotRef } from '#engine/host.ts';
import type { Session } from '#engine/session.ts';
import { errorFinding } from '#explain/error-finding.ts';
import type { Finding } from '#judge/finding.ts';
import { refusedStatements } from '#judge/script-refused.ts';
import type { StatementRun } from '#observe/facts.ts';
import { observeSchema } from '#observe/schema.ts';
import type { SchemaFact } from '#observe/schema-facts.ts';
import { loadParser, parseScript } from '#sql/parse.ts';
import { tokenSpan } from '#sql/positions.ts';
import { readScript } from '#sql/read-script.ts';
import type { SyntaxProblem } from '#sql/statement.ts';
import { escapedMessage } from './engine-finding.ts';
import { type CommittedUnit, Journal } from './journal.ts';
import { type RunStatement, runScript, runAsIs } from './run-script.ts';
import { prepareStart } from './start-state.ts';

/** Where a visit's database stands. */
export type VisitState =
  | { phase: 'idle' }
  | { phase: 'starting'; progress: Progress }
  | { phase: 'ready' }
  | { phase: 'running'; sinceMs: number }
  | { phase: 'restoring' }
  | { phase: 'unavailable'; reason: string };

/** What a Run showed. */
export interface VisitRun {
  runs: StatementRun[];
  /** Syntax, refusals, errors and engine trouble, with their places; empty where all went well. */
  findings: Finding[];
  /** True where Stop or the watchdog ended it. */
  stopped: boolean;
  /** Committed statements that could not be replayed after a restore; offered to be run again. */
  notReplayed: string[];
}

export interface VisitRunOptions {
  /** Rows fetched for each statement. Default 501, one more than is shown. */
  maxRows?: number;
  /** Watchdog for each statement. Default 60,000. */
  timeoutMs?: number;
  onRun?: (run: StatementRun) => void;
}

/** What a visit's database starts from. */
export interface VisitStart {
  /** The start state as it now stands; asked before every start. */
  snapshot(): SnapshotRef;
  /** Makes a session at `snapshot` ready for the learner; returns statements that should have been replayed and were not. */
  prepare(session: Session): Promise<string[]>;
  /** Runs one statement; the way in for statements that need more than the learner's session. Default: as it is. */
  execute?: RunStatement;
  /** Told of what a Run committed, in order. */
  onCommit?(unit: CommittedUnit): void;
  /** True where another session at the same start is likely to be wanted: for a Check, or after Stop. */
  prewarm: boolean;
}

/** The start of an exercise. */
export function exerciseStart(exercise: ExerciseSource): VisitStart {
  const prepare = async (session: Session): Promise<string[]> => {
    await prepareStart(session, exercise);
    return [];
  };
  return { snapshot: () => exercise.snapshot, prepare, prewarm: true };
}

/** One database of the learner's, kept while the page is open: Run, Stop, Reset. */
export interface Visit {
  run(text: string, options?: VisitRunOptions): Promise<VisitRun>;
  /** Ends what runs; the pending `run` resolves once the start state is back and what was committed is replayed. */
  stop(): void;
  /** Back to the start state; forgets what was committed. */
  reset(): Promise<void>;
  /**
   * Does something else with the session; starts it where it is not there. `stop` fires `signal`. Where that ends the
   * session, it is restored as after a Run, and the error thrown on.
   */
  use<T>(work: (session: Session, signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Starts again from `snapshot` as it now stands, which holds everything that was committed. */
  rebase(): Promise<void>;
  /** From here on what was committed so far is part of `snapshot`, and no longer replayed. */
  settle(): void;
  /** True inside a transaction that the learner opened. */
  inTransaction(): boolean;
  /** The tables as they stand now, with their identities. */
  schema(): Promise<SchemaFact>;
  state(): VisitState;
  onState(listener: (state: VisitState) => void): () => void;
  /**
   * Lets go of the engine, which lives on for the next visit: what is still asked for rejects with `engine.stopped`.
   */
  close(): void;
}

const closedError = (): EngineError =>
  new EngineError({ engine: 'postgres', code: 'engine.stopped', message: 'the database is no longer open here' });

const syntaxError = '42601';

function syntaxFinding({ message, offset }: SyntaxProblem, text: string): Finding {
  return { id: 'sql.syntax', kind: 'sql', severity: 'fail', message, position: tokenSpan(text, offset) };
}

/** Replay may take this long after a restore. */
const replayBudgetMs = 2_000;

/** Sessions that a visit has had; the host hands the same one to the next visit on the same snapshot. */
const visited = new WeakSet<Session>();

/** Opens a database on first use and keeps it over Runs. */
export function openVisit(host: EngineHost, start: VisitStart): Visit {
  const execute = start.execute ?? runAsIs;
  const journal = new Journal(execute, (unit) => start.onCommit?.(unit));
  /** The start state of the session that is open. */
  let opened: SnapshotRef | undefined;
  const listeners = new Set<(state: VisitState) => void>();
  let current: VisitState = { phase: 'idle' };
  let opening: Promise<Session> | undefined;
  let stopper = new AbortController();
  let isClosed = false;

  const become = (next: VisitState): void => {
    current = next;
    for (const listener of listeners) listener(next);
  };
  const prewarm = (): void => {
    if (start.prewarm) host.prewarm(start.snapshot());
  };
  /** Statements lost while nothing ran that could tell of them. */
  const lost: string[] = [];
  const stopListening = host.onProgress((progress) => {
    if (current.phase === 'starting') become({ phase: 'starting', progress });
  });

  /** Asks the host for a session. A closed visit neither asks nor takes: the engine is another one's by then. */
  const asked = async (ask: () => Promise<Session>): Promise<Session> => {
    if (isClosed) throw closedError();
    const session = await ask();
    if (isClosed) throw closedError();
    return session;
  };
  const cleanSession = async (snapshot: SnapshotRef): Promise<Session> => {
    const held = await asked(() => host.open(snapshot));
    return visited.has(held) ? asked(() => host.restore()) : held;
  };
  const started = async (session: Promise<Session>): Promise<Session> => {
    try {
      const ready = await session;
      visited.add(ready);
      lost.push(...(await start.prepare(ready)));
      return ready;
    } catch (error) {
      opening = undefined;
      become({ phase: 'unavailable', reason: error instanceof Error ? error.message : String(error) });
      throw error;
    }
  };
  const session = (): Promise<Session> => {
    if (!opening) {
      become({ phase: 'starting', progress: { phase: 'start' } });
      opened = start.snapshot();
      opening = started(cleanSession(opened));
      opening.then(
        () => {
          become({ phase: 'ready' });
          prewarm();
        },
        () => undefined,
      );
    }
    return opening;
  };

  /** Takes a session at its start state and replays on it what was committed; returns what could not be. */
  const takeOver = async (next: Promise<Session>): Promise<string[]> => {
    become({ phase: 'restoring' });
    opening = started(next);
    const notReplayed = await journal.replay(await opening, replayBudgetMs);
    become({ phase: 'ready' });
    prewarm();
    return notReplayed;
  };
  const restore = (): Promise<string[]> => {
    const snapshot = start.snapshot();
    const isSame = snapshot.hash === opened?.hash;
    opened = snapshot;
    return takeOver(asked(() => (isSame ? host.restore() : host.open(snapshot))));
  };

  /** The session, made anew where the host has ended it in between: on small memory a Check takes its place. */
  const present = async (): Promise<Session> => {
    const held = await session();
    const known = await asked(() => host.open(opened ?? start.snapshot()));
    if (known === held) return held;
    lost.push(...(await takeOver(Promise.resolve(known))));
    return known;
  };

  const engineTrouble = (error: EngineError): Finding => {
    if (error.code === 'engine.escaped') {
      const message = `${escapedMessage} The database was started again, with what you had committed before replayed.`;
      return { id: 'script.refused', kind: 'script', severity: 'fail', message };
    }
    const timedOut = error.code === 'engine.timeout';
    return {
      id: timedOut ? 'engine.timeout' : 'engine.died',
      kind: 'engine',
      severity: 'fail',
      message: timedOut
        ? 'The statement ran too long and was ended. The database is back at its start, with what you had committed replayed.'
        : 'The database engine ended on this statement. It was started again, with what you had committed replayed.',
    };
  };

  async function run(text: string, options: VisitRunOptions = {}): Promise<VisitRun> {
    const notRun = (findings: Finding[]): VisitRun => ({ runs: [], findings, stopped: false, notReplayed: [] });
    const read = await readScript(text);
    if (!read.ok) return notRun([syntaxFinding(read.problem, text)]);
    const { statements } = read;
    const refused = refusedStatements(statements, text);
    if (refused.length > 0) return notRun(refused);
    const database = await present();
    stopper = new AbortController();
    const runs: StatementRun[] = [];
    const onRun = (done: StatementRun): void => {
      runs.push(done);
      const statement = statements[done.statement - 1];
      if (statement) journal.record(statement, done);
      options.onRun?.(done);
    };
    become({ phase: 'running', sinceMs: performance.now() });
    try {
      const { maxRows = 501, timeoutMs = 60_000 } = options;
      await runScript(database, statements, { maxRows, timeoutMs, signal: stopper.signal, onRun, execute });
      become({ phase: 'ready' });
      const failed = runs.find((candidate) => candidate.error);
      if (failed?.error?.code === syntaxError) {
        // It was a plain query: the grammar says better than the database what is wrong with it.
        await loadParser();
        const parsed = parseScript(text);
        if (!parsed.ok) return { ...notRun([syntaxFinding(parsed.problem, text)]), notReplayed: lost.splice(0) };
      }
      const statement = statements.find((candidate) => candidate.number === failed?.statement);
      const findings = failed?.error && statement ? [errorFinding(failed.error, statement, text)] : [];
      return { runs, findings, stopped: false, notReplayed: lost.splice(0) };
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      const stopped = error.code === 'engine.stopped';
      const notReplayed = [...lost.splice(0), ...(await restore())];
      return { runs, findings: stopped ? [] : [engineTrouble(error)], stopped, notReplayed };
    }
  }

  return {
    run,
    stop: () => stopper.abort(),
    use: async (work) => {
      const database = await present();
      stopper = new AbortController();
      try {
        return await work(database, stopper.signal);
      } catch (error) {
        if (error instanceof EngineError && error.isFatal) lost.push(...(await restore()));
        throw error;
      }
    },
    rebase: async () => {
      journal.clear();
      lost.push(...(await restore()));
    },
    settle: () => journal.settle(),
    inTransaction: () => journal.isOpen,
    reset: async () => {
      journal.clear();
      if (opening) await restore();
    },
    schema: async () => observeSchema(await present(), { identities: true }),
    state: () => current,
    onState: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      isClosed = true;
      stopListening();
      listeners.clear();
    },
  };
}

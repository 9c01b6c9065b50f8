import { exerciseStart, openVisit, type Visit, type VisitRun } from '#attempt/visit.ts';
import { bundleVersion, type ExerciseBundle } from '#catalog/bundle.ts';
import { EngineError } from '#engine/engine-error.ts';
import type { EngineHost } from '#engine/host.ts';
import { explainFinding } from '#explain/explain-finding.ts';
import type { SqlRange } from '#editor/statement-at.ts';
import type { Finding } from '#judge/finding.ts';
import { placedInWhole } from '#judge/finding-place.ts';
import type { SchemaFact } from '#observe/schema-facts.ts';
import type { WitnessFact } from '#observe/migration-facts.ts';
import { loadParser } from '#sql/parse.ts';
import { isPureQuery } from '#sql/purity.ts';
import { readScript, statementsIn } from '#sql/read-script.ts';
import { shownReply } from '../desk/shown-reply.ts';
import { changeMessages, changesByRun } from './schema-after-run.ts';
import { checkedRun, rowsFetched, rowsShown, shownRun, type ShownRun, type StatementText } from './shown-run.ts';
import type { ExplainedFinding, ShownCheck, WorkbenchEvent } from './state.ts';
import { checkAnnouncement, runAnnouncement } from './words.ts';

export interface DriverOptions {
  bundleUrl: string;
  host: EngineHost;
  dispatch: (event: WorkbenchEvent) => void;
}

/** Drives the engine for one exercise page. Everything goes one at a time, in the order asked. */
export interface Driver {
  /** Fetches the exercise and starts the database without being asked. */
  warm(): Promise<void>;
  /** Runs `part` of the editor's `whole` text, or all of it; places come back as places in the whole. */
  run(whole: string, part: SqlRange | null): Promise<ShownRun | null>;
  /** Runs one query of the shown run again, for more rows. */
  fetchMore(shown: ShownRun, index: number): Promise<void>;
  check(text: string): Promise<ShownCheck | null>;
  /** Holds a statement of a checked text open on a fresh copy, and tries others meanwhile. Rejects where that cannot be done. */
  prove(sql: string, place: { statement: number; table: string }): Promise<WitnessFact>;
  reset(): Promise<void>;
  /** Starts the engine again after it ended by itself, with what had been committed. */
  revive(): Promise<void>;
  /** Ends what runs, Run or Check. */
  stop(): void;
  /** Lets go of the page; the engine lives on. */
  close(): void;
}

async function fetchBundle(url: string): Promise<ExerciseBundle> {
  const response = await fetch(url);
  if (response.status === 404)
    throw new Error(
      'This exercise cannot be loaded: its file is missing on this site. The text can be read, but nothing can be run or checked here.',
    );
  if (!response.ok)
    throw new Error(
      `The exercise's file could not be fetched (status ${String(response.status)}). Try again in a moment.`,
    );
  const bundle = (await response.json()) as ExerciseBundle;
  if (bundle.version !== bundleVersion)
    throw new Error('This page and its exercise are of different versions. Reload the page.');
  return bundle;
}

/** The statements of a text; none where it cannot be parsed. */
async function statementsOf(text: string): Promise<StatementText[]> {
  return (await statementsIn(text)).map((one) => ({ text: one.text, isPureQuery: isPureQuery(one) }));
}

/** True for nothing but spaces and comments. */
async function isWithoutStatement(text: string): Promise<boolean> {
  const read = await readScript(text);
  return read.ok && read.statements.length === 0;
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What a Check needs, fetched once the database is there, or by the first Check. */
const checkWork = () =>
  import('./check-work.ts').catch(() => {
    throw new Error('The part of this page that checks could not be fetched. Check the connection and try again.');
  });

/** Makes the driver. Nothing is fetched before `warm`, `run`, `check` or `reset`. */
export function createDriver({ bundleUrl, host, dispatch }: DriverOptions): Driver {
  let loading: Promise<{ bundle: ExerciseBundle; visit: Visit }> | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let checking: AbortController | undefined;
  let visit: Visit | undefined;
  let lastSchema: SchemaFact | undefined;
  let runs = 0;
  let checks = 0;
  let isBusy = false;
  let isDead = false;
  let isClosed = false;

  const tell = (event: WorkbenchEvent): void => {
    if (!isClosed) dispatch(event);
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };
  const load = (): Promise<{ bundle: ExerciseBundle; visit: Visit }> => {
    loading ??= fetchBundle(bundleUrl).then(
      (bundle) => {
        visit = openVisit(host, exerciseStart(bundle));
        if (isClosed) visit.close();
        visit.onState((engine) => tell({ type: 'engine', engine }));
        tell({ type: 'bundle', bundle });
        return { bundle, visit };
      },
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };
  const refreshSchema = async (run: ShownRun | null = null): Promise<void> => {
    const { bundle, visit: opened } = await load();
    const schema = await opened.schema();
    const changes = run && lastSchema ? changesByRun(run, lastSchema, schema) : [];
    tell({ type: 'schema', schema, changes, words: changeMessages(changes) });
    lastSchema = schema;
    host.prewarm(bundle.snapshot);
    // A failed fetch is told by the Check or Run that needs it.
    checkWork().catch(() => undefined);
    loadParser().catch(() => undefined);
  };
  // The schema is a courtesy: inside an aborted transaction it cannot be read, and the old one stays.
  const tryRefreshSchema = (run: ShownRun | null = null): Promise<void> =>
    inTurn(() => refreshSchema(run)).catch(() => undefined);

  /** Does what the learner asked; trouble that is nobody's SQL becomes words. */
  const onDemand = <T>(act: 'run' | 'check' | 'reset', work: () => Promise<T>): Promise<T | null> =>
    inTurn(async () => {
      tell({ type: 'began', act, nowMs: performance.now() });
      isBusy = true;
      try {
        return await work();
      } catch (error) {
        if (error instanceof EngineError && error.code === 'engine.stopped')
          tell({ type: 'ended', announcement: 'Stopped.' });
        else tell({ type: 'trouble', words: wordsOf(error) });
        return null;
      } finally {
        isBusy = false;
        tell({ type: 'ended' });
      }
    });

  const explained = (finding: Finding, bundle: ExerciseBundle): ExplainedFinding => ({
    finding,
    ...explainFinding(finding, bundle),
  });

  // Only a death between two acts is told: one during an act comes back as what that act found.
  const stopListening = host.onDead(() => {
    if (isBusy || isClosed) return;
    isDead = true;
    tell({ type: 'died' });
  });

  /** A visit finds out that its engine is gone by running something, and then brings back what was committed. */
  async function reviveIfDead(opened: Visit): Promise<string[]> {
    if (!isDead) return [];
    const { notReplayed } = await opened.run('select 1');
    isDead = false;
    tell({ type: 'revived' });
    return notReplayed;
  }

  async function runNow(whole: string, part: SqlRange | null): Promise<ShownRun> {
    const { text, start } = part ?? { text: whole, start: 0 };
    const { bundle, visit: opened } = await load();
    const isEmpty = await isWithoutStatement(text);
    const lost = await reviveIfDead(opened);
    const ran: VisitRun = await opened.run(text, { maxRows: rowsShown + 1 });
    const placed = {
      ...ran,
      findings: ran.findings.map((finding) => placedInWhole(finding, whole, start)),
      notReplayed: [...lost, ...ran.notReplayed],
    };
    runs += 1;
    return shownRun({ number: runs, whole, isEmpty }, placed, await statementsOf(text), (finding) =>
      explainFinding(finding, bundle),
    );
  }

  async function checkNow(sql: string): Promise<ShownCheck | null> {
    const { bundle } = await load();
    if (await isWithoutStatement(sql)) {
      tell({ type: 'noted', words: 'Nothing to check yet: the text holds no statement.' });
      return null;
    }
    checking = new AbortController();
    const { judgedAttempt } = await checkWork();
    const { report, pictures } = await judgedAttempt(bundle, sql, host, {
      signal: checking.signal,
      onCrash: (done, total) => tell({ type: 'stage', words: `Cutting it off: ${done} of ${total} tried` }),
    });
    checks += 1;
    const findings = report.findings.map((finding) => explained(finding, bundle));
    const ran = report.facts?.script.runs;
    const run = ran ? checkedRun({ number: checks, whole: sql }, ran, await statementsOf(sql)) : null;
    const check: ShownCheck = { report, sql, findings, pictures, run };
    tell({ type: 'checked', check, announcement: checkAnnouncement(check, checks) });
    return check;
  }

  return {
    warm: async () => {
      try {
        await inTurn(() => refreshSchema());
      } catch (error) {
        tell({ type: 'trouble', words: wordsOf(error) });
      }
    },
    run: async (whole, part) => {
      const run = await onDemand('run', () => runNow(whole, part));
      if (!run) return null;
      tell({ type: 'ran', run, announcement: runAnnouncement(run) });
      void tryRefreshSchema(run);
      return run;
    },
    fetchMore: async (shown, index) => {
      const table = shown.tables[index];
      if (!table) return;
      const ran = await onDemand('run', async () => {
        const { visit: opened } = await load();
        await reviveIfDead(opened);
        return opened.run(table.sql, { maxRows: rowsFetched + 1 });
      });
      const reply = ran?.runs[0]?.reply;
      if (!reply) return;
      const tables = shown.tables.map((one, at) =>
        at === index ? { ...one, reply: shownReply(reply, rowsFetched), canFetchMore: false } : one,
      );
      const run = { ...shown, tables };
      tell({ type: 'ran', run, announcement: runAnnouncement(run) });
    },
    check: async (sql) => {
      const check = await onDemand('check', () => checkNow(sql));
      // On small memory the Check took the place of the visit's session, which this brings back.
      void tryRefreshSchema();
      return check;
    },
    prove: (sql, place) =>
      inTurn(async () => {
        const { attemptWitness } = await checkWork();
        return attemptWitness(host, (await load()).bundle, sql, place);
      }),
    reset: async () => {
      const done = await onDemand('reset', async () => {
        await (await load()).visit.reset();
        isDead = false;
        tell({ type: 'revived' });
        return true;
      });
      if (done) tell({ type: 'reset', announcement: 'The database is back at its start state.' });
      void tryRefreshSchema();
    },
    revive: async () => {
      const lost = await onDemand('reset', async () => reviveIfDead((await load()).visit));
      if (lost && lost.length > 0) {
        const ran: VisitRun = { runs: [], findings: [], stopped: false, notReplayed: lost };
        const run = shownRun({ number: runs, whole: '', isEmpty: false }, ran, [], () => ({ title: '', message: '' }));
        tell({ type: 'ran', run, announcement: runAnnouncement(run) });
      }
      void tryRefreshSchema();
    },
    stop: () => {
      checking?.abort();
      visit?.stop();
    },
    close: () => {
      isClosed = true;
      stopListening();
      visit?.close();
    },
  };
}

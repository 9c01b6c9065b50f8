import { checkAttempt } from '#attempt/check.ts';
import { openVisit, type Visit, type VisitRun } from '#attempt/visit.ts';
import { bundleVersion, type ExerciseBundle } from '#catalog/bundle.ts';
import { EngineError } from '#engine/engine-error.ts';
import type { EngineHost } from '#engine/host.ts';
import { explainFinding } from '#explain/explain-finding.ts';
import type { SqlRange } from '#editor/statement-at.ts';
import type { Finding } from '#judge/finding.ts';
import { parseScript } from '#sql/parse.ts';
import { spanOf } from '#sql/positions.ts';
import { isPureQuery } from '#sql/purity.ts';
import { picturesOf } from './pictures.ts';
import { rowsFetched, rowsShown, shownReply, shownRun, type ShownRun } from './shown-run.ts';
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
  reset(): Promise<void>;
  /** Ends what runs, Run or Check. */
  stop(): void;
  /** Lets go of the page; the engine lives on. */
  close(): void;
}

async function fetchBundle(url: string): Promise<ExerciseBundle> {
  const response = await fetch(url);
  if (!response.ok)
    throw new Error(
      `The exercise's file could not be fetched (status ${String(response.status)}). Try again in a moment.`,
    );
  const bundle = (await response.json()) as ExerciseBundle;
  if (bundle.version !== bundleVersion)
    throw new Error('This page and its exercise are of different versions. Reload the page.');
  return bundle;
}

function shifted(finding: Finding, whole: string, offset: number): Finding {
  const { position } = finding;
  if (!position) return finding;
  return { ...finding, position: spanOf(whole, position.start + offset, position.end + offset) };
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Makes the driver. Nothing is fetched before `warm`, `run`, `check` or `reset`. */
export function createDriver({ bundleUrl, host, dispatch }: DriverOptions): Driver {
  let loading: Promise<{ bundle: ExerciseBundle; visit: Visit }> | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let checking: AbortController | undefined;
  let visit: Visit | undefined;
  let runs = 0;
  let checks = 0;
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
        visit = openVisit(host, bundle);
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
  const refreshSchema = async (): Promise<void> => {
    const { bundle, visit: opened } = await load();
    const schema = await opened.schema();
    tell({ type: 'schema', schema });
    host.prewarm(bundle.snapshot);
  };
  // The schema is a courtesy: inside an aborted transaction it cannot be read, and the old one stays.
  const tryRefreshSchema = (): Promise<void> => inTurn(refreshSchema).catch(() => undefined);

  /** Does what the learner asked; trouble that is nobody's SQL becomes words. */
  const onDemand = <T>(act: 'run' | 'check' | 'reset', work: () => Promise<T>): Promise<T | null> =>
    inTurn(async () => {
      tell({ type: 'began', act, nowMs: performance.now() });
      try {
        return await work();
      } catch (error) {
        if (error instanceof EngineError && error.code === 'engine.stopped')
          tell({ type: 'ended', announcement: 'Stopped.' });
        else tell({ type: 'trouble', words: wordsOf(error) });
        return null;
      } finally {
        tell({ type: 'ended' });
      }
    });

  const explained = (finding: Finding, bundle: ExerciseBundle): ExplainedFinding => ({
    finding,
    ...explainFinding(finding, bundle),
  });

  async function runNow(whole: string, part: SqlRange | null): Promise<ShownRun> {
    const { text, start } = part ?? { text: whole, start: 0 };
    const { bundle, visit: opened } = await load();
    const ran: VisitRun = await opened.run(text, { maxRows: rowsShown + 1 });
    const parsed = parseScript(text);
    const statements = parsed.ok
      ? parsed.statements.map((one) => ({ text: one.text, isPureQuery: isPureQuery(one) }))
      : [];
    const placed = { ...ran, findings: ran.findings.map((finding) => shifted(finding, whole, start)) };
    runs += 1;
    return shownRun(runs, placed, statements, (finding) => explainFinding(finding, bundle));
  }

  return {
    warm: async () => {
      try {
        await inTurn(refreshSchema);
      } catch (error) {
        tell({ type: 'trouble', words: wordsOf(error) });
      }
    },
    run: async (whole, part) => {
      const run = await onDemand('run', () => runNow(whole, part));
      if (!run) return null;
      tell({ type: 'ran', run, announcement: runAnnouncement(run) });
      void tryRefreshSchema();
      return run;
    },
    fetchMore: async (shown, index) => {
      const table = shown.tables[index];
      if (!table) return;
      const ran = await onDemand('run', async () => (await load()).visit.run(table.sql, { maxRows: rowsFetched + 1 }));
      const reply = ran?.runs[0]?.reply;
      if (!reply) return;
      const tables = shown.tables.map((one, at) =>
        at === index ? { ...one, reply: shownReply(reply, rowsFetched), canFetchMore: false } : one,
      );
      const run = { ...shown, tables };
      tell({ type: 'ran', run, announcement: runAnnouncement(run) });
    },
    check: (sql) =>
      onDemand('check', async () => {
        const { bundle } = await load();
        checking = new AbortController();
        const report = await checkAttempt(bundle, sql, host, { signal: checking.signal });
        checks += 1;
        const findings = report.findings.map((finding) => explained(finding, bundle));
        const check: ShownCheck = { report, sql, findings, pictures: picturesOf(report, bundle) };
        tell({ type: 'checked', check, announcement: checkAnnouncement(check, checks) });
        return check;
      }),
    reset: async () => {
      const done = await onDemand('reset', async () => {
        await (await load()).visit.reset();
        return true;
      });
      if (done) tell({ type: 'reset', announcement: 'The database is back at its start state.' });
      void tryRefreshSchema();
    },
    stop: () => {
      checking?.abort();
      visit?.stop();
    },
    close: () => {
      isClosed = true;
      visit?.close();
    },
  };
}

import { EngineError } from '#engine/engine-error.ts';
import type { Session } from '#engine/session.ts';
import { FileProblem } from '#transfer/file-problem.ts';
import type { ImportPlan } from '#transfer/import-plan.ts';
import type { ImportSource } from '#transfer/import-source.ts';
import { importDump } from './import-dump.ts';
import type { ImportOptions, ImportOutcome } from './import-report.ts';
import { ImportCancelled, ImportRefusal, type Running } from './import-run.ts';
import { importTable } from './import-table.ts';

/** How long a statement may go on after Cancel before the session is ended with it. */
const graceMs = 5_000;

/**
 * Imports a file by its plan in one transaction: all of it, or nothing. The session's identity and settings stay as they
 * are. Throws `EngineError` only where the session is gone.
 */
export async function importFile(
  session: Session,
  source: ImportSource,
  plan: ImportPlan,
  { onProgress, signal, onExtension }: ImportOptions = {},
): Promise<ImportOutcome> {
  const started = performance.now();
  const begun = await begin(session);
  if (begun) return begun;
  const hard = new AbortController();
  let grace: ReturnType<typeof setTimeout> | undefined;
  const onAbort = (): void => {
    grace = setTimeout(() => hard.abort(), graceMs);
  };
  const check = (): void => {
    if (signal?.aborted) throw new ImportCancelled();
  };
  signal?.addEventListener('abort', onAbort, { once: true });
  const running: Running = { check, hardStop: hard.signal, onProgress, onExtension };
  try {
    check();
    const outcome =
      plan.kind === 'table'
        ? await importTable(session, source, plan, running)
        : await importDump(session, source, plan, running);
    await session.run(outcome.kind === 'imported' ? 'commit' : 'rollback');
    return outcome.kind === 'imported' ? { ...outcome, durationMs: performance.now() - started } : outcome;
  } catch (error) {
    if (error instanceof EngineError && error.isFatal) throw error;
    // A commit that failed, of a deferred constraint, has rolled back already; a second rollback only warns.
    await session.run('rollback');
    return outcomeOf(error);
  } finally {
    clearTimeout(grace);
    signal?.removeEventListener('abort', onAbort);
  }
}

async function begin(session: Session): Promise<ImportOutcome | null> {
  const message = 'A transaction is open. End it with commit or rollback, then import again.';
  try {
    const { notices } = await session.run('begin');
    return notices.some(({ code }) => code === '25001') ? { kind: 'failed', message } : null;
  } catch (error) {
    if (error instanceof EngineError && error.code === '25P02') return { kind: 'failed', message };
    throw error;
  }
}

function outcomeOf(error: unknown): ImportOutcome {
  if (error instanceof ImportCancelled) return { kind: 'cancelled' };
  if (error instanceof ImportRefusal) {
    return { kind: 'failed', message: error.message, line: error.line, statement: error.statement };
  }
  if (error instanceof FileProblem) return { kind: 'failed', message: error.message, line: error.line };
  if (error instanceof EngineError) {
    const { message, detail, hint } = error.fields;
    return { kind: 'failed', message, detail, hint };
  }
  // A file that is moved or changed while it is read.
  return {
    kind: 'failed',
    message: `The file could not be read: ${error instanceof Error ? error.message : String(error)}`,
  };
}

import type { Facts, ScriptRun } from '#observe/facts.ts';

/** Rows fetched for a comparison; far above any reference, so that only runaway answers are cut. */
export const comparedRows = 20_000;

/** The last row set of a run, the error that ended it, or null where nothing returned rows. */
export function scriptResult(script: ScriptRun): Facts['results'][string] {
  const failed = script.runs.find((run) => run.error);
  if (failed?.error) return { error: failed.error, statement: failed.statement };
  const last = script.runs.findLast((run) => run.reply?.kind === 'rows');
  if (last?.reply?.kind !== 'rows') return null;
  return { fields: last.reply.fields, rows: last.reply.rows, truncated: last.reply.truncated };
}

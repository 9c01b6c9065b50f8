import '../lock-timeline/element.ts';
import '../plan-tree/element.ts';
import '../row-diff/element.ts';
import { checkAttempt } from '#attempt/check.ts';
import type { AttemptReport, CheckOptions } from '#attempt/report.ts';
import type { ExerciseBundle } from '#catalog/bundle.ts';
import type { EngineHost } from '#engine/host.ts';
import { type Pictures, picturesOf } from './pictures.ts';

export { attemptWitness } from '#attempt/witness.ts';

/** Judges an attempt and gathers what its drawings need. Fetched apart from the rest: it holds every judge and every drawing. */
export async function judgedAttempt(
  bundle: ExerciseBundle,
  sql: string,
  host: EngineHost,
  options: CheckOptions,
): Promise<{ report: AttemptReport; pictures: Pictures }> {
  const report = await checkAttempt(bundle, sql, host, options);
  return { report, pictures: picturesOf(report, sql, bundle) };
}

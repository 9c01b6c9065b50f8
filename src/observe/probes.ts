import type { Probe } from '#catalog/bundle.ts';
import type { Session } from '#engine/session.ts';
import type { ProbeFact } from './facts.ts';
import { runProbe } from './probes-run.ts';

/** What happens to each probe, in order; every one is rolled back. Throws `EngineError` where the engine died. */
export async function observeProbes(session: Session, probes: Probe[]): Promise<ProbeFact[]> {
  const facts: ProbeFact[] = [];
  for (const { name, sql, role } of probes) facts.push(await runProbe(session, { name, sql, role }));
  return facts;
}

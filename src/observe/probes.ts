import type { Session } from '#engine/session.ts';
import type { ProbeFact } from './facts.ts';
import { runProbe } from './probes-run.ts';

/** What happens to each probe, in order; every one is rolled back. Throws `EngineError` where the engine died. */
export async function observeProbes(
  session: Session,
  probes: readonly { name: string; sql: string; role?: string }[],
): Promise<ProbeFact[]> {
  const facts: ProbeFact[] = [];
  for (const probe of probes) facts.push(await runProbe(session, probe));
  return facts;
}

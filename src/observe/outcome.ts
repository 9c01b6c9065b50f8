import type { Session } from '#engine/session.ts';
import { outcomeKey, type ProbeFact } from './facts.ts';
import { runProbe } from './probes-run.ts';

/** What happens to one statement after the script, alone and rolled back; named by `outcomeKey`. */
export async function observeOutcome(
  session: Session,
  request: { operand: string; sql: string; role?: string },
): Promise<ProbeFact> {
  return runProbe(session, { name: outcomeKey(request), sql: request.sql, role: request.role });
}

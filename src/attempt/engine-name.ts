import type { ExerciseSource } from '#catalog/bundle.ts';
import type { EngineHost } from '#engine/host.ts';
import type { Capabilities } from '#engine/session.ts';

/** `PostgreSQL 18.6` of the server's longer words. */
export function shortVersion(capabilities: Capabilities): string {
  return /^PostgreSQL [\d.]+/.exec(capabilities.version)?.[0] ?? capabilities.version;
}

/** Short name of the engine behind a host; starts a session only where none has been started yet. */
export async function engineName(host: EngineHost, exercise: ExerciseSource): Promise<string> {
  const known = host.capabilities();
  if (known) return shortVersion(known);
  const session = await host.spare(exercise.snapshot);
  const name = shortVersion(session.capabilities);
  host.giveBack(session, exercise.snapshot);
  return name;
}

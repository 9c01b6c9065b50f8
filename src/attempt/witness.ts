import type { ExerciseBundle } from '#catalog/bundle.ts';
import type { EngineHost } from '#engine/host.ts';
import { isFolder } from '#judge/script-files.ts';
import type { WitnessFact } from '#observe/migration-facts.ts';
import { observeWitness, type WitnessPlace } from '#observe/witness.ts';
import { inFileOrder, migrationFolder } from '#sql/migration-files.ts';
import { loadParser, parseScript } from '#sql/parse.ts';
import { openStart } from './start-state.ts';

/** Proves what one statement of an attempt holds, from the exercise's start state. Throws `EngineError` where the engine is gone. */
export async function attemptWitness(
  host: EngineHost,
  bundle: ExerciseBundle,
  sql: string,
  place: WitnessPlace,
): Promise<WitnessFact> {
  await loadParser();
  const parsed = parseScript(sql);
  const statements = parsed.ok ? parsed.statements : [];
  const session = await openStart(host, bundle);
  try {
    return await observeWitness(
      session,
      isFolder(bundle) ? inFileOrder(migrationFolder(sql, statements)) : statements,
      place,
    );
  } finally {
    await session.close();
    host.prewarm(bundle.snapshot);
  }
}

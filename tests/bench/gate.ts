import { spawnSync } from 'node:child_process';
import type { CatalogExercise } from '#catalog/catalog-json.ts';
import { median, rounded } from './statistics.ts';

/** Median seconds that proving one of these exercises takes, mutants only where their proof is stale. */
export function measureGate(exercises: readonly CatalogExercise[]): number {
  const ids = exercises.map(({ id }) => id);
  const { stdout } = spawnSync(process.execPath, ['src/cli/prove.ts', ...ids, '--json'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const proven = JSON.parse(stdout) as { exercises: { durationMs: number }[] };
  return rounded(median(proven.exercises.map(({ durationMs }) => durationMs)) / 1000);
}

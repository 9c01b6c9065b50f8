import { checkAttempt } from '#attempt/check.ts';
import type { ExerciseBundle } from '#catalog/bundle.ts';
import type { ProblemList } from '#catalog/problem-list.ts';
import type { ExerciseFolder } from '#catalog/read-exercise.ts';
import type { EngineHost } from '#engine/host.ts';
import { checkMutantCount, mutantsFor } from './enough-mutants.ts';
import { equivalentOf } from './equivalent.ts';

/** What became of an exercise's mutants. */
export interface MutantCount {
  total: number;
  /** Failed by a check. */
  killed: number;
  /** Of the killed, those that PostgreSQL refused or that ran out of time: they say nothing about the data. */
  refused: number;
  /** Declared equivalent, and alive. */
  equivalent: number;
}

function isRefusal(id: string | undefined): boolean {
  return id !== undefined && (id.startsWith('sqlstate.') || id.startsWith('engine.') || id.startsWith('script.'));
}

/** Runs every mutant of the solution; one that passes and is not declared equivalent is a problem. */
export async function proveMutants(
  exercise: ExerciseFolder,
  bundle: ExerciseBundle,
  host: EngineHost,
  problems: ProblemList,
): Promise<MutantCount> {
  const { below } = exercise;
  const list = await mutantsFor(bundle);
  const { mutants } = list;
  const declared = equivalentOf(exercise, problems);
  const count: MutantCount = { total: mutants.length, killed: 0, refused: 0, equivalent: 0 };
  const alive = new Set<string>();
  for (const { key, statement, label, sql } of mutants) {
    const { verdict, findings } = await checkAttempt(bundle, sql, host, {
      statementTimeoutMs: 4_000,
      budgetMs: 0,
      verdictOnly: true,
    });
    if (verdict === 'error') {
      problems.add(
        `${below}/solution.sql`,
        'not-judged',
        `mutant ${key} (${label}): ${findings[0]?.message ?? ''}`,
        'Look at the engine.',
      );
    } else if (verdict !== 'pass') {
      count.killed += 1;
      if (isRefusal(findings[0]?.id)) count.refused += 1;
    } else {
      alive.add(key);
      if (declared.has(key)) count.equivalent += 1;
      else {
        const text = sql.trim().replace(/\s+/g, ' ');
        const message = `mutant ${key} survives: statement ${statement}, ${label}: ${text}`;
        const remedy = `Add data or a check that tells it apart, or list ${key} in equivalent.yaml with the reason.`;
        problems.add(`${below}/solution.sql`, 'mutant', message, remedy);
      }
    }
  }
  for (const key of declared) {
    if (alive.has(key)) continue;
    const message = mutants.some((mutant) => mutant.key === key)
      ? `mutant ${key} is killed`
      : `there is no mutant ${key}`;
    problems.add(`${below}/equivalent.yaml`, 'stale', message, 'Take it out.');
  }
  checkMutantCount(exercise, list, count.equivalent, problems);
  return count;
}

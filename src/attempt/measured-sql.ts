import type { ExerciseSource } from '#catalog/bundle.ts';
import { ownQuery } from '#catalog/check.schema.ts';
import type { Facts } from '#observe/facts.ts';
import type { Statement } from '#sql/statement.ts';

/** The text of an operand; of the attempt's own, the last statement that returned rows, else the last of all. */
export function measuredSql(exercise: ExerciseSource, operand: string, statements: Statement[], facts: Facts): string {
  if (operand !== ownQuery) return sqlOf(exercise, operand);
  const shown = facts.script.runs.findLast(({ reply }) => reply?.kind === 'rows');
  const own = statements.find(({ number }) => number === shown?.statement) ?? statements.at(-1);
  return own?.text ?? '';
}

/** The text of an operand that is named in a file. */
export function sqlOf(exercise: ExerciseSource, operand: string): string {
  const found = exercise.operands.find((candidate) => candidate.operand === operand);
  if (!found) throw new Error(`The bundle of ${exercise.id} lacks ${operand}.`);
  return found.sql;
}

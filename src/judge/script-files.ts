import type { ExerciseSource } from '#catalog/bundle.ts';
import { migrationFolder, versionOf } from '#sql/migration-files.ts';
import type { Statement } from '#sql/statement.ts';
import { spanOf } from '#sql/positions.ts';
import type { Finding } from './finding.ts';

/** True where an attempt is a folder of migration files in one text. */
export function isFolder(exercise: Pick<ExerciseSource, 'checks'>): boolean {
  return exercise.checks.some((check) => check.kind === 'script' && check.files);
}

/** What is wrong with the names of the files of a folder; the first fault. Asked before anything runs. */
export function refusedFiles(
  exercise: Pick<ExerciseSource, 'checks'>,
  statements: Statement[],
  attempt: string,
): Finding[] {
  if (!isFolder(exercise)) return [];
  const { files, stray } = migrationFolder(attempt, statements);
  const found = (message: string, position: Finding['position']): Finding[] => [
    { id: 'script.file-name', kind: 'script', severity: 'fail', message, ...(position ? { position } : {}) },
  ];
  const [first] = stray;
  if (first) {
    const message =
      'This statement is in no file. Begin each file with a line like -- file: 20260316090000_add_phone.sql';
    return found(message, spanOf(attempt, first.start, first.end));
  }
  const misnamed = files.find(({ name }) => versionOf(name) === null);
  if (misnamed) {
    const message = `${misnamed.name} is not named as the tool expects: fourteen digits that are a date and a time (YYYYMMDDHHMMSS), an underscore, lower-case words joined by underscores, and .sql.`;
    return found(message, misnamed.position);
  }
  const versions = files.map(({ name }) => versionOf(name));
  const twice = files.find(({ name }, place) => versions.indexOf(versionOf(name)) < place);
  if (!twice) return [];
  const message = `${twice.name} has the same version as an earlier file, so the tool would take one of them for applied already. Give it a later time.`;
  return found(message, twice.position);
}

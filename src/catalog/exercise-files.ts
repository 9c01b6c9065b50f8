import { isFindingId } from '#judge/finding-ids.ts';
import type { ProblemList } from './problem-list.ts';

/** A right answer other than the solution. */
export interface AcceptedAnswer {
  /** File name, e.g. `accepted/with-exists.sql`. */
  file: string;
  /** The first major version that can read it; null where every server of the course can. */
  needs: number | null;
  sql: string;
}

/** A plausible wrong answer with what it declares. */
export interface RejectedAnswer {
  /** File name, e.g. `rejected/counts-rows.sql`. */
  file: string;
  /** The first finding it must cause. */
  finding: string;
  /** The one it causes on servers before a major version; null where that is the same. */
  older: { before: number; finding: string } | null;
  /** What the learner misunderstood. */
  misunderstanding: string;
  /** The answer, below the two header lines. */
  sql: string;
}

/** Files with a fixed meaning at the top of an exercise's folder. */
export const plainFiles = [
  'index.mdx',
  'explanation.mdx',
  'starter.sql',
  'setup.sql',
  'solution.sql',
  'probe.sql',
  'workload.sql',
  'old-app.sql',
  'new-app.sql',
  'equivalent.yaml',
  'proof.json',
];

const folderFile = /^(accepted|rejected|variants)\/[a-z0-9]+(-[a-z0-9]+)*\.sql$/;

/** Reports files of an exercise that mean nothing. */
export function reportUnknownFiles(below: string, files: Map<string, string>, problems: ProblemList): void {
  for (const path of files.keys()) {
    if (plainFiles.includes(path) || folderFile.test(path)) continue;
    problems.add(
      `${below}/${path}`,
      'unknown-file',
      'no such file belongs to an exercise',
      'Remove it or correct its name.',
    );
  }
}

/** The accepted answers of a folder's files, in order of name. */
export function acceptedOf(files: Map<string, string>): AcceptedAnswer[] {
  return [...files]
    .filter(([path]) => path.startsWith('accepted/'))
    .map(([file, sql]) => {
      const needs = /^--\s*needs:\s*(\d+)\s*$/.exec(sql.split('\n', 1)[0] ?? '')?.[1];
      return { file, needs: needs === undefined ? null : Number(needs), sql };
    });
}

const findingLine = /^--\s*finding:\s*([^\s,]+)(?:,\s*before\s+(\d+):\s*(\S+))?\s*$/;

/** The rejected answers of a folder's files; faults in their two header lines go to `problems`. */
export function rejectedOf(below: string, files: Map<string, string>, problems: ProblemList): RejectedAnswer[] {
  return [...files]
    .filter(([path]) => path.startsWith('rejected/'))
    .map(([file, text]) => {
      const [first = '', second = '', ...rest] = text.split(/\r?\n/);
      const [, finding = '', before, other = ''] = findingLine.exec(first) ?? [];
      const older = before === undefined ? null : { before: Number(before), finding: other };
      const misunderstanding = /^--\s*(\S.*)$/.exec(second)?.[1] ?? '';
      const unknown = [finding, ...(older ? [older.finding] : [])].find((id) => !isFindingId(id));
      if (unknown !== undefined) {
        const message = unknown ? `no such finding: ${unknown}` : 'the first line does not name a finding';
        const remedy =
          'Begin with `-- finding: <id>` from src/judge/finding-ids.ts, and where an older server says otherwise `, before <major>: <id>`.';
        problems.add(`${below}/${file}`, 'finding', message, remedy);
      }
      if (!misunderstanding) {
        const remedy = 'Say on the second line, as a comment, what the learner misunderstood.';
        problems.add(`${below}/${file}`, 'misunderstanding', 'the second line says nothing', remedy);
      }
      return { file, finding, older, misunderstanding, sql: rest.join('\n') };
    });
}

/** Reports SQL files that do not end as the house style asks, and empty ones. */
export function reportEndings(below: string, files: Map<string, string>, problems: ProblemList): void {
  for (const [path, text] of files) {
    if (!path.endsWith('.sql')) continue;
    const file = `${below}/${path}`;
    if (text.trim() === '') problems.add(file, 'empty-file', 'the file is empty', 'Fill it or remove it.');
    else if (!text.endsWith('\n'))
      problems.add(file, 'ending', 'the last line has no end', 'End the file with a newline.');
    else if (/^(solution|accepted\/|workload|probe|setup|variants\/)/.test(path) && !text.trimEnd().endsWith(';')) {
      problems.add(file, 'ending', 'the last statement has no semicolon', 'End the file with `;` and a newline.');
    }
  }
}

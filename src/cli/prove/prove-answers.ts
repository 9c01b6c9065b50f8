import { checkAttempt } from '#attempt/check.ts';
import type { AttemptReport } from '#attempt/report.ts';
import type { ExerciseBundle } from '#catalog/bundle.ts';
import type { RejectedAnswer } from '#catalog/exercise-files.ts';
import type { ProblemList } from '#catalog/problem-list.ts';
import type { ExerciseFolder } from '#catalog/read-exercise.ts';
import type { EngineHost } from '#engine/host.ts';
import { comesBeforeLive } from '#judge/feedback-order.ts';

/** Fewest answers of each kind in a folder. */
export const leastAnswers = { accepted: 2, rejected: 3, findings: 2 } as const;

function said({ verdict, findings }: AttemptReport): string {
  const [first] = findings;
  return first ? `${verdict}: ${first.id}: ${first.message}` : verdict;
}

function sqlError({ facts }: AttemptReport): string | null {
  const failed = facts?.script.runs.find((run) => run.error);
  return failed?.error ? `${failed.error.code} ${failed.error.message}` : null;
}

function mayFailToRun(finding: string): boolean {
  return (
    finding.startsWith('sqlstate.') ||
    finding.startsWith('script.') ||
    finding === 'sql.syntax' ||
    finding.startsWith('engine.')
  );
}

/** The finding that an answer must cause on an engine of a major version. */
function wantedOf({ finding, older }: RejectedAnswer, major: number): string {
  return older && major < older.before ? older.finding : finding;
}

function checkRejected(wanted: string, report: AttemptReport, file: string, problems: ProblemList): void {
  const first = report.findings[0];
  if (report.verdict === 'error') {
    problems.add(file, 'not-judged', said(report), 'Make it an answer that can be judged.');
  } else if (report.verdict === 'pass') {
    problems.add(file, 'passes', 'this wrong answer passes', 'Add a variant, a probe or a check that tells it apart.');
  } else if (first?.id !== wanted) {
    problems.add(
      file,
      'other-finding',
      `declared ${wanted}, but ${said(report)}`,
      'Correct the answer, or the finding it declares.',
    );
  } else if (!mayFailToRun(wanted) && sqlError(report) !== null) {
    problems.add(
      file,
      'sql-error',
      `it fails to run: ${sqlError(report)}`,
      'A wrong answer runs, unless the error is the lesson.',
    );
  }
}

function checkCounts({ below, accepted, rejected }: ExerciseFolder, problems: ProblemList): void {
  if (accepted.length < leastAnswers.accepted) {
    const message = `${accepted.length} accepted answers, at least ${leastAnswers.accepted} are needed`;
    problems.add(`${below}/accepted`, 'too-few', message, 'Add other right answers.');
  }
  if (rejected.length < leastAnswers.rejected) {
    const message = `${rejected.length} rejected answers, at least ${leastAnswers.rejected} are needed`;
    problems.add(`${below}/rejected`, 'too-few', message, 'Add plausible wrong answers.');
  }
  const findings = new Set(rejected.map(({ finding }) => finding));
  if (rejected.length > 1 && findings.size < leastAnswers.findings) {
    const message = `every rejected answer declares ${[...findings].join(', ')}`;
    problems.add(`${below}/rejected`, 'one-finding', message, 'Add a wrong answer of another kind.');
  }
}

/** Proves the hand-written answers of an exercise on one engine: starter, solution twice, accepted, rejected. `major` is its version where it is not the course's. */
export async function proveAnswers(
  exercise: ExerciseFolder,
  bundle: ExerciseBundle,
  host: EngineHost,
  problems: ProblemList,
  major = Infinity,
): Promise<void> {
  const { below, source, accepted, rejected } = exercise;
  checkCounts(exercise, problems);
  const check = (sql: string, { verdictOnly = false, statementTimeoutMs = 20_000, budgetMs = 0 } = {}) =>
    checkAttempt(bundle, sql, host, { statementTimeoutMs, verdictOnly, budgetMs });

  if (source.starter.trim() !== '') {
    const starter = await check(source.starter, { verdictOnly: true });
    if (starter.verdict === 'pass') {
      problems.add(
        `${below}/starter.sql`,
        'passes',
        'the starter passes already',
        'Leave the learner something to do.',
      );
    } else if (starter.verdict === 'error' && starter.findings[0]?.id !== 'attempt.empty') {
      problems.add(`${below}/starter.sql`, 'not-judged', said(starter), 'Make it text that can be judged.');
    }
  }
  for (const turn of ['first', 'second']) {
    const report = await check(source.solution);
    if (report.verdict === 'pass') continue;
    problems.add(
      `${below}/solution.sql`,
      'fails',
      `${turn} run: ${said(report)}`,
      'Correct the solution or the checks.',
    );
  }
  for (const { file, needs, sql } of accepted) {
    if (needs !== null && major < needs) continue;
    const report = await check(sql);
    if (report.verdict === 'pass') continue;
    problems.add(`${below}/${file}`, 'fails', said(report), 'Correct the answer, or the check that is too strict.');
  }
  // The picture of a wrong result is drawn once; the finding does not hang on it, and shrinking takes longer than judging.
  const pictured = rejected.find(({ finding }) => finding.startsWith('result.'));
  for (const answer of rejected) {
    const wanted = wantedOf(answer, major);
    // Its finding would come first all the same; an error may be one that only a live application brings about.
    const isEarly = comesBeforeLive(wanted) && !mayFailToRun(wanted);
    // What is said never to end need not be waited for long.
    const report = await check(answer.sql, {
      verdictOnly: isEarly,
      ...(wanted === 'engine.timeout' ? { statementTimeoutMs: 4_000 } : {}),
      ...(answer === pictured ? { budgetMs: 1_500 } : {}),
    });
    checkRejected(wanted, report, `${below}/${answer.file}`, problems);
  }
}

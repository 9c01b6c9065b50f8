import type { AttemptReport } from '#attempt/report.ts';
import type { Verdict } from '#judge/finding.ts';
import { durationWords, replyWords } from '#elements/result-table/reply-words.ts';
import type { ShownRun } from './shown-run.ts';
import type { Act, ShownCheck } from './state.ts';

/** What is going on, e.g. `Checking…`. */
export const busyWords: Record<Act, string> = { run: 'Running…', check: 'Checking…', reset: 'Resetting the database…' };

/** Said where there is nothing to run. */
export const emptyWords = 'Nothing to run: the text holds no statement.';

/** Said after Stop. */
export const stoppedWords = 'Stopped. The database is back at its start, with everything you had committed run again.';

/** Heading and sign of each verdict. */
export const verdictWords: Record<Verdict, { sign: string; title: string }> = {
  pass: { sign: '✓', title: 'Solved' },
  label: { sign: '≈', title: 'Right rows, wrong column name' },
  fail: { sign: '✗', title: 'Not yet' },
  error: { sign: '!', title: 'This could not be judged' },
};

/** Engine and time of a Check, e.g. `PostgreSQL 18.6 · 84 ms`. */
export function checkedWords({ engine, durationMs }: AttemptReport): string {
  return `${engine} · ${durationWords(durationMs)}`;
}

/** What a screen reader says after a Run. */
export function runAnnouncement(run: ShownRun): string {
  if (run.stopped && run.notReplayed.length === 0) return stoppedWords;
  if (run.stopped) return 'Stopped. Not everything you had committed could be run again.';
  if (run.isEmpty) return emptyWords;
  if (run.error) return `Error. ${run.error.title}. ${run.error.message}`;
  const last = run.tables.at(-1);
  return last ? `Run ${String(run.number)}: ${replyWords(last.reply)}.` : `Run ${String(run.number)} done.`;
}

/** What a screen reader says after a Check. */
export function checkAnnouncement(
  { report, findings }: Pick<ShownCheck, 'report' | 'findings'>,
  number: number,
): string {
  const [first] = findings;
  // The number makes two equal verdicts in a row two announcements.
  return [`Check ${String(number)}`, verdictWords[report.verdict].title, first?.title, first?.message]
    .filter((part): part is string => part !== undefined && part !== '')
    .map((part) => `${part.replace(/\.$/, '')}.`)
    .join(' ');
}

/** When a draft was kept, e.g. `today at 09:40` or `Friday, 20 November`. */
export function savedWords(savedAt: string, now: Date): string {
  const saved = new Date(savedAt);
  const isToday = saved.toDateString() === now.toDateString();
  if (isToday) return `today at ${saved.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`;
  return saved.toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
}

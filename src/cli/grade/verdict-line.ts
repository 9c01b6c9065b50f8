import type { Finding, Verdict } from '#judge/finding.ts';

/** What the command line says of one attempt; the JSON of `--json`. */
export interface GradedAttempt {
  exercise: string;
  /** As given in a batch. */
  name?: string;
  verdict: Verdict;
  findings: Finding[];
  durationMs: number;
}

/** An attempt that could not be judged, with the one reason. */
export function notJudged(exercise: string, id: string, message: string): GradedAttempt {
  const [kind = 'attempt'] = id.split('.');
  const finding: Finding = { id, kind, severity: 'fail', message };
  return { exercise, verdict: 'error', findings: [finding], durationMs: 0 };
}

/** A graded attempt as lines to read. */
export function verdictLines({ exercise, verdict, findings, durationMs }: GradedAttempt): string[] {
  return [
    `${verdict}  ${exercise}  (${Math.round(durationMs)} ms)`,
    ...findings.map(({ id, severity, position, message }) => {
      const place = position ? `  line ${position.line}, column ${position.column}` : '';
      return `  ${severity === 'warn' ? 'warning ' : ''}${id}${place}\n    ${message}`;
    }),
  ];
}

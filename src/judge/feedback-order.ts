import type { Finding, Verdict } from './finding.ts';

/** What a learner is told first: the earlier pattern wins. */
const ranks: RegExp[] = [
  /^(attempt|engine)\./,
  /^(sql|sqlstate|script)\./,
  /^structure\./,
  /^result\.(none|column-count)$/,
  /^result\.column-types$/,
  /^result\.(rows|values|duplicates)/,
  /^(state|probe|errors|succeeds|column|constraint|comment)\./,
  /^result\.order$/,
  /^result\.column-names$/,
  /^migration\.(schema|data-lost|invalid-index|not-validated)$/,
  /^migration\./,
  /^index\./,
  /^plan\./,
  /^cost\./,
  /^(size|ablation)\./,
];

const liveRank = ranks.findIndex((pattern) => pattern.test('migration.updates-lost'));

/** True for findings that are told before anything that live applications or crashes bring about, however the checks are listed. */
export function comesBeforeLive(id: string): boolean {
  const found = ranks.findIndex((pattern) => pattern.test(id));
  return found >= 0 && found < liveRank;
}

function rank(finding: Finding): number {
  const found = ranks.findIndex((pattern) => pattern.test(finding.id));
  const place = found < 0 ? ranks.length : found;
  const hidden = typeof finding.details?.['variant'] === 'string' && finding.details['variant'] !== 'start' ? 0.5 : 0;
  return (finding.severity === 'warn' ? 100 : 0) + place + hidden;
}

/** Findings in the order of feedback; equal ranks keep the order they came in. */
export function inFeedbackOrder(findings: Finding[]): Finding[] {
  return [...findings].sort((a, b) => rank(a) - rank(b));
}

/** The verdict that findings amount to. */
export function verdictOf(findings: Finding[]): Verdict {
  const failures = findings.filter((finding) => finding.severity === 'fail');
  if (failures.length === 0) return 'pass';
  if (failures.some((finding) => finding.id.startsWith('attempt.') || finding.id === 'engine.unavailable'))
    return 'error';
  return failures.every((finding) => finding.id === 'result.column-names') ? 'label' : 'fail';
}

import { placeOf } from '../schema-place.ts';
import type { Finding } from '../finding.ts';
import type { LintInput, LintRule } from './rule.ts';
import { chosenRules } from './rules.ts';

/** What the rules say of a traced script, in the order of its statements. Needs no exercise. */
export function lintFindings(
  input: LintInput,
  rules: readonly LintRule[] = chosenRules(),
  severity: Finding['severity'] = 'warn',
): Finding[] {
  const findings = rules.flatMap((rule) =>
    rule.judge(input).map(({ message, statement, details }): Finding => {
      const place = placeOf(
        input,
        input.statements.find(({ number }) => number === statement),
      );
      return { id: rule.id, kind: 'lint', severity, message, ...place, ...(details ? { details } : {}) };
    }),
  );
  return findings.sort((a, b) => (a.statement ?? 0) - (b.statement ?? 0));
}

import type { CheckKind } from '../check-kind.ts';
import { lintFindings } from './lint-findings.ts';
import { chosenRules } from './rules.ts';

/** What a migration does that is allowed and rarely meant. Locks, rewrites and errors are left to the checks that show them. */
export const lintKind: CheckKind<'lint'> = {
  kind: 'lint',
  needs: () => [{ fact: 'trace' }, { fact: 'schema' }],
  judge({ rules, severity }, { trace, schema }, { attempt, statements }) {
    if (!trace) return { findings: [] };
    const input = { attempt, statements, trace, ...(schema ? { schema } : {}) };
    return { findings: lintFindings(input, chosenRules(rules), severity) };
  },
};

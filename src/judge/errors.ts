import { outcomeKey } from '#observe/facts.ts';
import type { CheckKind } from './check-kind.ts';
import type { Finding } from './finding.ts';
import { observed } from './schema-lookup.ts';

function asRole(role: string | undefined): string {
  return role === undefined ? '' : ` as ${role}`;
}

/** A statement that must fail after the script, with one of the SQLSTATEs asked. */
export const errorsKind: CheckKind<'errors'> = {
  kind: 'errors',
  needs: (check) => [
    { fact: 'outcome', operand: check.sql, ...(check.role === undefined ? {} : { role: check.role }) },
  ],
  judge(check, facts, context) {
    const { outcome } = observed(
      facts.outcomes[outcomeKey({ operand: check.sql, role: check.role })],
      `outcome of ${check.sql}`,
    );
    const sql = context.bundle.operands.find((operand) => operand.operand === check.sql)?.sql ?? check.sql;
    const codes = check.sqlstate.join(' or ');
    const fail = (id: string, message: string): { findings: Finding[] } => ({
      findings: [{ id, kind: 'errors', severity: 'fail', message, details: { sql } }],
    });
    if (outcome === 'accepted') {
      return fail(
        'errors.accepted',
        `After your script this must fail with ${codes}${asRole(check.role)}, and it succeeded: ${sql}`,
      );
    }
    if (check.sqlstate.includes(outcome.sqlstate)) return { findings: [] };
    const message = `After your script this must fail with ${codes}${asRole(check.role)}, and it failed with ${outcome.sqlstate} (${outcome.message}): ${sql}`;
    return fail('errors.other-error', message);
  },
};

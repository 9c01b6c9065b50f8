import { outcomeKey } from '#observe/facts.ts';
import type { CheckKind } from './check-kind.ts';
import { observed } from './schema-lookup.ts';

/** A statement that must succeed after the script. */
export const succeedsKind: CheckKind<'succeeds'> = {
  kind: 'succeeds',
  needs: (check) => [
    { fact: 'outcome', operand: check.sql, ...(check.role === undefined ? {} : { role: check.role }) },
  ],
  judge(check, facts, context) {
    const { outcome } = observed(
      facts.outcomes[outcomeKey({ operand: check.sql, role: check.role })],
      `outcome of ${check.sql}`,
    );
    if (outcome === 'accepted') return { findings: [] };
    const sql = context.bundle.operands.find((operand) => operand.operand === check.sql)?.sql ?? check.sql;
    const role = check.role === undefined ? '' : ` as ${check.role}`;
    const message = `After your script this must succeed${role}, and PostgreSQL refused it with ${outcome.sqlstate} (${outcome.message}): ${sql}`;
    return { findings: [{ id: 'succeeds.refused', kind: 'succeeds', severity: 'fail', message, details: { sql } }] };
  },
};

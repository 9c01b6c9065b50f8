import type { StepTrace } from '#observe/migration-facts.ts';
import { spanOf } from '#sql/positions.ts';
import type { CheckKind } from './check-kind.ts';
import type { Finding } from './finding.ts';
import { saferText, situationOf } from './migration-situation.ts';
import { rowsText, workOf } from './migration-work.ts';

function rewritten(step: StepTrace, allow: string[]): { table: string; rows: number } | undefined {
  const old = new Set(step.rewrites.flatMap(({ table, existedBefore }) => (existedBefore ? [table] : [])));
  return workOf(step).find(({ kind, table, rows }) => {
    return kind === 'rewrite' && old.has(table) && rows > 0 && !allow.includes(table);
  });
}

/** No table that existed before, and has rows, is rewritten. TRUNCATE and rebuilt indexes are no rewrite. */
export const migrationRewriteKind: CheckKind<'migration.rewrite'> = {
  kind: 'migration.rewrite',
  needs: () => [{ fact: 'trace' }],
  judge(check, facts, context) {
    const findings = (facts.trace?.steps ?? []).flatMap((step): Finding[] => {
      const work = rewritten(step, check.allow);
      if (!work) return [];
      const situation = situationOf(step);
      return [
        {
          id: 'migration.rewrite',
          kind: 'migration.rewrite',
          severity: 'fail',
          message: `Statement ${step.statement} writes all ${rowsText(work.rows)} of ${work.table} and its indexes anew, so its time grows with the table. ${saferText(situation)}`,
          statement: step.statement,
          position: spanOf(context.attempt, step.span.start, step.span.end),
          details: { table: work.table, rows: work.rows, walBytes: step.walBytes, situation },
        },
      ];
    });
    return { findings };
  },
};

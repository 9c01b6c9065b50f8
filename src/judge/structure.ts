import type { CheckOf } from '#catalog/check.schema.ts';
import type { Facts, PlanNode } from '#observe/facts.ts';
import { spanOf } from '#sql/positions.ts';
import type { Statement } from '#sql/statement.ts';
import type { CheckKind, JudgeContext } from './check-kind.ts';
import type { Finding } from './finding.ts';
import type { FindingId } from './finding-ids.ts';
import { featureWords } from './structure-words.ts';
import { featuresOf } from './structure-features.ts';
import { readsTable, tablesRead } from './structure-tables.ts';

type StructureCheck = CheckOf<'structure'>;

/** The plan step in which a feature is done. */
const stepOf: Record<string, string> = { window: 'WindowAgg', recursive: 'Recursive Union' };

function mustRun(check: StructureCheck): string[] {
  return check.executed ? check.require.filter((feature) => feature in stepOf) : [];
}

function hasRun(node: PlanNode, step: string): boolean {
  const ran = node['Node Type'] === step && Number(node['Actual Loops'] ?? 0) > 0;
  return ran || (node.Plans ?? []).some((child) => hasRun(child, step));
}

function found(
  id: FindingId,
  statement: Statement | undefined,
  context: JudgeContext,
  message: string,
  details: Record<string, unknown>,
): Finding {
  return {
    id,
    kind: 'structure',
    severity: 'fail',
    message,
    ...(statement
      ? { statement: statement.number, position: spanOf(context.attempt, statement.start, statement.end) }
      : {}),
    details,
  };
}

function notRun(check: StructureCheck, facts: Facts, context: JudgeContext): Finding[] {
  const plan = facts.attemptPlan;
  if (!plan || plan.error) return [];
  const idle = mustRun(check).filter((feature) => !hasRun(plan.root, stepOf[feature] ?? ''));
  return idle.map((feature) =>
    found(
      'structure.not-executed',
      context.statements.at(-1),
      context,
      `The query is written with ${featureWords(feature)}, but PostgreSQL never ran that part. The answer should come from it.`,
      { feature },
    ),
  );
}

/** What the text must use and must not use, and the tables it must read. */
export const structureKind: CheckKind<'structure'> = {
  kind: 'structure',
  needs: (check) => (mustRun(check).length > 0 ? [{ fact: 'attempt-plan' }] : []),
  judge(check, facts, context) {
    const { statements } = context;
    const seen = statements.map((statement) => ({ statement, features: featuresOf(statement) }));
    const forbidden = check.forbid.flatMap((feature) => {
      const place = seen.find(({ features }) => features.has(feature));
      if (!place) return [];
      const message = `The task excludes ${featureWords(feature)}, and this statement uses it. Find another way.`;
      return [found('structure.forbidden', place.statement, context, message, { feature })];
    });
    const missing = check.require
      .filter((feature) => !seen.some(({ features }) => features.has(feature)))
      .map((feature) => {
        const message = `The task asks for ${featureWords(feature)}, and the script has none.`;
        return found('structure.missing', statements.at(-1), context, message, { feature });
      });
    const read = new Set(statements.flatMap((statement) => [...tablesRead(statement)]));
    const unread = check.tables
      .filter((table) => !readsTable(read, table))
      .map((table) => {
        const message = `The answer must be read from the table ${table}, and no statement reads it.`;
        return found('structure.table-missing', statements.at(-1), context, message, { table });
      });
    const findings = [...missing, ...forbidden, ...unread];
    return { findings: findings.length > 0 ? findings : notRun(check, facts, context) };
  },
};

import type { RerunFact } from '#observe/facts.ts';
import { spanOf } from '#sql/positions.ts';
import type { CheckKind, JudgeContext } from './check-kind.ts';
import type { Finding } from './finding.ts';

const guards: Partial<Record<string, string>> = {
  '42701': 'ADD COLUMN IF NOT EXISTS does nothing the second time.',
  '42703': 'DROP COLUMN IF EXISTS, or a DO block that looks in the catalog first, does nothing the second time.',
  '42704': 'DROP … IF EXISTS does nothing the second time.',
  '42710':
    'A constraint, type, trigger or policy has no IF NOT EXISTS: drop it IF EXISTS first, or ask the catalog in a DO block.',
  '42P01': 'DROP TABLE IF EXISTS, or ALTER TABLE IF EXISTS, does nothing the second time.',
  '42P07': 'IF NOT EXISTS leaves a table or index that is there as it is.',
  '23505': 'INSERT … ON CONFLICT DO NOTHING leaves a row that is there as it is.',
};

function failed(rerun: RerunFact, context: JudgeContext): Finding {
  const statement = context.statements.find(({ number }) => number === rerun.statement);
  const { code = '', message = '' } = rerun.error ?? {};
  const guard = guards[code] ?? 'Guard the statement so that it does nothing where its work is done already.';
  return {
    id: 'migration.not-rerunnable',
    kind: 'migration.idempotent',
    severity: 'fail',
    message: `The first run works; run again, statement ${rerun.statement ?? ''} fails with ${code}: ${message}. ${guard}`,
    ...(statement
      ? { statement: statement.number, position: spanOf(context.attempt, statement.start, statement.end) }
      : {}),
    details: { sqlstate: code },
  };
}

function differs(what: string, details: Record<string, unknown>): Finding {
  return {
    id: 'migration.rerun-differs',
    kind: 'migration.idempotent',
    severity: 'fail',
    message: `The second run of the script ${what}. A script that may be run again finds its work done and changes nothing.`,
    details,
  };
}

/** The second run from where the first one ended: no error, the same schema and, where asked, the same rows. */
export const migrationIdempotentKind: CheckKind<'migration.idempotent'> = {
  kind: 'migration.idempotent',
  needs: () => [{ fact: 'rerun' }],
  judge(check, facts, context) {
    const { rerun } = facts;
    if (!rerun) return { findings: [] };
    if (rerun.error) return { findings: [failed(rerun, context)] };
    if (!rerun.sameSchema) return { findings: [differs('leaves another schema than the first', { schema: true })] };
    if (check.compare === 'schema' || rerun.changedTables.length === 0) return { findings: [] };
    const tables = rerun.changedTables;
    return { findings: [differs(`changes rows of ${tables.join(', ')} once more`, { tables })] };
  },
};

import type { CheckOf } from '#catalog/check.schema.ts';
import type { Facts, RerunFact } from '#observe/facts.ts';
import type { CrashFact } from '#observe/migration-facts.ts';
import { spanOf } from '#sql/positions.ts';
import type { CheckKind, ScriptContext } from './check-kind.ts';
import type { Finding } from './finding.ts';

type Check = Pick<CheckOf<'migration.idempotent'>, 'compare' | 'severity'>;

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

function guardFor(code: string): string {
  return guards[code] ?? 'Guard the statement so that it does nothing where its work is done already.';
}

function placed(number: number | undefined, context: ScriptContext): Pick<Finding, 'statement' | 'position'> {
  const statement = context.statements.find((candidate) => candidate.number === number);
  if (!statement) return {};
  return { statement: statement.number, position: spanOf(context.attempt, statement.start, statement.end) };
}

function failed(rerun: RerunFact, severity: Finding['severity'], context: ScriptContext): Finding {
  const { code = '', message = '' } = rerun.error ?? {};
  return {
    id: 'migration.not-rerunnable',
    kind: 'migration.idempotent',
    severity,
    message: `The first run works; run again, statement ${rerun.statement ?? ''} fails with ${code}: ${message}. ${guardFor(code)}`,
    ...placed(rerun.statement, context),
    details: { sqlstate: code },
  };
}

function differs(what: string, severity: Finding['severity'], details: Record<string, unknown>): Finding {
  return {
    id: 'migration.rerun-differs',
    kind: 'migration.idempotent',
    severity,
    message: `The second run of the script ${what}. A script that may be run again finds its work done and changes nothing.`,
    details,
  };
}

function rerunFindings(rerun: RerunFact, { compare, severity }: Check, context: ScriptContext): Finding[] {
  if (rerun.error) return [failed(rerun, severity, context)];
  if (!rerun.sameSchema) return [differs('leaves another schema than the first', severity, { schema: true })];
  if (compare === 'schema' || rerun.changedTables.length === 0) return [];
  const tables = rerun.changedTables;
  return [differs(`changes rows of ${tables.join(', ')} once more`, severity, { tables })];
}

function momentOf({ statement, inside, commit }: CrashFact): string {
  if (commit !== undefined) {
    return `When the script is cut off within statement ${statement}, after its ${commit === 1 ? 'first' : 'second'} commit`;
  }
  return inside
    ? `When statement ${statement} is cut off half way, its index stays behind, invalid`
    : `When the script is cut off after statement ${statement}`;
}

function crashFinding(crash: CrashFact, { compare, severity }: Check, context: ScriptContext): Finding | null {
  const base = { kind: 'migration.idempotent', severity, details: { crash: crash.statement, inside: crash.inside } };
  if (crash.error) {
    const { code, message } = crash.error;
    return {
      ...base,
      id: 'migration.not-retryable',
      message: `${momentOf(crash)}, and then run again from its beginning, statement ${crash.errorStatement ?? ''} fails with ${code}: ${message}. ${guardFor(code)}`,
      ...placed(crash.errorStatement, context),
    };
  }
  const differing = (what: string): Finding => ({
    ...base,
    id: 'migration.retry-differs',
    message: `${momentOf(crash)}; run again from its beginning, the script ${what}.`,
    ...placed(crash.statement, context),
  });
  const [invalid] = crash.invalidIndexes;
  if (invalid !== undefined) {
    return differing(
      `ends without an error and leaves index ${invalid} invalid: IF NOT EXISTS looks at the name alone. Drop the index IF EXISTS, concurrently, before you build it, or find the invalid one in pg_index and rebuild it`,
    );
  }
  if (!crash.sameSchema) return differing('leaves another schema than an undisturbed run');
  if (compare === 'schema' || crash.changedTables.length === 0) return null;
  return differing(`leaves other rows in ${crash.changedTables.join(', ')} than an undisturbed run`);
}

/** What a second run and retries after crashes meet. Usable without an exercise. At most one finding for each kind of run. */
export function idempotentFindings(
  { rerun, crashes }: Pick<Facts, 'rerun' | 'crashes'>,
  check: Check,
  context: ScriptContext,
): Finding[] {
  const again = rerun ? rerunFindings(rerun, check, context) : [];
  const [crashed] = (crashes ?? []).flatMap((crash) => crashFinding(crash, check, context) ?? []);
  const sameCause = again[0]?.statement !== undefined && again[0].statement === crashed?.statement;
  return crashed && !sameCause ? [...again, crashed] : again;
}

/** The second run from where the first one ended, and where asked the retry after each crash: no error, the same schema and rows. */
export const migrationIdempotentKind: CheckKind<'migration.idempotent'> = {
  kind: 'migration.idempotent',
  needs: ({ crash }) => [
    { fact: 'rerun' },
    ...(crash === 'none' ? [] : [{ fact: 'crash' as const, inside: crash === 'everywhere' }]),
  ],
  judge: (check, facts, context) => ({ findings: idempotentFindings(facts, check, context) }),
};

import { check as checkSchema, type Check } from '#catalog/check.schema.ts';
import { errorFinding } from '#explain/error-finding.ts';
import type { Finding } from '#judge/finding.ts';
import { lintFindings } from '#judge/lint/lint-findings.ts';
import { compatFindings } from '#judge/migration-compat.ts';
import { idempotentFindings } from '#judge/migration-idempotent.ts';
import { judge } from '#judge/check-kinds.ts';
import type { JudgeContext, ScriptContext } from '#judge/check-kind.ts';
import type { Facts } from '#observe/facts.ts';
import type { RoundTripFact } from '#observe/migration-facts.ts';
import { spanOf } from '#sql/positions.ts';

/** What the laboratory observed, for its judges. */
export type LabFacts = Facts & {
  roundTrip?: RoundTripFact;
  /** Left by the script, not by the setup. */ unvalidated: { table: string; name: string }[];
};

function checksOf(strict: boolean): Check[] {
  const severity = strict ? 'fail' : 'warn';
  return [
    { 'migration.locks': { lockTimeout: severity } },
    { 'migration.rewrite': {} },
    { 'migration.work': { severity } },
  ].map((item) => checkSchema.parse(item));
}

function errorOf(facts: Facts, context: ScriptContext): Finding[] {
  const failed = facts.script.runs.find(({ error }) => error);
  const statement = context.statements.find(({ number }) => number === failed?.statement);
  return failed?.error && statement ? [errorFinding(failed.error, statement, context.attempt)] : [];
}

function endFindings({ trace, unvalidated }: LabFacts, context: ScriptContext): Finding[] {
  const findings: Finding[] = [];
  const last = context.statements.at(-1);
  if (trace?.openTransaction && last) {
    findings.push({
      id: 'script.open-transaction',
      kind: 'script',
      severity: 'fail',
      message: 'The script ends inside a transaction, so nothing in it was kept. End it with COMMIT.',
      statement: last.number,
      position: spanOf(context.attempt, last.start, last.end),
    });
  }
  const [invalid] = trace?.invalidIndexes ?? [];
  if (invalid !== undefined) {
    const message = `Index ${invalid} is left invalid: it costs every write and serves no query. Drop it and build it again, or use REINDEX INDEX CONCURRENTLY on it.`;
    findings.push({ id: 'migration.invalid-index', kind: 'migration.final', severity: 'fail', message });
  }
  const [constraint] = unvalidated;
  if (constraint) {
    const { table, name } = constraint;
    const message = `Constraint ${name} on ${table} is left NOT VALID: new rows are checked, old ones never were. Run ALTER TABLE ${table} VALIDATE CONSTRAINT ${name}, in this migration or in a later one.`;
    findings.push({ id: 'migration.not-validated', kind: 'migration.final', severity: 'warn', message });
  }
  return findings;
}

function roundTripFindings({ roundTrip }: LabFacts): Finding[] {
  if (!roundTrip) return [];
  const found = (what: string): Finding[] => [
    { id: 'migration.round-trip', kind: 'migration.final', severity: 'fail', message: `The down script ${what}.` },
  ];
  const { error, statement, sameSchema, changedTables } = roundTrip;
  if (error) return found(`fails at its statement ${statement ?? ''} with ${error.code}: ${error.message}`);
  if (!sameSchema) return found('leaves another schema than the one before the migration');
  return changedTables.length > 0 ? found(`does not bring back what ${changedTables.join(', ')} held`) : [];
}

/** Everything the laboratory has to say; failures and warnings in the order they were found. */
export function labFindings(facts: LabFacts, context: ScriptContext, strict: boolean): Finding[] {
  const failed = errorOf(facts, context);
  // These kinds look at the trace and the text alone.
  const own = checksOf(strict).flatMap((check) => judge(check, facts, context as JudgeContext).findings);
  const { trace, schema } = facts;
  if (trace) own.push(...lintFindings({ ...context, trace, ...(schema ? { schema } : {}) }));
  if (failed.length > 0) return [...failed, ...own];
  const hasNew = facts.trace?.phases.some(({ operations }) => operations.some(({ app }) => app === 'new')) ?? false;
  const compat = facts.trace ? compatFindings(facts.trace, { new: hasNew, rowsMayChange: false }, context) : [];
  const again = idempotentFindings(facts, { compare: 'schema+data', severity: strict ? 'fail' : 'warn' }, context);
  return [...own, ...compat, ...again, ...endFindings(facts, context), ...roundTripFindings(facts)];
}

import type { CheckOf } from '#catalog/check.schema.ts';
import type { StepTrace } from '#observe/migration-facts.ts';
import { spanOf } from '#sql/positions.ts';
import type { CheckKind } from './check-kind.ts';
import type { Finding } from './finding.ts';
import { rowsText } from './migration-work.ts';

type Check = CheckOf<'migration.work'>;

interface Change {
  step: StepTrace;
  table: string;
  /** Rows its transaction changed so far. */
  rows: number;
  /** Where its transaction holds more than one statement that changes the table. */
  shared: boolean;
}

/** The largest change of one transaction to one table, for each table that existed before. */
function changesOf(steps: StepTrace[], check: Check): Change[] {
  const sums = new Map<string, Change>();
  for (const step of steps) {
    for (const { table, inserted, updated, deleted, existedBefore } of step.scans) {
      if (!existedBefore || (check.tables && !check.tables.includes(table))) continue;
      const batch = step.batches?.find((one) => one.table === table);
      const rows = batch ? (batch.rows[0] ?? 0) : inserted + updated + deleted;
      if (rows === 0) continue;
      const key = batch ? `${step.statement} ${table}` : `transaction ${step.transaction} ${table}`;
      const earlier = sums.get(key);
      sums.set(key, { step, table, rows: rows + (earlier?.rows ?? 0), shared: earlier !== undefined });
    }
  }
  return [...sums.values()].sort((a, b) => b.rows - a.rows);
}

function messageOf({ step, table, rows, shared }: Change, most: number): string {
  const who = shared ? `The transaction of statement ${step.statement}` : `Statement ${step.statement}`;
  return (
    `${who} changes ${rowsText(rows)} of ${table} in one transaction; the limit is ${rowsText(most)}. Until it commits, every row it changed is locked against other writers, and a replica or a crash has to go through all of it at once. ` +
    'Change a batch at a time, by ranges of the key, and commit after each: a DO block or a procedure may COMMIT in its loop when it is run outside a transaction.'
  );
}

/** Rows that one transaction changes in a table that existed before. Tables the script made are free. */
export const migrationWorkKind: CheckKind<'migration.work'> = {
  kind: 'migration.work',
  needs: () => [{ fact: 'trace' }],
  judge(check, facts, context) {
    const steps = (facts.trace?.steps ?? []).filter(({ error }) => !error);
    const most = check.maxRowsPerTransaction;
    const [worst] = changesOf(steps, check).filter(({ rows }) => rows > most);
    if (!worst) return { findings: [] };
    const { step, table, rows } = worst;
    const found: Finding = {
      id: 'migration.unbatched',
      kind: 'migration.work',
      severity: check.severity,
      message: messageOf(worst, most),
      statement: step.statement,
      position: spanOf(context.attempt, step.span.start, step.span.end),
      details: { table, rows, most },
    };
    return { findings: [found] };
  },
};

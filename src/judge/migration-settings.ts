import type { StepTrace, TableLock } from '#observe/migration-facts.ts';
import { spanOf } from '#sql/positions.ts';
import type { CheckKind, ScriptContext } from './check-kind.ts';
import type { Finding } from './finding.ts';
import type { FindingId } from './finding-ids.ts';
import { isStrong, lockName } from './migration-conflicts.ts';
import { matters } from './migration-work.ts';

interface StrongStep {
  step: StepTrace;
  lock: TableLock;
}

function strongSteps(steps: StepTrace[]): StrongStep[] {
  return steps.flatMap((step) => {
    const lock = step.locks.find((one) => isStrong(one.mode) && matters(one, step));
    return lock && !step.error ? [{ step, lock }] : [];
  });
}

function duration(ms: number): string {
  return ms % 1_000 === 0 ? `${ms / 1_000} s` : `${ms} ms`;
}

function found(id: FindingId, { step, lock }: StrongStep, message: string, context: ScriptContext): Finding {
  return {
    id,
    kind: 'migration.settings',
    severity: 'fail',
    message,
    statement: step.statement,
    position: spanOf(context.attempt, step.span.start, step.span.end),
    details: { table: lock.table, lockTimeoutMs: step.lockTimeoutMs, statementTimeoutMs: step.statementTimeoutMs },
  };
}

function lockFinding(steps: StrongStep[], most: number, context: ScriptContext): Finding[] {
  const off = steps.find(({ step }) => step.lockTimeoutMs === 0);
  if (off) {
    const message = `Statement ${off.step.statement} asks for ${lockName(off.lock.mode)} on ${off.lock.table} without lock_timeout: as long as it waits, everything that comes later queues behind it. Put set lock_timeout = '${duration(most).replace(' ', '')}'; first.`;
    return [found('migration.no-lock-timeout', off, message, context)];
  }
  const long = steps.find(({ step }) => step.lockTimeoutMs > most);
  if (!long) return [];
  const message = `Statement ${long.step.statement} waits up to ${duration(long.step.lockTimeoutMs)} for ${lockName(long.lock.mode)} on ${long.lock.table}, and as long everything that comes later queues behind it. The task allows ${duration(most)}.`;
  return [found('migration.lock-timeout-too-long', long, message, context)];
}

function statementFinding(steps: StrongStep[], most: number, context: ScriptContext): Finding[] {
  const bad = steps.find(({ step }) => step.statementTimeoutMs === 0 || step.statementTimeoutMs > most);
  if (!bad) return [];
  const { step, lock } = bad;
  const now = step.statementTimeoutMs === 0 ? 'off' : duration(step.statementTimeoutMs);
  const message = `Statement ${step.statement} runs under ${lockName(lock.mode)} on ${lock.table} with statement_timeout ${now}; the task wants it to end after at most ${duration(most)}.`;
  return [found('migration.no-statement-timeout', bad, message, context)];
}

/** Timeouts in force where a strong lock is taken on a table that existed before and has rows. */
export const migrationSettingsKind: CheckKind<'migration.settings'> = {
  kind: 'migration.settings',
  needs: () => [{ fact: 'trace' }],
  judge(check, facts, context) {
    const steps = strongSteps(facts.trace?.steps ?? []);
    const { maxLockTimeoutMs, maxStatementTimeoutMs } = check;
    return {
      findings: [
        ...(maxLockTimeoutMs === undefined ? [] : lockFinding(steps, maxLockTimeoutMs, context)),
        ...(maxStatementTimeoutMs === undefined ? [] : statementFinding(steps, maxStatementTimeoutMs, context)),
      ],
    };
  },
};

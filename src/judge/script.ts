import type { ExerciseSource } from '#catalog/bundle.ts';
import { spanOf } from '#sql/positions.ts';
import type { Statement } from '#sql/statement.ts';
import type { CheckKind } from './check-kind.ts';
import type { Finding } from './finding.ts';
import type { FindingId } from './finding-ids.ts';
import { writesNothing } from './script-writes.ts';
import { textOf } from './syntax-walk.ts';

function found(id: FindingId, statement: Statement, attempt: string, message: string): Finding {
  return {
    id,
    kind: 'script',
    severity: 'fail',
    message,
    statement: statement.number,
    position: spanOf(attempt, statement.start, statement.end),
  };
}

/** True where the learner may open and end transactions: everywhere but where only queries are asked for. */
export function allowsTransactions(exercise: Pick<ExerciseSource, 'checks'>): boolean {
  return !exercise.checks.some((check) => check.kind === 'script' && check.readOnly);
}

/** True where a prepared transaction is followed like any other. Elsewhere its locks would hold up what comes after the script. */
const allowsPrepared = ({ checks }: Pick<ExerciseSource, 'checks'>): boolean =>
  checks.some(({ kind }) => kind.startsWith('migration.'));

const transactionWords: Record<string, string> = {
  TRANS_STMT_BEGIN: 'BEGIN',
  TRANS_STMT_START: 'START TRANSACTION',
  TRANS_STMT_COMMIT: 'COMMIT',
  TRANS_STMT_ROLLBACK: 'ROLLBACK',
  TRANS_STMT_SAVEPOINT: 'SAVEPOINT',
  TRANS_STMT_RELEASE: 'RELEASE',
  TRANS_STMT_ROLLBACK_TO: 'ROLLBACK TO',
  TRANS_STMT_PREPARE: 'PREPARE TRANSACTION',
  TRANS_STMT_COMMIT_PREPARED: 'COMMIT PREPARED',
  TRANS_STMT_ROLLBACK_PREPARED: 'ROLLBACK PREPARED',
};

/** Transaction control where the exercise does not allow it; the first such statement. Asked before anything runs. */
export function refusedTransactions(
  exercise: Pick<ExerciseSource, 'checks'>,
  statements: Statement[],
  attempt: string,
): Finding[] {
  const isAllowed = (kind: string): boolean =>
    allowsTransactions(exercise) && (!kind.includes('PREPARE') || allowsPrepared(exercise));
  const kindOf = ({ tree }: Statement): string => textOf(tree['kind']);
  const statement = statements.find(
    (candidate) => candidate.node === 'TransactionStmt' && !isAllowed(kindOf(candidate)),
  );
  if (!statement) return [];
  const words = transactionWords[kindOf(statement)] ?? 'Transaction control';
  const message = `${words} is not part of this task: each statement is run and committed for you. Take it out.`;
  return [found('script.transaction-control', statement, attempt, message)];
}

/** What a query-only script may not hold, and more statements than asked. */
export const scriptKind: CheckKind<'script'> = {
  kind: 'script',
  needs: () => [],
  judge(check, _facts, { statements, attempt }) {
    const findings: Finding[] = [];
    const surplus = check.maxStatements === undefined ? undefined : statements[check.maxStatements];
    if (surplus) {
      const allowed = check.maxStatements === 1 ? 'one statement' : `at most ${check.maxStatements} statements`;
      const message = `The task asks for ${allowed}; the script has ${statements.length}.`;
      findings.push(found('script.too-many-statements', surplus, attempt, message));
    }
    const writer = check.readOnly ? statements.find((statement) => !writesNothing(statement)) : undefined;
    if (writer) {
      const message = 'The task asks for a query only, and this statement does more than read. Write it as a SELECT.';
      findings.push(found('script.not-read-only', writer, attempt, message));
    }
    return { findings };
  },
};

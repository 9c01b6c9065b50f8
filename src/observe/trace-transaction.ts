import type { Statement } from '#sql/statement.ts';

/** Where a script stands among its transactions. */
export interface TransactionState {
  /** True inside a transaction the script opened. */
  explicit: boolean;
  /** Number of the current or last transaction, from 1. */
  number: number;
}

// Wrapped in BEGIN … COMMIT these would do something else: SET LOCAL would hold, LOCK TABLE would be allowed.
const neverWrapped = new Set([
  'TransactionStmt',
  'VariableSetStmt',
  'ConstraintsSetStmt',
  'LockStmt',
  'DeclareCursorStmt',
]);

/** True where a statement outside a transaction may be measured inside one without changing what it does. */
export function canBeWrapped(statement: Statement): boolean {
  return !neverWrapped.has(statement.node);
}

/** True for statements that do no work and before which no query may run: BEGIN, SET TRANSACTION, COMMIT. */
export function isControl(statement: Statement): boolean {
  return ['TransactionStmt', 'VariableSetStmt', 'ConstraintsSetStmt'].includes(statement.node);
}

/** True where the statement undid earlier ones. */
export function undoes(statement: Statement): boolean {
  return statement.node === 'TransactionStmt' && String(statement.tree['kind']).startsWith('TRANS_STMT_ROLLBACK');
}

/** True for a statement after which, outside a transaction, something was committed: not for SET, not for ROLLBACK. */
export function commits(statement: Statement): boolean {
  return !undoes(statement) && !['VariableSetStmt', 'ConstraintsSetStmt'].includes(statement.node);
}

/** The number under which a statement counts: its own where it begins a transaction or stands alone. */
export function numberFor(state: TransactionState): number {
  return state.explicit ? state.number : state.number + 1;
}

/** Where the script stands after the statement succeeded. */
export function after(state: TransactionState, statement: Statement): TransactionState {
  const number = numberFor(state);
  if (statement.node !== 'TransactionStmt') return { explicit: state.explicit, number };
  const kind = String(statement.tree['kind']);
  if (kind === 'TRANS_STMT_BEGIN' || kind === 'TRANS_STMT_START') return { explicit: true, number };
  if (!['TRANS_STMT_COMMIT', 'TRANS_STMT_ROLLBACK', 'TRANS_STMT_PREPARE'].includes(kind)) {
    return { explicit: state.explicit, number };
  }
  const chained = state.explicit && statement.tree['chain'] === true;
  return chained ? { explicit: true, number: number + 1 } : { explicit: false, number };
}

import type {
  LockMode,
  MigrationTrace,
  OperationOutcome,
  Phase,
  StepTrace,
  TableLock,
} from '#observe/migration-facts.ts';

/** A lock for a trace written by hand. */
export const lock = (table: string, mode: LockMode, existedBefore = true): TableLock => ({
  table,
  mode,
  existedBefore,
});

/** A statement that did nothing, but for what is given. */
export function step(statement: number, more: Partial<StepTrace> = {}): StepTrace {
  return {
    statement,
    sql: `statement ${statement}`,
    node: 'AlterTableStmt',
    span: { start: 0, end: 0 },
    transaction: statement,
    inExplicitTransaction: false,
    lockTimeoutMs: 0,
    statementTimeoutMs: 0,
    locks: [],
    heldBefore: [],
    rewrites: [],
    scans: [],
    walBytes: 0,
    durationMs: 1,
    rowsAffected: null,
    created: [],
    dropped: [],
    altered: [],
    notices: [],
    tableRows: {},
    ...more,
  };
}

/** A commit point after `statement` with these outcomes. */
export function phase(
  number: number,
  statement: number,
  operations: OperationOutcome[],
  more: Partial<Phase> = {},
): Phase {
  return { number, statement, operations, liveWrites: 0, stale: [], ...more };
}

/** An operation's outcome; an SQLSTATE stands for a failure. */
export function met(
  app: 'old' | 'new',
  name: string,
  outcome: string,
  kind: 'read' | 'write' = 'read',
): OperationOutcome {
  const known = outcome === 'ok' || outcome === 'rows';
  return { app, kind, name, outcome: known ? outcome : { sqlstate: outcome, message: `failed with ${outcome}` } };
}

/** A trace of these statements, without applications unless given. */
export function trace(steps: StepTrace[], more: Partial<MigrationTrace> = {}): MigrationTrace {
  return {
    steps,
    phases: [],
    marks: {},
    openTransaction: false,
    invalidIndexes: [],
    unvalidatedConstraints: [],
    ...more,
  };
}

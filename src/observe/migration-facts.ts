import type { EngineErrorFields } from '#engine/engine-error.ts';

/** Table lock modes, weakest first, as pg_locks prints them. */
export const lockModes = [
  'AccessShareLock', 'RowShareLock', 'RowExclusiveLock', 'ShareUpdateExclusiveLock',
  'ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock',
] as const;
export type LockMode = (typeof lockModes)[number];

/** A lock on a table. */
export interface TableLock {
  table: string;
  mode: LockMode;
  /** False for tables the script itself made. */
  existedBefore: boolean;
}

/** One statement of a traced script. Facts, no opinion. */
export interface StepTrace {
  /** 1-based number in the attempt. */
  statement: number;
  sql: string;
  /** Syntax node, e.g. `AlterTableStmt`. */
  node: string;
  /** 0-based UTF-16 offsets in the attempt. */
  span: { start: number; end: number };
  /** Number of the transaction, counted from 1; statements that share one share the number. */
  transaction: number;
  inExplicitTransaction: boolean;
  /** `lock_timeout` in force, 0 for none. */
  lockTimeoutMs: number;
  /** Locks this statement added, strongest per table. From a fixed table for statements that run outside a transaction. */
  locks: TableLock[];
  /** Locks held from earlier statements of the same transaction. */
  heldBefore: TableLock[];
  /** Relations whose file changed. */
  rewrites: { relation: string; kind: 'table' | 'index'; table: string; existedBefore: boolean }[];
  /** Work on tables, as deltas of in-transaction statistics. */
  scans: { table: string; tuplesRead: number; inserted: number; updated: number; deleted: number; existedBefore: boolean }[];
  walBytes: number;
  rowsAffected: number | null;
  created: { kind: string; name: string; table?: string }[];
  dropped: { kind: string; name: string; table?: string }[];
  /** Rows of each table before the statement, for tables it locked. */
  tableRows: Record<string, number>;
  error?: EngineErrorFields;
}

/** A whole script, traced. */
export interface MigrationTrace {
  steps: StepTrace[];
  /** True where the script ended inside a transaction; the tracer rolled it back. */
  openTransaction: boolean;
  invalidIndexes: string[];
  unvalidatedConstraints: { table: string; name: string }[];
}

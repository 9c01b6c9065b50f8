import type { EngineErrorFields } from '#engine/engine-error.ts';

/** Table lock modes, weakest first, as pg_locks prints them. */
export const lockModes = [
  'AccessShareLock',
  'RowShareLock',
  'RowExclusiveLock',
  'ShareUpdateExclusiveLock',
  'ShareLock',
  'ShareRowExclusiveLock',
  'ExclusiveLock',
  'AccessExclusiveLock',
] as const;
export type LockMode = (typeof lockModes)[number];

/** What a script can make or drop. */
export type ObjectKind =
  | 'table'
  | 'partitioned table'
  | 'view'
  | 'materialized view'
  | 'foreign table'
  | 'index'
  | 'sequence'
  | 'column'
  | 'primary key'
  | 'unique'
  | 'foreign key'
  | 'check'
  | 'exclude'
  | 'not null'
  | 'trigger'
  | 'type'
  | 'function';

/** An object made or dropped. What came or went with its own table in the same statement is not listed. */
export interface ObjectChange {
  kind: ObjectKind;
  name: string;
  /** The table it belongs to, for columns, constraints, indexes and triggers. */
  table?: string;
}

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
  scans: {
    table: string;
    tuplesRead: number;
    inserted: number;
    updated: number;
    deleted: number;
    existedBefore: boolean;
  }[];
  walBytes: number;
  rowsAffected: number | null;
  /** Wall time of the statement alone. For the labelled estimate only, never judged. */
  durationMs: number;
  created: ObjectChange[];
  /** Also what a drop took along silently: indexes and constraints of a dropped column, foreign keys of other tables. */
  dropped: ObjectChange[];
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

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

/** A change to something that was there before the statement and still is after it. */
export interface Alteration {
  kind: 'table' | 'column' | 'constraint' | 'index' | 'type';
  /** Name before the statement. */
  name: string;
  /** The table it belongs to, for columns, constraints and indexes. */
  table?: string;
  what: 'name' | 'type' | 'nullability' | 'default' | 'validity' | 'labels';
  /** As the catalog prints it, e.g. `integer`, `not null`, `not valid`; empty where there was nothing. */
  from: string;
  to: string;
}

/** Rows that one statement changed, transaction by transaction, where it commits by itself. */
export interface Batches {
  table: string;
  /** Rows each of its transactions left changed, largest first. Rows it deleted leave no trace. */
  rows: number[];
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
  /** `statement_timeout` in force, 0 for none. */
  statementTimeoutMs: number;
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
  altered: Alteration[];
  /** Present for a statement that ran in transactions of its own, e.g. a DO block that commits. */
  batches?: Batches[];
  notices: { code: string; message: string }[];
  /** Rows of each table before the statement, for tables it locked. */
  tableRows: Record<string, number>;
  error?: EngineErrorFields;
}

/** One thing an application does, from `old-app.sql` or `new-app.sql`. `$1` in it stands for the number of the commit point. */
export interface Operation {
  app: 'old' | 'new';
  kind: 'read' | 'write';
  name: string;
  sql: string;
}

/** What an operation met at a commit point. */
export interface OperationOutcome {
  app: 'old' | 'new';
  kind: 'read' | 'write';
  name: string;
  /** `rows`: it ran, and for the old application the migration changed what it returns; for the new one, it does not return what the old one's read of the same name does. */
  outcome: 'ok' | 'rows' | { sqlstate: string; message: string };
}

/** A read that both applications have, where their rows part after live writes of the old application. */
export interface StaleRead {
  name: string;
  /** Rows of one application that the other does not have, the greater number of both. */
  rows: number;
  /** Values by column of one such row as the old application reads it, and the new one's row beside it where one has the same first column. */
  example: { old: Record<string, string | null> | null; new: Record<string, string | null> | null };
}

/** A commit point: what both applications can do there, and what they see. */
export interface Phase {
  /** 0 before the script, then counted by commits. */
  number: number;
  /** The statement it follows; 0 before the script. */
  statement: number;
  operations: OperationOutcome[];
  /** Writes of the old application that were made and kept here. */
  liveWrites: number;
  /** Compared after those writes; empty where either application's reads fail. */
  stale: StaleRead[];
}

/** Where the script says an application comes or goes: after which statement. */
export interface Marks {
  deployNew?: number;
  retireOld?: number;
}

/** A whole script, traced. */
export interface MigrationTrace {
  steps: StepTrace[];
  /** Commit points with what applications met there; empty where no application was given. */
  phases: Phase[];
  marks: Marks;
  /** True where the script ended inside a transaction; the tracer rolled it back. */
  openTransaction: boolean;
  invalidIndexes: string[];
  unvalidatedConstraints: { table: string; name: string }[];
}

/** The script begun, cut off, and then run whole. */
export interface CrashFact {
  /** The statement after which, or inside which, the first run ended. */
  statement: number;
  /** True where it ended inside a CONCURRENTLY statement, which leaves its index invalid. */
  inside: boolean;
  /** The commit of its own, counted from 1, after which a DO block or procedure ended. */
  commit?: number;
  /** What the retry met. */
  error?: EngineErrorFields;
  errorStatement?: number;
  /** True where the schema is the one an undisturbed run leaves. */
  sameSchema: boolean;
  /** Tables whose rows differ from an undisturbed run's, volatile values aside. */
  changedTables: string[];
  /** Invalid indexes after the retry that an undisturbed run does not leave. */
  invalidIndexes: string[];
}

/** The down script run after the migration. */
export interface RoundTripFact {
  error?: EngineErrorFields;
  /** 1-based number in the down script. */
  statement?: number;
  /** True where the schema is the one before the migration. */
  sameSchema: boolean;
  /** Tables of the start whose rows are not what they were. */
  changedTables: string[];
}

/** A statement held open, and who is refused meanwhile. */
export interface WitnessFact {
  statement: number;
  table: string;
  /** Why the statement cannot be held, e.g. because it runs outside a transaction; then there are no attempts. */
  notHeld?: string;
  attempts: {
    /** The queries this lock stands for. */
    who: 'SELECT' | 'INSERT, UPDATE, DELETE' | 'schema changes, VACUUM';
    /** What was run, with NOWAIT. */
    sql: string;
    outcome: 'ok' | { sqlstate: string; message: string };
  }[];
}

/** What an index takes and how often it served, since the counters began. */
export interface IndexUse {
  /** Null where another transaction has locked it against everything, which asking for its size would wait for. */
  bytes: number | null;
  scans: number;
  /** When it was last used, as PostgreSQL prints it; null where never, and before PostgreSQL 16. */
  lastScan: string | null;
}

/** What a table takes and how it was used, since the counters began. Partitions count towards their table. */
export interface TableUse {
  /** The table with what is kept out of line, without indexes; null where another transaction has locked it against everything. */
  bytes: number | null;
  indexBytes: number | null;
  /** Rows, counted or estimated; null where nobody has estimated them yet. */
  rows: number | null;
  /** True where the rows were counted just now. */
  isExact: boolean;
  seqScans: number;
  indexScans: number;
  lastSeqScan: string | null;
  /** Dead rows as the counters have them, not yet taken by VACUUM. */
  deadRows: number;
  /** By the index's own name. */
  indexes: Record<string, IndexUse>;
}

/** Sizes and counters of the learner's relations, by the names that `SchemaFact` gives. */
export interface UsageFact {
  /** Tables, partitioned tables and materialized views. */
  tables: Record<string, TableUse>;
  /** Last value handed out; null where none was, or it may not be read. */
  sequences: Record<string, { lastValue: string | null; maxValue: string }>;
  /** False inside an open transaction: what it did is counted only when it ends. */
  isComplete: boolean;
}

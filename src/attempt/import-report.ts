/** How far an import has come. */
export interface ImportProgress {
  /** Bytes of the file read. */
  bytes: number;
  totalBytes: number;
  /** Rows that the database has taken. */
  rows: number;
  /** True once a bad row was met: nothing will be kept, the rest is only read to find more of them. */
  isChecking: boolean;
}

/** A row that the database refused. */
export interface BadRow {
  /** Line in the file at which the row begins, 1-based. */
  line: number;
  /** Column of the table, or null where it is about the whole row. */
  column: string | null;
  /** The value, cut where it is long; of the whole row where `column` is null. */
  value: string | null;
  /** PostgreSQL's words. */
  reason: string;
}

/** Something of a dump that was left out. */
export interface ImportNote {
  /** 1-based. */
  line: number;
  /** The statement, cut where it is long. */
  statement: string;
  reason: string;
}

/** How an import ended. Only `imported` has changed anything. */
export type ImportOutcome =
  | {
      kind: 'imported';
      rows: number;
      tables: { table: string; rows: number }[];
      notes: ImportNote[];
      durationMs: number;
    }
  | {
      kind: 'bad-rows';
      /** The first ones, 20 at most. */
      bad: BadRow[];
      /** How many there are, or null where the rest could not be read. */
      count: number | null;
    }
  | {
      kind: 'failed';
      message: string;
      detail?: string | undefined;
      hint?: string | undefined;
      /** Line in the file, 1-based. */
      line?: number | undefined;
      /** The statement of a dump that failed, cut where it is long. */
      statement?: string | undefined;
    }
  | { kind: 'cancelled' };

export interface ImportOptions {
  onProgress?: ((progress: ImportProgress) => void) | undefined;
  /** Ends the import and leaves nothing behind. A statement that does not end within five seconds takes the session with it. */
  signal?: AbortSignal | undefined;
  /** Asked before a dump's CREATE EXTENSION; false leaves it out. Default: it is tried. */
  onExtension?: ((name: string) => Promise<boolean>) | undefined;
}

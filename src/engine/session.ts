/** What a session can do; fixed for its life. */
export interface Capabilities {
  /** Family of the engine. */
  engine: 'postgres';
  /** The server's own words, e.g. `PostgreSQL 18.6 (PGlite 0.5.16) …`. */
  version: string;
  /** Major version, e.g. 18. */
  major: number;
  /** How a second lock holder is made: a prepared transaction, a second connection, or not at all. */
  secondHolder: 'prepared' | 'connection' | 'none';
  /** Role the observer returns to with SET SESSION AUTHORIZATION. */
  superuser: string;
}

/** A cell exactly as PostgreSQL prints it, or SQL NULL. No number, Date or boolean ever appears here. */
export type Cell = string | null;

/** One column of a reply. */
export interface Field {
  name: string;
  /** `pg_type.oid`. */
  typeOid: number;
}

/** NOTICE, WARNING, INFO or LOG raised while a statement ran. */
export interface Notice {
  severity: string;
  /** SQLSTATE, e.g. 00000 or 42P07. */
  code: string;
  message: string;
  detail?: string;
  hint?: string;
}

interface ReplyBase {
  /** The command tag's words, e.g. `SELECT`, `UPDATE`, `CREATE TABLE`. */
  command: string;
  notices: Notice[];
  durationMs: number;
}

/** A statement that returned a row set, perhaps an empty one. */
export interface RowsReply extends ReplyBase {
  kind: 'rows';
  fields: Field[];
  rows: Cell[][];
  /** Rows held here; with `truncated` the statement had more. */
  rowCount: number;
  /** True where the portal stopped at `maxRows`. */
  truncated: boolean;
}

/** A statement that returned no row set. */
export interface CommandReply extends ReplyBase {
  kind: 'command';
  /** Rows affected, or null for commands that do not count. */
  rowCount: number | null;
}

/** An answer of a document or key-value engine. */
export interface DocumentReply extends ReplyBase {
  kind: 'document';
  document: unknown;
}

export type Reply = RowsReply | CommandReply | DocumentReply;

export interface RunOptions {
  /** Rows fetched at most, by the portal; the statement itself completes where it writes. Default: no limit. */
  maxRows?: number;
  /** Ends the statement. Where the engine cannot cancel, the session dies with `engine.stopped`. */
  signal?: AbortSignal;
  /** Watchdog in milliseconds; past it the session dies with `engine.timeout`. Default: none. */
  timeoutMs?: number;
  onNotice?: (notice: Notice) => void;
}

/** As for `run`; a COPY has no row limit. */
export type CopyOptions = Omit<RunOptions, 'maxRows'>;

/** One conversation with one database. Statements run one at a time, in the order given. */
export interface Session {
  readonly capabilities: Capabilities;
  /** Runs exactly one statement. Throws `EngineError`. */
  run(text: string, options?: RunOptions): Promise<Reply>;
  /** Runs a trusted script of many statements in one message: datasets, variants, setup. Throws `EngineError`. */
  load(script: string): Promise<void>;
  /**
   * Runs one `COPY … FROM STDIN` with `body` as all that the client sends; `body` is handed over and must not be used again.
   * Whole records only; several calls in one transaction bring a large file. Throws `EngineError`, whose `where` tells the line.
   */
  copyFrom?(statement: string, body: Uint8Array, options?: CopyOptions): Promise<Reply>;
  /** Runs one `COPY … TO STDOUT`; what comes is given to `onBytes` in pieces of about 1 MB. Throws `EngineError`. */
  copyTo?(statement: string, onBytes: (bytes: Uint8Array) => void, options?: CopyOptions): Promise<Reply>;
  /**
   * The whole database as a script by pg_dump, with what `args` ask for, e.g. `--schema-only`. Leaves the session as it was.
   * Its code is fetched on first use. Throws `EngineError`, with 25001 inside a transaction.
   */
  dump?(args?: string[]): Promise<Uint8Array>;
  /** The whole database as a data directory (tar, not compressed), committed work only. There where the engine is PGlite. */
  dataDirectory?(): Promise<Uint8Array>;
  /** One more connection to the same database, as the learner; there where `secondHolder` is `connection`. */
  sibling?(): Promise<Session>;
  /** Ends the session and frees what it held. Never throws. */
  close(): Promise<void>;
}

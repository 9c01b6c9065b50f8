/** A text of the playground's editor. */
export interface ScratchTab {
  /** Unique in its database. */
  id: string;
  title: string;
  text: string;
}

/** A database of the learner's own, without its data. */
export interface ScratchDatabase {
  id: string;
  name: string;
  /** Start state it was made from, e.g. `driverconnect/friendly`. */
  base: string;
  /** Milliseconds since 1970. */
  createdAt: number;
  changedAt: number;
  /** Extensions whose files its engine starts with. */
  extensions: string[];
  /** True where its session is a superuser's. */
  asSuperuser: boolean;
  tabs: ScratchTab[];
  /** Id of the tab in front. */
  activeTab: string;
}

/** Statements that were committed together, or an import, which cannot be run again from text. */
export interface ScratchUnit {
  kind: 'sql' | 'import';
  /** The statements; of an import one line that says what it was. */
  texts: string[];
  durationMs: number;
}

/** A data directory, and how much of the journal is in it. */
export interface ScratchSnapshot {
  /** gzip of the tar. */
  data: Blob;
  /** The engine that wrote it, e.g. `0.5.16`: another one may not read it. */
  engine: string;
  /** Units of the journal that are in it. */
  units: number;
}

/** One run, for the history. */
export interface ScratchRun {
  /** Milliseconds since 1970. */
  at: number;
  text: string;
  /** What came of it, in a few words. */
  outcome: string;
}

/** Everything that is kept of one database. */
export interface ScratchWhole {
  database: ScratchDatabase;
  journal: ScratchUnit[];
  snapshot: ScratchSnapshot | null;
  history: ScratchRun[];
}

/** Where scratch databases are kept. Every call may reject: with `QuotaExceededError` where the disk is full. */
export interface ScratchStore {
  /** All databases, the one changed last first. */
  list(): Promise<ScratchDatabase[]>;
  put(database: ScratchDatabase): Promise<void>;
  /** Takes a database out with all it has; what comes back puts it back through `restore`. */
  remove(id: string): Promise<ScratchWhole | null>;
  restore(whole: ScratchWhole): Promise<void>;
  whole(id: string): Promise<ScratchWhole | null>;
  /** Adds units at the end of the journal. */
  append(id: string, units: ScratchUnit[]): Promise<void>;
  /** Replaces the snapshot, or forgets journal and snapshot where it is null. */
  putSnapshot(id: string, snapshot: ScratchSnapshot | null): Promise<void>;
  addRun(id: string, run: ScratchRun): Promise<void>;
  history(id: string): Promise<ScratchRun[]>;
}

/** Runs that are kept of each database; older ones go. */
export const historyLimit = 300;

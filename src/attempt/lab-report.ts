import type { Finding, Span, Verdict } from '#judge/finding.ts';
import type { RerunFact } from '#observe/facts.ts';
import type { CrashFact, MigrationTrace, RoundTripFact } from '#observe/migration-facts.ts';

/** Everything a person drops into the migration laboratory. Texts as given; empty where there is none. */
export interface LabInput {
  /** DDL, and rows where one likes, run before anything is observed. */
  setup: string;
  /** Rows that are made for each empty table of the setup; 0 for none. */
  rows: number;
  migration: string;
  /** Operations of the application that is running: `-- read <name>` and `-- write <name>`, one statement each. */
  old: string;
  /** The same of the application to be deployed. */
  new: string;
  /** Leads back from the end of the migration to its start. */
  down: string;
}

/** Which text of the input something is wrong with. */
export type LabPart = 'setup' | 'rows' | 'migration' | 'old' | 'new' | 'down';

/** A reason why the laboratory could not run, or not all of it. */
export interface LabFault {
  part: LabPart;
  /** For the migration: what would be found of an attempt like it. */
  id?: 'sql.syntax' | 'script.refused' | 'attempt.empty';
  /** One or two plain sentences. */
  message: string;
  /** In the text of that part. */
  position?: Span;
}

/** How many rows a table holds before the migration. */
export interface FilledTable {
  table: string;
  rows: number;
  /** Why no rows could be made, where that is so. */
  note?: string;
}

/** What the laboratory is doing. */
export interface LabProgress {
  stage: 'setup' | 'rows' | 'trace' | 'rerun' | 'crash' | 'down';
  /** Runs done and to do within the stage; 0 of 1 where it is one run. */
  done: number;
  total: number;
}

/** What came of it. */
export interface LabReport {
  /** `error` where faults kept the migration from running. */
  verdict: Verdict;
  /** In order of feedback. */
  findings: Finding[];
  faults: LabFault[];
  tables: FilledTable[];
  /** Absent where the migration did not run. */
  trace?: MigrationTrace;
  /** Absent after an error in the migration. */
  rerun?: RerunFact;
  crashes?: CrashFact[];
  /** Where there is a down script. */
  roundTrip?: RoundTripFact;
  /** E.g. `PostgreSQL 18.6`. */
  engine: string;
  durationMs: number;
}

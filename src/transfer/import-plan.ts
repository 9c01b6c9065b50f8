import type { EncodingGuess } from './text-encoding.ts';

/** What counts as NULL in a CSV file. */
export type NullRule =
  /** An empty field is NULL, `""` is the empty text; COPY's own rule. */
  | { kind: 'unquoted-empty' }
  /** An empty field is NULL, quoted or not. */
  | { kind: 'empty' }
  /** Nothing is NULL. */
  | { kind: 'never' }
  /** A field that is exactly this word, without quotes; an empty field is the empty text. */
  | { kind: 'word'; word: string };

/** One column of the file and what becomes of it. */
export interface ImportColumn {
  /** Its name in the file: header, JSON key, or `Column 3`. */
  source: string;
  /** Its name in the table. */
  name: string;
  /** Its type where the table is made; not looked at for a table that exists. */
  type: string;
  /** Why that type; a sentence. */
  why: string;
  /** True leaves it out. */
  skip: boolean;
}

/** How a file of rows is read. */
export type TableFormat =
  | { kind: 'csv'; delimiter: string; hasHeader: boolean }
  /** One array of objects, or objects one after the other. */
  | { kind: 'json' };

/** A file of rows, and what is to be made of it. */
export interface TablePlan {
  kind: 'table';
  format: TableFormat;
  encoding: EncodingGuess;
  columns: ImportColumn[];
  nulls: NullRule;
  /** Name of the table, in the schema that the search path says; with a dot, schema and table. */
  table: string;
  /** False puts the rows into a table that exists, its columns found by name. */
  isNewTable: boolean;
}

/** A script, such as pg_dump writes. */
export interface DumpPlan {
  kind: 'dump';
  encoding: EncodingGuess;
}

export type ImportPlan = TablePlan | DumpPlan;

/** What the head of a file says. Nothing has been created. */
export type ImportProposal =
  | {
      kind: 'table';
      plan: TablePlan;
      /** The first rows, by column of the file; null where the proposed rule says NULL. */
      preview: (string | null)[][];
      /** Rows that the types were proposed from. */
      rowsSeen: number;
      /** True where these are all rows of the file. */
      isWhole: boolean;
      /** Of the rows looked at, those with more or fewer fields than there are columns, from 1. COPY refuses such a file. */
      uneven: { row: number; fields: number }[];
    }
  | {
      kind: 'dump';
      plan: DumpPlan;
      /** Version of the server it was made from, e.g. `15.14`, or null. */
      serverVersion: string | null;
      /** Extensions that the head asks for. */
      extensions: string[];
      /** Tables that the head makes. */
      tables: string[];
    }
  /** It is none of the formats; `reason` is a sentence. */
  | { kind: 'unreadable'; reason: string };

/** Answers that replace a guess. */
export interface ProposalOptions {
  delimiter?: string | undefined;
  hasHeader?: boolean | undefined;
  encoding?: EncodingGuess['encoding'] | undefined;
  nulls?: NullRule | undefined;
  /** Bytes of the head that are looked at. Default: 1 MB. */
  sampleBytes?: number | undefined;
}

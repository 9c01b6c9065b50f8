import type { ImportOutcome, ImportProgress } from '#attempt/import-report.ts';
import type { ImportPlan, ImportProposal, ProposalOptions } from '#transfer/import-plan.ts';
import type { ImportSource } from '#transfer/import-source.ts';

/** A file that can be read as rows or as a script. */
export type ReadableProposal = Exclude<ImportProposal, { kind: 'unreadable' }>;

/** Where the dialog is. */
export type ImportStep =
  | { kind: 'choose'; trouble: string | null }
  | { kind: 'reading'; name: string }
  | { kind: 'plan'; trouble: string | null }
  | { kind: 'running'; progress: ImportProgress | null; isCancelling: boolean }
  | { kind: 'done'; outcome: ImportOutcome };

/** What the dialog knows. */
export interface ImportState {
  step: ImportStep;
  source: ImportSource | null;
  /** What the file's head says under the reader's answers. */
  proposal: ReadableProposal | null;
  /** The proposal as the reader changed it. */
  plan: ImportPlan | null;
  /** Answers that replace a guess. */
  options: ProposalOptions;
  /** Tables that rows may be put into. */
  tables: readonly string[];
  /** A file is held over the place to drop it. */
  isOver: boolean;
}

/** Detail of `start`: all that `importFile` needs. */
export interface ImportStart {
  source: ImportSource;
  plan: ImportPlan;
}

export const initialImportState: ImportState = {
  step: { kind: 'choose', trouble: null },
  source: null,
  proposal: null,
  plan: null,
  options: {},
  tables: [],
  isOver: false,
};

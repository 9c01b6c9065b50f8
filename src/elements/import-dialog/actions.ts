import type { ImportColumn, ProposalOptions, TablePlan } from '#transfer/import-plan.ts';

/** What a reader can do in the dialog. */
export interface ImportActions {
  choose(file: File): void;
  /** A file is held over the place to drop it, or is gone from it. */
  over(isOver: boolean): void;
  /** Replaces a guess and looks at the head of the file again. */
  ask(options: ProposalOptions): void;
  change(change: Partial<TablePlan>): void;
  changeColumn(at: number, change: Partial<ImportColumn>): void;
  start(): void;
  cancel(): void;
  /** Back to the columns of the same file. */
  back(): void;
  another(): void;
  close(): void;
}

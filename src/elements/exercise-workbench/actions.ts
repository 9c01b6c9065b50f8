import type { Prove } from '../lock-timeline/element.ts';
import type { ShownRun } from './shown-run.ts';
import type { Pane, Tab } from './state.ts';

/** What the workbench's controls ask for. */
export interface WorkbenchActions {
  /** Takes the text to the playground. */
  play(): void;
  run(): void;
  check(): void;
  /** Proves a lock of the text that was checked last. */
  prove: Prove;
  stop(): void;
  reset(): void;
  /** Starts the engine again after it ended by itself. */
  revive(): void;
  /** Takes the text another tab wrote. */
  takeOther(): void;
  /** Keeps this tab's text where another tab wrote one. */
  keepMine(): void;
  hint(): void;
  askSolution(): void;
  showSolution(): void;
  keepTrying(): void;
  fetchMore(run: ShownRun, index: number): void;
  runAgain(statements: string[]): void;
  /** Shows rows of a relation, given as SQL writes it. */
  look(relation: string): void;
  showPane(pane: Pane): void;
  showTab(tab: Tab): void;
  toggleRail(): void;
  format(): void;
  startOver(): void;
  undoStartOver(): void;
  dismissDraft(): void;
  showKeys(): void;
  closeKeys(): void;
  /** Puts the cursor on a place, 0-based UTF-16 offsets. */
  goTo(start: number, end: number): void;
  insert(text: string): void;
  changed(): void;
  copy(text: string): Promise<void>;
}

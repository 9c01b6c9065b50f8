import type { ExportRequest } from '../export-menu/view.ts';
import type { ImportStart } from '../import-dialog/state.ts';
import type { QueryPlace } from '#sql/query-places.ts';
import type { PlayPanel, PlayState } from './state.ts';

/** What the page can be asked to do. */
export interface PlayActions {
  run(): void;
  runStatement(): void;
  explain(): void;
  /** Tries a CREATE INDEX for the statement that was explained. */
  tryIndex(sql: string): void;
  /** Shows the part of the text that a step of the plan comes from. */
  point(place: QueryPlace | null): void;
  stop(): void;
  format(): void;
  reset(): void;
  useDatabase(id: string): void;
  createDatabase(name: string, base: string): void;
  duplicateDatabase(): void;
  renameDatabase(name: string): void;
  deleteDatabase(): void;
  setSuperuser(isOne: boolean): void;
  addTab(): void;
  showTab(id: string): void;
  closeTab(id: string): void;
  renameTab(id: string, title: string): void;
  showPanel(panel: PlayPanel): void;
  searchHistory(words: string): void;
  takeFromHistory(text: string): void;
  fetchMore(index: number): void;
  insert(text: string): void;
  look(relation: string): void;
  goTo(start: number, end: number): void;
  runAgain(statements: string[]): void;
  /** Offers a link; with what made the data where `hasData` is true. */
  share(hasData?: boolean): void;
  copyLink(): void;
  saveScript(): void;
  importFile(): void;
  /** Takes a saved script; false where the file is none. */
  openScript: (file: File) => Promise<boolean>;
  /** Imports what the dialog asks for. */
  startImport(start: ImportStart): void;
  cancelImport(): void;
  exportFile(request: ExportRequest): void;
  openIncoming(): void;
  /** Opens it as another text of the open database. */
  openIncomingHere(): void;
  dropIncoming(): void;
  takeOver(): void;
  openDialog(dialog: PlayState['dialog']): void;
  dismissNotice(): void;
  toggleRail(): void;
  showPane(pane: PlayState['pane']): void;
}

import type { SqlEditor } from '../sql-editor/element.ts';
import type { ImportDialog } from '../import-dialog/element.ts';
import type { PlayRoom } from './room.ts';
import type { PlayState } from './state.ts';

/** The page as its acts see it. */
export interface PlayPageParts {
  state(): PlayState;
  set(change: Partial<PlayState>): void;
  editor(): SqlEditor | null;
  room(): PlayRoom | null;
  /** Shows what came of an act from its beginning. */
  toTop(): void;
  /** Brings what an index would change into view. */
  toTrial(): void;
  /** The dialog, its code fetched. */
  importDialog(): Promise<ImportDialog | null>;
}

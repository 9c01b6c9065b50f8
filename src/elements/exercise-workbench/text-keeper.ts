import type { ProgressStore } from '#progress/store.ts';
import type { DraftNotice } from './state.ts';

const saveAfterMs = 400;

/** Keeps the learner's text while it is written. */
export interface TextKeeper {
  /** The text to begin with: the draft where there is one, else the starter. */
  begin(): { text: string; notice: DraftNotice | null };
  /** The text changed; it is stored a moment later. */
  changed(text: string): void;
  /** Stores at once what waits. */
  flush(): void;
}

/** Makes the keeper of one exercise's text. A text equal to the starter is no draft. */
export function createTextKeeper(store: ProgressStore, exerciseId: string, starter: string): TextKeeper {
  let waiting: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    if (waiting === null) return;
    if (waiting.trim() === starter.trim()) store.clearDraft(exerciseId);
    else store.saveDraft(exerciseId, waiting);
    waiting = null;
  };
  return {
    begin: () => {
      const draft = store.draft(exerciseId);
      if (!draft || draft.text.trim() === starter.trim()) return { text: starter, notice: null };
      return { text: draft.text, notice: { kind: 'restored', savedAt: draft.savedAt } };
    },
    changed: (text) => {
      waiting = text;
      clearTimeout(timer);
      timer = setTimeout(flush, saveAfterMs);
    },
    flush,
  };
}

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
  /** Stores `text` over whatever another tab stored. */
  insist(text: string): void;
  /** Stops listening to other tabs. */
  close(): void;
}

/** What a keeper tells of other tabs on the same exercise. */
export interface OtherTabs {
  /** Another tab stored `text`, which differs from this tab's. */
  onOther?(text: string): void;
  /** This tab is about to store over `text` of another tab: the last moment to put it aside. */
  onReplaced?(text: string): void;
}

/** Makes the keeper of one exercise's text. A text equal to the starter is no draft. */
export function createTextKeeper(
  store: ProgressStore,
  exerciseId: string,
  starter: string,
  others: OtherTabs = {},
): TextKeeper {
  let waiting: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isStarter = (text: string): boolean => text.trim() === starter.trim();
  const stored = (): string => store.draft(exerciseId)?.text ?? starter;
  /** This tab's text as it stands, and the stored one as this tab last knew it. */
  let mine = stored();
  let known = mine;

  const flush = (): void => {
    clearTimeout(timer);
    if (waiting === null) return;
    const text = waiting;
    waiting = null;
    const theirs = stored();
    if (theirs !== known && theirs !== text && !isStarter(theirs)) others.onReplaced?.(theirs);
    known = isStarter(text) ? starter : text;
    if (isStarter(text)) store.clearDraft(exerciseId);
    else store.saveDraft(exerciseId, text);
  };
  const changed = (text: string): void => {
    mine = text;
    waiting = text;
    clearTimeout(timer);
    timer = setTimeout(flush, saveAfterMs);
  };
  const stopListening = store.subscribe((change) => {
    if (change.what !== 'draft' || change.exerciseId !== exerciseId) return;
    const theirs = stored();
    if (theirs === known) return;
    if (theirs === mine) known = theirs;
    // A text cleared elsewhere takes nothing from this tab.
    else if (!isStarter(theirs)) others.onOther?.(theirs);
  });

  return {
    begin: () => {
      const draft = store.draft(exerciseId);
      mine = stored();
      known = mine;
      if (!draft || isStarter(draft.text)) return { text: starter, notice: null };
      return { text: draft.text, notice: { kind: 'restored', savedAt: draft.savedAt } };
    },
    changed,
    flush,
    insist: (text) => {
      changed(text);
      flush();
    },
    close: stopListening,
  };
}

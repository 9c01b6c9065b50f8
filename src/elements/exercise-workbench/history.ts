/** Texts that were run, oldest first, and the place in them; `at` equal to their number means the text being written. */
export interface RunHistory {
  texts: string[];
  at: number;
  /** The text that was being written when the learner began to go back. */
  pending: string;
}

/** Runs kept. */
export const historyLength = 40;

/** A history from texts kept before. */
export function openHistory(texts: readonly string[]): RunHistory {
  const kept = texts.slice(-historyLength);
  return { texts: kept, at: kept.length, pending: '' };
}

/** Adds a text that is run. The same text twice in a row counts once, an empty one not at all. */
export function remember({ texts }: RunHistory, text: string): RunHistory {
  if (text.trim() === '' || texts.at(-1) === text) return openHistory(texts);
  return openHistory([...texts, text]);
}

/** Goes one run back (-1) or forward (1); `text` is null at either end. `current` is what the editor holds. */
export function step(
  history: RunHistory,
  direction: -1 | 1,
  current: string,
): { history: RunHistory; text: string | null } {
  const at = history.at + direction;
  if (at < 0 || at > history.texts.length) return { history, text: null };
  const pending = history.at === history.texts.length ? current : history.pending;
  return { history: { ...history, at, pending }, text: history.texts[at] ?? pending };
}

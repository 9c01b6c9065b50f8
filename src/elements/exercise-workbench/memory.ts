import { openHistory, remember, type RunHistory } from './history.ts';

const key = (exerciseId: string): string => `querywright.history.${exerciseId}`;

/** The runs kept of an exercise; an empty history where there are none or the browser stores nothing. */
export function recallHistory(exerciseId: string): RunHistory {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key(exerciseId)) ?? '[]');
    return openHistory(Array.isArray(kept) ? kept.filter((text) => typeof text === 'string') : []);
  } catch {
    return openHistory([]);
  }
}

/** Puts a text among the runs of an exercise, so that it can be gone back to. Other tabs' runs stay. */
export function putAside(exerciseId: string, text: string): void {
  keepHistory(exerciseId, remember(recallHistory(exerciseId), text));
}

/** Keeps the runs of an exercise. Where storage is full they are lost with the page; drafts are kept elsewhere. */
export function keepHistory(exerciseId: string, { texts }: RunHistory): void {
  try {
    localStorage.setItem(key(exerciseId), JSON.stringify(texts));
  } catch {
    // A history is a convenience; the learner's text is safe in the draft.
  }
}

import { earlyStarted } from '../engine-host.ts';

/** What is left to the first rows once the engine has started. */
const rowsMs = 400;
/** Nobody waits longer than this, whatever the network does. */
const longestMs = 1500;

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Somebody comes near the text, or is in it already. */
function reached(area: HTMLElement, { signal }: AbortController): Promise<void> {
  if (document.activeElement === area) return Promise.resolve();
  return new Promise((resolve) => {
    for (const type of ['pointerenter', 'pointerdown', 'focus', 'input'])
      area.addEventListener(type, () => resolve(), { signal });
  });
}

/**
 * Waits until CodeMirror may take the place of a text area: at once, but while the page's engine starts for the first time
 * its scripts would take the processor from the start, so that waits for the engine or for somebody who reaches for the text.
 */
export async function editorTime(area: HTMLElement): Promise<void> {
  const started = earlyStarted();
  if (!started) return;
  const done = new AbortController();
  await Promise.race([started.then(() => after(rowsMs)), after(longestMs), reached(area, done)]);
  done.abort();
}

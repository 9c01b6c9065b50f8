import type { SnapshotRef } from '#engine/host.ts';
import { browserHost } from '#engine/postgres/browser-host.ts';
import { engineHost } from './engine-host.ts';

/** True where the reader asked to save data; then nothing is fetched before the first run. */
function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection');
  return typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true;
}

const snapshot = document.querySelector<HTMLMetaElement>("meta[name='start-state']")?.content;

// On the first exercise of a visit the engine need not wait for the workbench's scripts, nor the host's code for an answer of
// the server of its own. A failed start is told by the `open` that needs it.
if (snapshot !== undefined && !savesData()) {
  engineHost(() => Promise.resolve(browserHost))
    .open(JSON.parse(snapshot) as SnapshotRef)
    .catch(() => undefined);
}

import type { SnapshotRef } from '#engine/host.ts';
import { browserHost } from '#engine/postgres/browser-host.ts';
import { engineHost, startEarly } from './engine-host.ts';
import { savesData } from './saves-data.ts';

const snapshot = document.querySelector<HTMLMetaElement>("meta[name='start-state']")?.content;

// On the first exercise of a visit the engine need not wait for the workbench's scripts, nor the host's code for an answer of
// the server of its own.
if (snapshot !== undefined && !savesData()) {
  startEarly(
    engineHost(() => Promise.resolve(browserHost)),
    JSON.parse(snapshot) as SnapshotRef,
  );
}

import type { SnapshotRef } from '#engine/host.ts';
import { browserHost } from '#engine/postgres/browser-host.ts';
import { engineHost, startEarly } from './engine-host.ts';
import { startedFrom } from './play-ground/last-start.ts';
import { savesData } from './saves-data.ts';

const bases = document.querySelector<HTMLMetaElement>("meta[name='play-bases']")?.content;

// The database that was open last, or on a first visit the first one, need not wait for the page's scripts. One that was
// kept as a data directory does: its bytes are in the browser's own store.
if (bases !== undefined && !savesData()) {
  const all = JSON.parse(bases) as SnapshotRef[];
  const last = startedFrom();
  const base = last === null ? all[0] : all.find(({ id }) => id === last);
  if (base)
    startEarly(
      engineHost(() => Promise.resolve(browserHost)),
      base,
    );
}

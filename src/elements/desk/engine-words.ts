import type { VisitState } from '#attempt/visit.ts';

const megabytes = (bytes: number): string => (bytes / 1_048_576).toFixed(1);

/** Says where the database stands, e.g. `Fetching the database: 3.2 of 7.4 MB`. */
export function engineWords(engine: VisitState): string {
  switch (engine.phase) {
    case 'idle':
      return 'The database starts with your first run';
    case 'starting':
      if (engine.progress.phase === 'download') {
        const { loadedBytes, totalBytes } = engine.progress;
        return `Fetching PostgreSQL: ${megabytes(loadedBytes)} of ${megabytes(totalBytes)} MB`;
      }
      return 'Starting PostgreSQL';
    case 'ready':
      return 'PostgreSQL is ready';
    case 'running':
      return 'Running…';
    case 'restoring':
      return 'Putting the start state back';
    case 'unavailable':
      return `PostgreSQL could not start: ${engine.reason}`;
  }
}

/** Seconds since it began, e.g. `3.4 s`. */
export const elapsedWords = (elapsedMs: number): string => `${(elapsedMs / 1000).toFixed(1)} s`;

import type { Reply } from '#engine/session.ts';

/** Writes whole numbers with thousands separated, e.g. `12,345`. */
export const numberWords = (count: number): string => count.toLocaleString('en-US');

/** Writes a count with its noun, e.g. `1 row`, `12 rows`. */
export function counted(count: number, noun: string): string {
  return `${numberWords(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** Writes a duration as people read it: `under 1 ms`, `12 ms`, `3.4 s`. */
export function durationWords(durationMs: number): string {
  if (durationMs < 1) return 'under 1 ms';
  return durationMs < 1000 ? `${String(Math.round(durationMs))} ms` : `${(durationMs / 1000).toFixed(1)} s`;
}

/** Says what came of a statement, e.g. `12 rows, 3 columns · 4 ms` or `UPDATE, 3 rows · 1 ms`. */
export function replyWords(reply: Reply): string {
  const time = durationWords(reply.durationMs);
  if (reply.kind === 'rows') {
    const rows = reply.truncated ? `first ${counted(reply.rowCount, 'row')}` : counted(reply.rowCount, 'row');
    return `${rows}, ${counted(reply.fields.length, 'column')} · ${time}`;
  }
  if (reply.kind === 'command' && reply.rowCount !== null)
    return `${reply.command}, ${counted(reply.rowCount, 'row')} · ${time}`;
  return `${reply.command} · ${time}`;
}

import type { Reply, RowsReply } from '#engine/session.ts';

/** Cuts a reply that was fetched with one row more than `limit`; that row only says that there are more. */
export function shownReply(reply: Reply, limit: number): Reply {
  if (reply.kind !== 'rows') return reply;
  if (reply.rows.length <= limit) return { ...reply, truncated: false };
  const cut: RowsReply = { ...reply, rows: reply.rows.slice(0, limit), rowCount: limit, truncated: true };
  return cut;
}

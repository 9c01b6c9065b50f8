import type { Session } from '#engine/session.ts';
import type { Batches, StepTrace } from './migration-facts.ts';
import { qualified } from './trace-rows.ts';

/** The first transaction number that is not given out yet. Throws `EngineError`. */
export async function nextTransaction(session: Session): Promise<string> {
  const reply = await session.run('select pg_catalog.pg_snapshot_xmax(pg_catalog.pg_current_snapshot())::text');
  return reply.kind === 'rows' ? (reply.rows[0]?.[0] ?? '0') : '0';
}

/**
 * How many rows each transaction since `since` left changed in the tables a statement wrote: it tells batches that a DO
 * block committed by itself. Rows are told apart by the transaction that wrote their present version. Throws `EngineError`.
 */
export async function batchesSince(session: Session, since: string, scans: StepTrace['scans']): Promise<Batches[]> {
  const batches: Batches[] = [];
  for (const { table, inserted, updated } of scans) {
    if (inserted + updated === 0) continue;
    const reply = await session.run(
      `select pg_catalog.count(*) from ${qualified(table)} where xmin::text::pg_catalog.int8 >= ${since} group by xmin order by 1 desc`,
    );
    const rows = reply.kind === 'rows' ? reply.rows.map(([count]) => Number(count)) : [];
    if (rows.length > 0) batches.push({ table, rows });
  }
  return batches;
}

import type { Session } from '#engine/session.ts';
import type { LockMode, StepTrace } from './migration-facts.ts';
import type { Catalog } from './trace-catalog.ts';

/** Work counters of one table, as running totals. */
export interface Work {
  tuplesRead: number;
  inserted: number;
  updated: number;
  deleted: number;
}

/** What is read before and after a statement. */
export interface Meters {
  walPosition: number;
  lockTimeoutMs: number;
  statementTimeoutMs: number;
  /** Relation locks this session holds: catalog id and mode. */
  locks: { relation: string; mode: LockMode }[];
  /** Catalog id → totals. */
  work: Map<string, Work>;
}

/** `transaction` totals stand still between transactions; `committed` ones need a flush and cover statements that commit by themselves. */
export type Counters = 'transaction' | 'committed';

function metersQuery(counters: Counters): string {
  const counter = (name: string, oid = 'c.oid') =>
    `pg_catalog.pg_stat_get_${counters === 'transaction' ? 'xact_' : ''}tuples_${name}(${oid})`;
  // An index-only scan counts its entries for the index alone; any other counts what it found for the table as well.
  const throughIndexes = `coalesce((
         select pg_catalog.sum(${counter('returned', 'i.indexrelid')})
         from pg_catalog.pg_index i
         where i.indrelid = c.oid
       ), 0)`;
  return `
select 'wal', (pg_catalog.pg_current_wal_insert_lsn() - '0/0'::pg_catalog.pg_lsn)::text, null, null, null, null
union all
select s.name, s.setting, null, null, null, null
from pg_catalog.pg_settings s
where s.name in ('lock_timeout', 'statement_timeout')
union all
select 'lock', 'relation ' || l.relation, l.mode, null, null, null
from pg_catalog.pg_locks l
where l.locktype = 'relation' and l.granted and l.pid = pg_catalog.pg_backend_pid() and l.relation >= 16384
union all
select 'work', 'relation ' || c.oid, (${counter('returned')} + greatest(${counter('fetched')}, ${throughIndexes}))::text,
       ${counter('inserted')}::text, ${counter('updated')}::text, ${counter('deleted')}::text
from pg_catalog.pg_class c
where c.relkind in ('r', 'm') and c.oid >= 16384`;
}

const metersQueries: Record<Counters, string> = {
  transaction: metersQuery('transaction'),
  committed: metersQuery('committed'),
};

/** Reads the meters inside the session's transaction where one is open. Throws `EngineError`. */
export async function readMeters(session: Session, counters: Counters): Promise<Meters> {
  if (counters === 'committed') await session.run('select pg_catalog.pg_stat_force_next_flush()');
  const reply = await session.run(metersQueries[counters]);
  const meters: Meters = { walPosition: 0, lockTimeoutMs: 0, statementTimeoutMs: 0, locks: [], work: new Map() };
  for (const [what, first, second, ...more] of reply.kind === 'rows' ? reply.rows : []) {
    if (what === 'wal') meters.walPosition = Number(first);
    if (what === 'lock_timeout') meters.lockTimeoutMs = Number(first);
    if (what === 'statement_timeout') meters.statementTimeoutMs = Number(first);
    if (what === 'lock' && first) meters.locks.push({ relation: first, mode: second as LockMode });
    if (what === 'work' && first) {
      const [inserted, updated, deleted] = more.map(Number);
      const work = {
        tuplesRead: Number(second),
        inserted: inserted ?? 0,
        updated: updated ?? 0,
        deleted: deleted ?? 0,
      };
      meters.work.set(first, work);
    }
  }
  return meters;
}

function milliseconds(text: string): number {
  const [, amount = '0', unit = 'ms'] = /^(\d+)\s*(ms|s|min|h|d)?$/.exec(text) ?? [];
  const factor = { ms: 1, s: 1_000, min: 60_000, h: 3_600_000, d: 86_400_000 }[unit] ?? 1;
  return Number(amount) * factor;
}

/** Timeouts in force, in milliseconds; 0 for none. Takes no snapshot, so a SET TRANSACTION may still follow. */
export async function readTimeouts(session: Session): Promise<Pick<Meters, 'lockTimeoutMs' | 'statementTimeoutMs'>> {
  const shown = async (name: string): Promise<number> => {
    const reply = await session.run(`show ${name}`);
    return milliseconds(reply.kind === 'rows' ? (reply.rows[0]?.[0] ?? '0') : '0');
  };
  return { lockTimeoutMs: await shown('lock_timeout'), statementTimeoutMs: await shown('statement_timeout') };
}

/** Work between two readings, for tables that did any. TRUNCATE sets counters back: no count is below 0. */
export function workBetween(before: Meters, after: Meters, catalog: Catalog, original: Catalog): StepTrace['scans'] {
  const none: Work = { tuplesRead: 0, inserted: 0, updated: 0, deleted: 0 };
  return [...after.work].flatMap(([id, now]) => {
    const table = catalog.get(id);
    const then = before.work.get(id) ?? none;
    const grown = (key: keyof Work) => Math.max(0, now[key] - then[key]);
    const work = {
      tuplesRead: grown('tuplesRead'),
      inserted: grown('inserted'),
      updated: grown('updated'),
      deleted: grown('deleted'),
    };
    if (!table || Object.values(work).every((count) => count === 0)) return [];
    return [{ table: table.name, ...work, existedBefore: original.has(id) }];
  });
}

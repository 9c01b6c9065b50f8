import type { Session } from '#engine/session.ts';
import { readRows } from './schema-read.ts';

/**
 * Which of these tables (quoted, with schema) may have statistics that ANALYZE would change: rows written since the last
 * ANALYZE, never analysed, an index on an expression without statistics, extended statistics, or a statistics target of
 * its own. Reading a large table for the same numbers takes longer than all else in a Check.
 */
export async function staleTables(session: Session, tables: string[]): Promise<Set<string>> {
  if (tables.length === 0) return new Set();
  // Counters of finished transactions are told late unless asked for; they are readable from the next statement on.
  await session.run('select pg_catalog.pg_stat_force_next_flush()');
  const list = tables.map((table) => `('${table.replaceAll("'", "''")}')`).join(', ');
  const rows = await readRows(
    session,
    `select t.name
     from (values ${list}) t(name)
     join pg_catalog.pg_class c on c.oid = t.name::pg_catalog.regclass
     where c.relkind = 'p' or c.reltuples < 0
       or pg_catalog.pg_stat_get_mod_since_analyze(c.oid) > 0
       or exists (select from pg_catalog.pg_index i
         where i.indrelid = c.oid and i.indexprs is not null
           and not exists (select from pg_catalog.pg_stats s
             join pg_catalog.pg_class x on x.relname = s.tablename
             where x.oid = i.indexrelid and x.relnamespace::pg_catalog.regnamespace::text = pg_catalog.quote_ident(s.schemaname)))
       or exists (select from pg_catalog.pg_statistic_ext e where e.stxrelid = c.oid)
       or exists (select from pg_catalog.pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and coalesce(a.attstattarget, -1) >= 0)`,
  );
  return new Set(rows.flatMap((row) => (row[0] ? [row[0]] : [])));
}

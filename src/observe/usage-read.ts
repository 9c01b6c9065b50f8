import { isUsers, nameIn } from './schema-relations.ts';
import type { TableUse } from './usage-facts.ts';

/** A table as the query below returns it. */
export interface TableRow extends Omit<TableUse, 'isExact'> {
  /** As facts name it. */
  name: string;
  /** As SQL needs it written, with its schema. */
  sqlName: string;
  /** `pg_class.relkind`. */
  kind: string;
}

/** An aggregate over a relation and, where it is partitioned, over everything below it. */
const overAll = (oid: string, aggregate: string): string => `(
      with recursive t(relid) as (
        select ${oid}
        union
        select h.inhrelid from pg_catalog.pg_inherits h
        join t on h.inhparent = t.relid
        join pg_catalog.pg_class k on k.oid = h.inhrelid and k.relispartition
      )
      select ${aggregate} from t)`;
const sum = (oid: string, term: string): string => overAll(oid, `coalesce(pg_catalog.sum(${term}), 0)`);

/** Asking for a size waits for whoever holds ACCESS EXCLUSIVE, for ever where that is a prepared transaction. */
const size = (oid: string, term: string): string =>
  overAll(oid, `pg_catalog.sum(case when t.relid not in (select relid from held) then ${term} end)`);

/** Before PostgreSQL 16 the time of the last use is not kept. */
const lastUse = (major: number, oid: string): string =>
  major < 16 ? 'null' : overAll(oid, 'pg_catalog.max(pg_catalog.pg_stat_get_lastscan(t.relid))::text');

const scans = 'pg_catalog.pg_stat_get_numscans';

const indexScans = `(select coalesce(pg_catalog.sum(${scans}(i.indexrelid)), 0)
  from pg_catalog.pg_index i where i.indrelid = t.relid)`;

const indexes = (major: number): string => `
  select pg_catalog.json_object_agg(x.relname, pg_catalog.json_build_object(
    'bytes', ${size('x.oid', 'pg_catalog.pg_relation_size(t.relid)')},
    'scans', ${sum('x.oid', `${scans}(t.relid)`)},
    'lastScan', ${lastUse(major, 'x.oid')}
  ))
  from pg_catalog.pg_index i join pg_catalog.pg_class x on x.oid = i.indexrelid
  where i.indrelid = c.oid`;

/** One JSON array of `TableRow`, for a server of this major version. */
export const tablesSql = (major: number): string => `
with locked as (
  select l.relation as relid from pg_catalog.pg_locks l
  where l.mode = 'AccessExclusiveLock' and l.granted and l.pid is distinct from pg_catalog.pg_backend_pid()
    and l.relation is not null
), held as (
  select relid from locked
  union
  select i.indrelid from pg_catalog.pg_index i where i.indexrelid in (select relid from locked)
  union
  select i.indexrelid from pg_catalog.pg_index i where i.indrelid in (select relid from locked)
)
select coalesce(pg_catalog.json_agg(pg_catalog.json_build_object(
  'name', ${nameIn('s', 'c.relname')},
  'sqlName', pg_catalog.format('%I.%I', s.nspname, c.relname),
  'kind', c.relkind,
  'bytes', ${size('c.oid', 'pg_catalog.pg_table_size(t.relid)')},
  'indexBytes', ${size('c.oid', 'pg_catalog.pg_indexes_size(t.relid)')},
  'rows', case when c.reltuples >= 0 then c.reltuples::bigint end,
  'seqScans', ${sum('c.oid', `${scans}(t.relid)`)},
  'indexScans', ${sum('c.oid', indexScans)},
  'lastSeqScan', ${lastUse(major, 'c.oid')},
  'deadRows', ${sum('c.oid', 'pg_catalog.pg_stat_get_dead_tuples(t.relid)')},
  'indexes', coalesce((${indexes(major)}), '{}'::json)
) order by s.nspname, c.relname), '[]'::json)
from pg_catalog.pg_class c
join pg_catalog.pg_namespace s on s.oid = c.relnamespace
where c.relkind in ('r', 'p', 'm') and c.relpersistence <> 't' and ${isUsers('s', 'pg_class', 'c.oid')}`;

/** One JSON object of sequences by name. */
export const sequencesSql = `
select coalesce(pg_catalog.json_object_agg(${nameIn('s', 'c.relname')}, pg_catalog.json_build_object(
  'lastValue', q.last_value::text, 'maxValue', q.max_value::text)), '{}'::json)
from pg_catalog.pg_class c
join pg_catalog.pg_namespace s on s.oid = c.relnamespace
join pg_catalog.pg_sequences q on q.schemaname = s.nspname and q.sequencename = c.relname
where c.relkind = 'S' and ${isUsers('s', 'pg_class', 'c.oid')}`;

/** True for relations, types and functions of the learner's: nothing of the system's, nothing of an extension's. */
export function isUsers(schema: string, catalog: string, oid: string): string {
  return `${schema}.nspname !~ '^pg_' and ${schema}.nspname <> 'information_schema'
    and not exists (
      select from pg_catalog.pg_depend e
      where e.classid = 'pg_catalog.${catalog}'::pg_catalog.regclass and e.objid = ${oid} and e.deptype = 'e'
    )`;
}

/** SQL for a name as facts give it: bare in schema public, else `schema.name`. */
export function nameIn(schema: string, name: string): string {
  return `case ${schema}.nspname when 'public' then ${name}::text else ${schema}.nspname || '.' || ${name} end`;
}

const columns = `
  select pg_catalog.json_agg(pg_catalog.json_build_object(
    'name', a.attname,
    'type', pg_catalog.format_type(a.atttypid, a.atttypmod),
    'notNull', a.attnotnull and not exists (
      select from pg_catalog.pg_constraint n
      where n.conrelid = a.attrelid and n.contype = 'n' and n.conkey[1] = a.attnum and not n.convalidated
    ),
    'default', pg_catalog.pg_get_expr(d.adbin, d.adrelid, true),
    'identity', case a.attidentity when 'a' then 'always' when 'd' then 'by default' else '' end,
    'generated', case a.attgenerated when 's' then 'stored' when 'v' then 'virtual' else '' end,
    'comment', pg_catalog.col_description(a.attrelid, a.attnum)
  ) order by a.attnum)
  from pg_catalog.pg_attribute a
  left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped`;

// One look-up a name: as a join it would read all columns of the table for each constraint. Number 0 is the whole row.
const columnNames = (relation: string, numbers: string) => `pg_catalog.array_remove(array(
      select (select a.attname::text from pg_catalog.pg_attribute a where a.attrelid = ${relation} and a.attnum = k.attnum)
      from pg_catalog.unnest(${numbers}) with ordinality k(attnum, place)
      order by k.place), null)`;

const action = (letter: string) => `case ${letter} when 'a' then 'no-action' when 'r' then 'restrict'
      when 'c' then 'cascade' when 'n' then 'set-null' when 'd' then 'set-default' end`;

// Before PostgreSQL 18 a NOT NULL has no row of its own, so it is made up from the column.
const constraints = `
  select pg_catalog.json_agg(f.fact order by f.name) from (
    select o.conname::text as name, pg_catalog.json_build_object(
      'name', o.conname,
      'type', case o.contype when 'p' then 'primary-key' when 'u' then 'unique' when 'f' then 'foreign-key'
        when 'c' then 'check' when 'x' then 'exclude' else 'not-null' end,
      'columns', ${columnNames('o.conrelid', 'o.conkey')},
      'references', case when o.contype = 'f' then pg_catalog.json_build_object(
        'table', (select ${nameIn('s', 'r.relname')} from pg_catalog.pg_class r
          join pg_catalog.pg_namespace s on s.oid = r.relnamespace where r.oid = o.confrelid),
        'columns', ${columnNames('o.confrelid', 'o.confkey')}) end,
      'onDelete', case when o.contype = 'f' then ${action('o.confdeltype')} end,
      'deferrable', o.condeferrable,
      'validated', o.convalidated,
      'definition', pg_catalog.pg_get_constraintdef(o.oid, true)
    ) as fact
    from pg_catalog.pg_constraint o
    where o.conrelid = c.oid and o.contype in ('p', 'u', 'f', 'c', 'x', 'n')
    union all
    select c.relname || '_' || a.attname || '_not_null', pg_catalog.json_build_object(
      'name', c.relname || '_' || a.attname || '_not_null', 'type', 'not-null', 'columns', array[a.attname::text],
      'references', null, 'onDelete', null, 'deferrable', false, 'validated', true,
      'definition', 'NOT NULL ' || pg_catalog.quote_ident(a.attname))
    from pg_catalog.pg_attribute a
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attnotnull
      and c.relkind in ('r', 'p', 'f')
      and pg_catalog.current_setting('server_version_num')::int < 180000
  ) f`;

const indexes = `
  select pg_catalog.json_agg(pg_catalog.json_build_object(
    'name', x.relname,
    'keys', array(select pg_catalog.pg_get_indexdef(i.indexrelid, k, true)
      from pg_catalog.generate_series(1, i.indnkeyatts) k order by k),
    'descending', array(select i.indoption[k] & 1 = 1
      from pg_catalog.generate_series(0, i.indnkeyatts - 1) k order by k),
    'opclasses', array(select case when p.opcdefault then null else p.opcname::text end
      from pg_catalog.generate_series(0, i.indnkeyatts - 1) k
      join pg_catalog.pg_opclass p on p.oid = i.indclass[k] order by k),
    'include', array(select pg_catalog.pg_get_indexdef(i.indexrelid, k, true)
      from pg_catalog.generate_series(i.indnkeyatts + 1, i.indnatts) k order by k),
    'predicate', pg_catalog.pg_get_expr(i.indpred, i.indrelid, true),
    'method', m.amname,
    'unique', i.indisunique,
    'valid', i.indisvalid,
    'constraint', (select o.conname from pg_catalog.pg_constraint o
      where o.conindid = i.indexrelid and o.conrelid = i.indrelid and o.contype in ('p', 'u', 'x') limit 1),
    'definition', pg_catalog.pg_get_indexdef(i.indexrelid)
  ) order by x.relname)
  from pg_catalog.pg_index i
  join pg_catalog.pg_class x on x.oid = i.indexrelid
  join pg_catalog.pg_am m on m.oid = x.relam
  where i.indrelid = c.oid`;

const triggers = `
  select pg_catalog.json_agg(pg_catalog.json_build_object(
    'name', t.tgname,
    'definition', pg_catalog.pg_get_triggerdef(t.oid, true),
    'enabled', t.tgenabled <> 'D'
  ) order by t.tgname)
  from pg_catalog.pg_trigger t
  where t.tgrelid = c.oid and not t.tgisinternal`;

const policies = `
  select pg_catalog.json_agg(pg_catalog.json_build_object(
    'name', p.polname,
    'command', case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update'
      when 'd' then 'delete' else 'all' end,
    'roles', array(select case g when 0 then 'public' else pg_catalog.pg_get_userbyid(g)::text end
      from pg_catalog.unnest(p.polroles) g order by 1),
    'using', pg_catalog.pg_get_expr(p.polqual, p.polrelid, true),
    'check', pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid, true),
    'permissive', p.polpermissive
  ) order by p.polname)
  from pg_catalog.pg_policy p
  where p.polrelid = c.oid`;

/** One JSON array of `RelationFact`: tables, views and sequences; those of identity columns are part of the column. */
export const relationsSql = `
select coalesce(pg_catalog.json_agg(pg_catalog.json_build_object(
  'name', ${nameIn('s', 'c.relname')},
  'schema', s.nspname,
  'kind', case c.relkind when 'p' then 'partitioned' when 'v' then 'view' when 'm' then 'materialized-view'
    when 'S' then 'sequence' else 'table' end,
  'columns', case when c.relkind = 'S' then '[]'::json else coalesce((${columns}), '[]'::json) end,
  'constraints', coalesce((${constraints}), '[]'::json),
  'indexes', coalesce((${indexes}), '[]'::json),
  'triggers', coalesce((${triggers}), '[]'::json),
  'policies', coalesce((${policies}), '[]'::json),
  'rowSecurity', case when c.relrowsecurity and c.relforcerowsecurity then 'forced'
    when c.relrowsecurity then 'enabled' else 'off' end,
  'comment', pg_catalog.obj_description(c.oid, 'pg_class'),
  'estimatedRows', c.reltuples::bigint,
  'definition', case when c.relkind in ('v', 'm') then pg_catalog.pg_get_viewdef(c.oid, true)
    when c.relkind = 'p' then 'PARTITION BY ' || pg_catalog.pg_get_partkeydef(c.oid)
    when c.relispartition then (select 'PARTITION OF ' || p.relname || ' ' || pg_catalog.pg_get_expr(c.relpartbound, c.oid)
      from pg_catalog.pg_inherits h join pg_catalog.pg_class p on p.oid = h.inhparent where h.inhrelid = c.oid limit 1) end
) order by s.nspname, c.relname), '[]'::json)
from pg_catalog.pg_class c
join pg_catalog.pg_namespace s on s.oid = c.relnamespace
where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f') and c.relpersistence <> 't'
  and case when c.relkind = 'S' then not exists (
    select from pg_catalog.pg_depend d
    where d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objid = c.oid and d.deptype = 'i'
      and d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
  ) else true end
  and ${isUsers('s', 'pg_class', 'c.oid')}`;

import { isUsers, nameIn } from './schema-relations.ts';

/** One JSON array of the learner's enums, domains and composite types. */
export const typesSql = `
select coalesce(pg_catalog.json_agg(pg_catalog.json_build_object(
  'name', ${nameIn('s', 't.typname')},
  'kind', case t.typtype when 'e' then 'enum' when 'd' then 'domain' else 'composite' end,
  'labels', case t.typtype
    when 'e' then array(select e.enumlabel::text from pg_catalog.pg_enum e
      where e.enumtypid = t.oid order by e.enumsortorder)
    when 'd' then array[pg_catalog.format_type(t.typbasetype, t.typtypmod)]
      || case when t.typnotnull then array['NOT NULL'] else '{}'::text[] end
      || array(select pg_catalog.pg_get_constraintdef(o.oid, true) from pg_catalog.pg_constraint o
        where o.contypid = t.oid and o.contype = 'c' order by o.conname)
    else array(select a.attname || ' ' || pg_catalog.format_type(a.atttypid, a.atttypmod)
      from pg_catalog.pg_attribute a
      where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped order by a.attnum) end
) order by s.nspname, t.typname), '[]'::json)
from pg_catalog.pg_type t
join pg_catalog.pg_namespace s on s.oid = t.typnamespace
where (t.typtype in ('e', 'd')
    or exists (select from pg_catalog.pg_class c where c.oid = t.typrelid and c.relkind = 'c'))
  and ${isUsers('s', 'pg_type', 't.oid')}`;

/** One JSON array of the learner's functions and procedures; schema `app` belongs to the dataset and is left out. */
export const functionsSql = `
select coalesce(pg_catalog.json_agg(pg_catalog.json_build_object(
  'name', ${nameIn('s', 'p.proname')},
  'arguments', pg_catalog.pg_get_function_arguments(p.oid),
  'returns', coalesce(pg_catalog.pg_get_function_result(p.oid), ''),
  'language', l.lanname,
  'definition', case when p.prokind = 'a' then '' else pg_catalog.pg_get_functiondef(p.oid) end
) order by s.nspname, p.proname, pg_catalog.pg_get_function_arguments(p.oid)), '[]'::json)
from pg_catalog.pg_proc p
join pg_catalog.pg_namespace s on s.oid = p.pronamespace
join pg_catalog.pg_language l on l.oid = p.prolang
where s.nspname <> 'app' and ${isUsers('s', 'pg_proc', 'p.oid')}`;

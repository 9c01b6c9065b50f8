import { isUsers, nameIn } from './schema-relations.ts';

const relation = nameIn('s', 'c.relname');

const fact = (kind: string, owner: string, name: string, identity: string): string =>
  `select pg_catalog.json_build_object('kind', '${kind}', 'relation', ${owner}, 'name', ${name},
    'identity', ${identity}) as fact`;

/** One JSON array of `IdentityFact` over the things that `SchemaFact` tells of. */
export const identitiesSql = `
with relations as (
  select c.oid, ${relation} as name
  from pg_catalog.pg_class c
  join pg_catalog.pg_namespace s on s.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f') and c.relpersistence <> 't' and ${isUsers('s', 'pg_class', 'c.oid')}
)
select coalesce(pg_catalog.json_agg(f.fact), '[]'::json) from (
  ${fact('relation', `''`, 'r.name', 'r.oid::text')} from relations r
  union all
  ${fact('column', 'r.name', 'a.attname', `r.oid || '/' || a.attnum`)}
  from relations r join pg_catalog.pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
  union all
  ${fact('constraint', 'r.name', 'o.conname', 'o.oid::text')}
  from relations r join pg_catalog.pg_constraint o on o.conrelid = r.oid
  union all
  ${fact('index', 'r.name', 'x.relname', 'x.oid::text')}
  from relations r join pg_catalog.pg_index i on i.indrelid = r.oid
  join pg_catalog.pg_class x on x.oid = i.indexrelid
  union all
  ${fact('trigger', 'r.name', 't.tgname', 't.oid::text')}
  from relations r join pg_catalog.pg_trigger t on t.tgrelid = r.oid and not t.tgisinternal
  union all
  ${fact('policy', 'r.name', 'p.polname', 'p.oid::text')}
  from relations r join pg_catalog.pg_policy p on p.polrelid = r.oid
  union all
  ${fact('type', `''`, nameIn('s', 't.typname'), 't.oid::text')}
  from pg_catalog.pg_type t join pg_catalog.pg_namespace s on s.oid = t.typnamespace
  where (t.typtype in ('e', 'd')
      or exists (select from pg_catalog.pg_class c where c.oid = t.typrelid and c.relkind = 'c'))
    and ${isUsers('s', 'pg_type', 't.oid')}
  union all
  ${fact('function', `''`, `${nameIn('s', 'p.proname')} || '(' || pg_catalog.pg_get_function_arguments(p.oid) || ')'`, 'p.oid::text')}
  from pg_catalog.pg_proc p join pg_catalog.pg_namespace s on s.oid = p.pronamespace
  where s.nspname <> 'app' and ${isUsers('s', 'pg_proc', 'p.oid')}
) f`;

-- A signature per key as text; "first keys of B" becomes a prefix test on the joined signatures; the tie is a correlated NOT (...) with the roles exchanged.
with sig as (
  select i.indexrelid, i.indrelid, c.relname, i.indisunique, i.indisvalid, i.indexprs is null as plain,
    pg_get_expr(i.indpred, i.indrelid) as cond,
    (select string_agg(format('%s/%s/%s/%s;', i.indkey[g], i.indclass[g], i.indcollation[g], i.indoption[g]), '' order by g)
     from generate_series(0, i.indnkeyatts - 1) g) as keys,
    string_to_array(i.indkey::text, ' ')::int[] as cols
  from pg_index i
  join pg_class c on c.oid = i.indexrelid
  join pg_am am on am.oid = c.relam
  join pg_class t on t.oid = i.indrelid
  where am.amname = 'btree'
    and t.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'pg_toast')
)
select a.indrelid::regclass::text as table_name, a.relname as index_name
from sig a
where a.plain and not a.indisunique
  and exists (
    select from sig b
    where b.indrelid = a.indrelid and b.indexrelid != a.indexrelid and b.indisvalid
      and starts_with(b.keys, a.keys) and b.cols @> a.cols
      and (a.cond = b.cond or (a.cond is null and b.cond is null))
      and not (
        not b.indisunique and b.plain and a.indisvalid
        and a.keys = b.keys and a.cols @> b.cols
        and a.relname < b.relname
      )
  )
order by table_name, index_name;

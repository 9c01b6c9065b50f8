-- finding: result.rows-missing
-- Equal definitions are taken for mutual copies without asking whether A is valid.
with bt as (
  select i.*, c.relname from pg_index i
  join pg_class c on c.oid = i.indexrelid
  join pg_am m on m.oid = c.relam and m.amname = 'btree'
  join pg_namespace n on n.oid = c.relnamespace
  where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
)
select a.indrelid::regclass::text as table_name, a.relname as index_name
from bt a
where not a.indisunique and a.indexprs is null and exists (
  select from bt b
  where b.indrelid = a.indrelid and b.indexrelid <> a.indexrelid and b.indisvalid and b.indnkeyatts >= a.indnkeyatts
    and (a.indkey::int2[])[0:a.indnkeyatts - 1] = (b.indkey::int2[])[0:a.indnkeyatts - 1]
    and (a.indclass::oid[])[0:a.indnkeyatts - 1] = (b.indclass::oid[])[0:a.indnkeyatts - 1]
    and (a.indcollation::oid[])[0:a.indnkeyatts - 1] = (b.indcollation::oid[])[0:a.indnkeyatts - 1]
    and (a.indoption::int2[])[0:a.indnkeyatts - 1] = (b.indoption::int2[])[0:a.indnkeyatts - 1]
    and a.indkey::int2[] <@ b.indkey::int2[]
    and pg_get_expr(a.indpred, a.indrelid) is not distinct from pg_get_expr(b.indpred, b.indrelid)
    and not (not b.indisunique and b.indnkeyatts = a.indnkeyatts and b.indkey::int2[] <@ a.indkey::int2[] and a.relname < b.relname))
order by table_name, index_name;

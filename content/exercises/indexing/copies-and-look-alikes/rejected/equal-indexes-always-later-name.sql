-- finding: result.rows-missing
-- For equal indexes always the later name, without asking whether B is unique.
with bt as (
  select i.*, c.relname from pg_index i
  join pg_class c on c.oid = i.indexrelid
  join pg_am m on m.oid = c.relam and m.amname = 'btree'
  join pg_namespace n on n.oid = c.relnamespace
  where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
), pair as (
  select a.indexrelid a, b.indexrelid b
  from bt a join bt b on b.indrelid = a.indrelid and b.indexrelid <> a.indexrelid and b.indisvalid and b.indnkeyatts >= a.indnkeyatts
    and (a.indkey::int2[])[0:a.indnkeyatts - 1] = (b.indkey::int2[])[0:a.indnkeyatts - 1]
    and (a.indclass::oid[])[0:a.indnkeyatts - 1] = (b.indclass::oid[])[0:a.indnkeyatts - 1]
    and (a.indcollation::oid[])[0:a.indnkeyatts - 1] = (b.indcollation::oid[])[0:a.indnkeyatts - 1]
    and (a.indoption::int2[])[0:a.indnkeyatts - 1] = (b.indoption::int2[])[0:a.indnkeyatts - 1]
    and a.indkey::int2[] <@ b.indkey::int2[]
    and pg_get_expr(a.indpred, a.indrelid) is not distinct from pg_get_expr(b.indpred, b.indrelid)
  where a.indexprs is null
)
select distinct a.indrelid::regclass::text as table_name, a.relname as index_name
from pair p join bt a on a.indexrelid = p.a join bt b on b.indexrelid = p.b
where not a.indisunique
  and (a.relname > b.relname or not exists (select from pair q where q.a = p.b and q.b = p.a))
order by table_name, index_name;

-- EXISTS over a view-like CTE of all indexes, prefix by array slices; the mutual case by equal key counts, valid A and includes both ways
with ix as (
  select i.*, c.relname, am.amname = 'btree' as is_btree,
         i.indkey::int2[] as k, i.indclass::oid[] as cls, i.indcollation::oid[] as coll, i.indoption::int2[] as opt,
         pg_get_expr(i.indpred, i.indrelid) as pred, i.indnkeyatts::int - 1 as last
  from pg_index i
  join pg_class c on c.oid = i.indexrelid
  join pg_am am on am.oid = c.relam
  join pg_namespace n on n.oid = c.relnamespace
  where n.nspname not like 'pg\_%' and n.nspname <> 'information_schema'
)
select a.indrelid::regclass::text as table_name, a.relname as index_name
from ix a
where a.is_btree and not a.indisunique and a.indexprs is null
  and exists (
    select from ix b
    where b.indrelid = a.indrelid and b.indexrelid <> a.indexrelid
      and b.is_btree and b.indisvalid
      and b.indnkeyatts >= a.indnkeyatts
      and a.k[0:a.last] = b.k[0:a.last]
      and a.cls[0:a.last] = b.cls[0:a.last]
      and a.coll[0:a.last] = b.coll[0:a.last]
      and a.opt[0:a.last] = b.opt[0:a.last]
      and a.k <@ b.k
      and a.pred is not distinct from b.pred
      and (b.indisunique
           or not (a.indisvalid and b.indnkeyatts = a.indnkeyatts and b.k <@ a.k)
           or a.relname > b.relname))
order by table_name, index_name;

-- per index an ordered array of key descriptions (column/class/collation/option), prefix by slice; a set of all copies EXCEPT the indexes whose only reasons are mutual and earlier
with col as (
  select i.indexrelid, i.indrelid, i.indisunique, i.indisvalid, i.indnkeyatts::int as nkeys, i.indexprs,
         pg_get_expr(i.indpred, i.indrelid) as pred, rel.relname,
         array(select concat_ws('/', i.indkey[p], i.indclass[p], i.indcollation[p], i.indoption[p])
               from generate_series(0, i.indnkeyatts - 1) p order by p) as keys,
         array(select distinct u from unnest(i.indkey::int2[]) u order by u) as cols
  from pg_index i
  join pg_class rel on rel.oid = i.indexrelid
  join pg_am on pg_am.oid = rel.relam and amname = 'btree'
  join pg_class tab on tab.oid = i.indrelid
  join pg_namespace ns on ns.oid = tab.relnamespace and ns.nspname !~ '^pg_' and ns.nspname <> 'information_schema'
), pair as (
  select a.indrelid, a.relname as a_name, b.relname as b_name,
         (not b.indisunique and a.indisvalid and a.nkeys = b.nkeys and a.cols @> b.cols) as mutual
  from col a, col b
  where a.indrelid = b.indrelid
    and a.indexrelid != b.indexrelid
    and b.indisvalid
    and not a.indisunique
    and a.indexprs is null
    and a.keys = b.keys[1:a.nkeys]
    and a.cols <@ b.cols
    and a.pred is not distinct from b.pred
)
select indrelid::regclass::text as table_name, a_name as index_name
from pair
group by indrelid, a_name
having bool_or(not mutual) or a_name > min(b_name) filter (where mutual)
order by indrelid::regclass::text, a_name;

-- relation "does all": a position by position comparison with indkey[p]; then the pairs are joined with themselves turned round
with recursive idx as (
  select i.indexrelid, i.indrelid, i.indisunique, i.indisvalid, i.indnkeyatts, i.indnatts, i.indkey, i.indclass, i.indcollation, i.indoption,
         i.indexprs is not null as has_expr, coalesce(pg_get_expr(i.indpred, i.indrelid), '') as filter, c.relname::text as name
  from pg_index i
  join pg_class c on c.oid = i.indexrelid
  where c.relam = (select oid from pg_am where amname = 'btree')
    and c.relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace, 'pg_toast'::regnamespace)
), covers as (
  select a.indrelid, a.indexrelid as a, b.indexrelid as b, a.name as a_name, b.name as b_name, a.indisunique as a_unique, b.indisunique as b_unique
  from idx a
  join idx b on b.indrelid = a.indrelid and b.indexrelid <> a.indexrelid and b.filter = a.filter
  where b.indisvalid
    and not a.has_expr
    and a.indnkeyatts <= b.indnkeyatts
    and not exists (
      select from generate_series(0, a.indnkeyatts - 1) p
      where a.indkey[p] <> b.indkey[p]
         or a.indclass[p] <> b.indclass[p]
         or a.indcollation[p] <> b.indcollation[p]
         or a.indoption[p] <> b.indoption[p])
    and not exists (
      select from generate_series(a.indnkeyatts, a.indnatts - 1) p
      where not a.indkey[p] = any (b.indkey::int2[]))
)
select distinct x.indrelid::regclass::text as table_name, x.a_name as index_name
from covers x
left join covers back on back.a = x.b and back.b = x.a
where not x.a_unique
  and (x.b_unique or back.a is null or x.a_name > x.b_name)
order by table_name, index_name;

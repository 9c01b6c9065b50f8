-- The relation "B covers A" as a set of pairs; EXCEPT takes away the pairs in which A is the earlier name of a mutual, non-unique pair.
with bt as (
  select i.*, c.relname, n.nspname
  from pg_index i
  join pg_class c on c.oid = i.indexrelid
  join pg_am m on m.oid = c.relam and m.amname = 'btree'
  join pg_namespace n on n.oid = c.relnamespace
  where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
), covers as (
  select a.indexrelid as a, b.indexrelid as b
  from bt a join bt b on b.indrelid = a.indrelid and b.indexrelid <> a.indexrelid
  where b.indisvalid and not a.indisunique and a.indexprs is null
    and b.indnkeyatts >= a.indnkeyatts
    and (a.indkey::int2[])[0:a.indnkeyatts - 1] = (b.indkey::int2[])[0:a.indnkeyatts - 1]
    and (a.indclass::oid[])[0:a.indnkeyatts - 1] = (b.indclass::oid[])[0:a.indnkeyatts - 1]
    and (a.indcollation::oid[])[0:a.indnkeyatts - 1] = (b.indcollation::oid[])[0:a.indnkeyatts - 1]
    and (a.indoption::int2[])[0:a.indnkeyatts - 1] = (b.indoption::int2[])[0:a.indnkeyatts - 1]
    and a.indkey::int2[] <@ b.indkey::int2[]
    and pg_get_expr(a.indpred, a.indrelid) is not distinct from pg_get_expr(b.indpred, b.indrelid)
), lasting as (
  select a, b from covers
  except
  select x.a, x.b
  from covers x
  join covers y on y.a = x.b and y.b = x.a
  join pg_class ca on ca.oid = x.a
  join pg_class cb on cb.oid = x.b
  where ca.relname < cb.relname
)
select distinct i.indrelid::regclass::text as table_name, i.relname as index_name
from lasting l join bt i on i.indexrelid = l.a
order by table_name, index_name;

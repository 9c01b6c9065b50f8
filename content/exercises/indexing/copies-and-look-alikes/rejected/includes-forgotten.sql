-- finding: result.rows-extra
-- forgets that the other must carry the INCLUDE columns too
select
  a.indrelid::regclass::text as table_name,
  x.relname as index_name
from pg_index as a
join pg_class as x on x.oid = a.indexrelid
where x.relam = (select oid from pg_am where amname = 'btree')
  and x.relnamespace not in ('pg_catalog'::regnamespace, 'pg_toast'::regnamespace)
  and not a.indisunique
  and a.indexprs is null
  and exists (
    select 1
    from pg_index as b
    join pg_class as y on y.oid = b.indexrelid
    where b.indrelid = a.indrelid
      and b.indexrelid <> a.indexrelid
      and b.indisvalid
      and y.relam = x.relam
      and b.indnkeyatts >= a.indnkeyatts
      and (b.indkey::int2[])[0:a.indnkeyatts - 1] = (a.indkey::int2[])[0:a.indnkeyatts - 1]
      and (b.indclass::oid[])[0:a.indnkeyatts - 1] = (a.indclass::oid[])[0:a.indnkeyatts - 1]
      and (b.indcollation::oid[])[0:a.indnkeyatts - 1] = (a.indcollation::oid[])[0:a.indnkeyatts - 1]
      and (b.indoption::int2[])[0:a.indnkeyatts - 1] = (a.indoption::int2[])[0:a.indnkeyatts - 1]
      and pg_get_expr(a.indpred, a.indrelid) is not distinct from pg_get_expr(b.indpred, b.indrelid)
      and (
        b.indisunique
        or not a.indisvalid
        or b.indnkeyatts > a.indnkeyatts
        or b.indnatts > a.indnatts
        or y.relname < x.relname
      )
  )
order by table_name, index_name;

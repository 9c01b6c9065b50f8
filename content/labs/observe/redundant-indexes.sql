select
  a.indexrelid::regclass as redundant,
  b.indexrelid::regclass as served_by,
  a.indrelid::regclass as "table",
  pg_size_pretty(pg_relation_size(a.indexrelid)) as size,
  pg_get_indexdef(a.indexrelid) as definition
from pg_index a
join pg_index b on b.indrelid = a.indrelid and b.indexrelid <> a.indexrelid and b.indisvalid
join pg_class ca on ca.oid = a.indexrelid
join pg_class cb on cb.oid = b.indexrelid and cb.relam = ca.relam
join pg_am m on m.oid = ca.relam and m.amname = 'btree'
join pg_stat_user_tables t on t.relid = a.indrelid
where not a.indisunique
  and a.indnkeyatts <= b.indnkeyatts
  -- The same columns from the left, compared and sorted alike.
  and (a.indkey::int2[])[0:a.indnkeyatts - 1] = (b.indkey::int2[])[0:a.indnkeyatts - 1]
  and (a.indclass::oid[])[0:a.indnkeyatts - 1] = (b.indclass::oid[])[0:a.indnkeyatts - 1]
  and (a.indcollation::oid[])[0:a.indnkeyatts - 1] = (b.indcollation::oid[])[0:a.indnkeyatts - 1]
  and (a.indoption::int2[])[0:a.indnkeyatts - 1] = (b.indoption::int2[])[0:a.indnkeyatts - 1]
  -- The same rows and expressions.
  and pg_get_expr(a.indpred, a.indrelid) is not distinct from pg_get_expr(b.indpred, b.indrelid)
  and (a.indexprs is null or pg_get_expr(a.indexprs, a.indrelid) = pg_get_expr(b.indexprs, b.indrelid))
  -- Whatever it includes, the other one has as well.
  and (a.indkey::int2[])[a.indnkeyatts:a.indnatts - 1] <@ b.indkey::int2[]
  -- Of two that are alike only one is told.
  and (a.indnatts < b.indnatts or b.indisunique or a.indexrelid > b.indexrelid)
order by pg_relation_size(a.indexrelid) desc, redundant, served_by;

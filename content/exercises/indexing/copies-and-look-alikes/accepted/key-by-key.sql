-- every key of the copy stands at the same place in the other, and every column somewhere
with ix as (
  select i.*, c.relname, c.relnamespace, pg_get_expr(i.indpred, i.indrelid) as predicate
  from pg_index as i
  join pg_class as c on c.oid = i.indexrelid
  join pg_am as m on m.oid = c.relam and m.amname = 'btree'
),
keys as (
  select ix.indexrelid, p, ix.indkey[p] as col, ix.indclass[p] as class, ix.indcollation[p] as coll, ix.indoption[p] as opt
  from ix
  cross join lateral generate_series(0, ix.indnkeyatts - 1) as p
),
all_columns as (
  select ix.indexrelid, p, ix.indkey[p] as col
  from ix
  cross join lateral generate_series(0, ix.indnatts - 1) as p
),
serves as (
  select a.indexrelid as copy, b.indexrelid as other
  from ix as a
  join ix as b on b.indrelid = a.indrelid and b.indexrelid <> a.indexrelid
  where not a.indisunique
    and a.indexprs is null
    and b.indisvalid
    and a.predicate is not distinct from b.predicate
    and not exists (
      select p, col, class, coll, opt from keys where indexrelid = a.indexrelid
      except
      select p, col, class, coll, opt from keys where indexrelid = b.indexrelid
    )
    and not exists (
      select col from all_columns where indexrelid = a.indexrelid
      except
      select col from all_columns where indexrelid = b.indexrelid
    )
)
select distinct
  a.indrelid::regclass::text as table_name,
  a.relname as index_name
from serves as s
join ix as a on a.indexrelid = s.copy
join ix as b on b.indexrelid = s.other
left join serves as back on back.copy = s.other and back.other = s.copy
where a.relnamespace <> 'pg_catalog'::regnamespace
  and a.relnamespace <> 'pg_toast'::regnamespace
  and (back.copy is null or b.relname < a.relname)
order by 1, 2;

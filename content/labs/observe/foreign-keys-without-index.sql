select
  c.conrelid::regclass as "table",
  c.conname as foreign_key,
  (select string_agg(quote_ident(a.attname), ', ' order by k.place)
    from unnest(c.conkey) with ordinality k(attnum, place)
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum) as columns,
  c.confrelid::regclass as points_at,
  pg_size_pretty(pg_relation_size(c.conrelid)) as table_size
from pg_constraint c
where c.contype = 'f'
  and c.conparentid = 0
  and not exists (
    select
    from pg_index i
    where i.indrelid = c.conrelid
      and i.indisvalid
      and i.indpred is null
      and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey
  )
order by pg_relation_size(c.conrelid) desc, "table", foreign_key;

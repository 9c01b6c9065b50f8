-- finding: result.rows-differ
-- counts indkey from 1, as other arrays are, so that the first key is left out
select
  c.conrelid::regclass::text as table_name,
  c.conname as foreign_key,
  (
    select string_agg(a.attname, ', ' order by k.n)
    from unnest(c.conkey) with ordinality as k (attnum, n)
    join pg_attribute as a on a.attrelid = c.conrelid and a.attnum = k.attnum
  ) as columns
from pg_constraint as c
where c.contype = 'f'
  and not exists (
    select 1
    from pg_index as i
    where i.indrelid = c.conrelid
      and i.indisvalid
      and i.indpred is null
      and i.indnkeyatts >= cardinality(c.conkey)
      and c.conkey <@ (i.indkey::int2[])[1:cardinality(c.conkey)]
  )
order by table_name, foreign_key;

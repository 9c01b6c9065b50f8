-- finding: result.rows-missing
-- takes a column under INCLUDE for a key
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
      and c.conkey <@ (i.indkey::int2[])[0:cardinality(c.conkey) - 1]
  )
order by table_name, foreign_key;

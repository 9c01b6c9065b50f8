-- finding: result.rows-extra
-- Compares conkey with the slice as it stands.
select c.conrelid::regclass::text as table_name, c.conname as foreign_key,
  (select string_agg(a.attname, ', ' order by u.o) from unnest(c.conkey) with ordinality u(n, o)
   join pg_attribute a on a.attrelid = c.conrelid and a.attnum = u.n) as columns
from pg_constraint c
where contype = 'f' and not exists (
  select from pg_index i
  where i.indrelid = c.conrelid and i.indisvalid and i.indpred is null and i.indnkeyatts >= cardinality(c.conkey)
    and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] = c.conkey)
order by table_name, foreign_key;

-- finding: result.values-differ
-- string_agg ordered by attnum.
select c.conrelid::regclass::text as table_name, c.conname as foreign_key,
  string_agg(a.attname, ', ' order by a.attnum) as columns
from pg_constraint c
join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
where contype = 'f' and not exists (
  select from pg_index i
  where i.indrelid = c.conrelid and i.indisvalid and i.indpred is null and i.indnkeyatts >= cardinality(c.conkey)
    and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey)
group by c.oid, c.conrelid, c.conname
order by table_name, foreign_key;

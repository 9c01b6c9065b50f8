-- NOT EXISTS, slice of the first n keys compared with conkey by @> and <@
select c.conrelid::regclass::text as table_name, c.conname as foreign_key,
       (select string_agg(a.attname, ', ' order by k.ord)
        from unnest(c.conkey) with ordinality k(attnum, ord)
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum) as columns
from pg_constraint c
where c.contype = 'f'
  and not exists (
    select from pg_index i
    where i.indrelid = c.conrelid
      and i.indisvalid
      and i.indpred is null
      and i.indnkeyatts >= cardinality(c.conkey)
      and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey
      and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] <@ c.conkey)
order by table_name, foreign_key;

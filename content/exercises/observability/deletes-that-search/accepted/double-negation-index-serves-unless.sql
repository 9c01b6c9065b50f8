-- Double negation: an index serves unless some column of the key stands beyond place n of its key part or is not there (array_position).
with keys as (
  select indrelid, (string_to_array(indkey::text, ' ')::int[])[1:indnkeyatts] as k
  from pg_index
  where indisvalid is true and pg_get_expr(indpred, indrelid) is null
)
select format('%s', f.conrelid::regclass) as table_name, f.conname as foreign_key, n.names as columns
from pg_constraint f
join lateral (
  select string_agg(a.attname::text, ', ' order by u.o) as names
  from unnest(f.conkey) with ordinality u(c, o)
  join pg_attribute a on (a.attrelid, a.attnum) = (f.conrelid, u.c)
) n on true
where f.contype = 'f'
  and not exists (
    select from keys
    where keys.indrelid = f.conrelid
      and not exists (
        select from unnest(f.conkey) c
        where coalesce(array_position(keys.k, c::int) > array_length(f.conkey, 1), true)
      )
  )
order by table_name, foreign_key;

-- served where an index leaves no column of the key over
select
  c.conrelid::regclass::text as table_name,
  c.conname as foreign_key,
  names.list as columns
from pg_constraint as c
join lateral (
  select string_agg(quote_ident(attname), ', ' order by array_position(c.conkey, attnum)) as list
  from pg_attribute
  where attrelid = c.conrelid
    and attnum = any (c.conkey)
) as names on true
where c.contype = 'f'
  and not coalesce((
    select bool_or(not exists (
      select 1
      from unnest(c.conkey) as col
      where array_position(string_to_array(i.indkey::text, ' ')::int2[], col)
        between 1 and least(array_length(c.conkey, 1), i.indnkeyatts) is not true
    ))
    from pg_index as i
    where i.indrelid = c.conrelid
      and i.indisvalid
      and i.indpred is null
  ), false)
order by table_name, foreign_key;

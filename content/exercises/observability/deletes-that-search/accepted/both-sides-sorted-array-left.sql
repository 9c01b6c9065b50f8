-- both sides as a sorted array, left join ... where index is null; names by pg_get_constraintdef-free array subquery
select f.conrelid::regclass::text as table_name, f.conname as foreign_key, array_to_string(f.names, ', ') as columns
from (
  select c.conrelid, c.conname,
         array(select u from unnest(c.conkey) u order by u) as sorted,
         array(select a.attname::text
               from generate_subscripts(c.conkey, 1) s
               join pg_attribute a on (a.attrelid, a.attnum) = (c.conrelid, c.conkey[s])
               order by s) as names
  from pg_constraint c
  where c.contype = 'f'
) f
left join lateral (
  select i.indexrelid
  from pg_index i
  where i.indrelid = f.conrelid
    and i.indisvalid
    and i.indpred is null
    and f.sorted = array(
      select k from unnest(i.indkey::int2[]) with ordinality x(k, pos)
      where pos <= least(cardinality(f.sorted), i.indnkeyatts)
      order by k)
  limit 1
) i on true
where i.indexrelid is null
order by table_name, foreign_key;

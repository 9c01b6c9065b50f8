-- One row per (foreign key, index, column); an index serves if it counts n hits among its first n keys; bool_or over a left join.
select c.conrelid::regclass::text as table_name, c.conname::text as foreign_key,
  array_to_string(array(
    select a.attname from generate_subscripts(c.conkey, 1) g
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[g] order by g), ', ') as columns
from pg_constraint c
left join lateral (
  select i.indexrelid
  from pg_index i
  cross join lateral unnest(i.indkey::int2[]) with ordinality k(attnum, pos)
  where i.indrelid = c.conrelid and i.indisvalid and i.indpred is null
    and k.pos <= least(cardinality(c.conkey), i.indnkeyatts) and k.attnum = any (c.conkey)
  group by i.indexrelid
  having count(*) = cardinality(c.conkey)
) served on true
where c.contype = 'f'
group by c.oid, c.conrelid, c.conname, c.conkey
having count(served.indexrelid) = 0
order by 1, 2;

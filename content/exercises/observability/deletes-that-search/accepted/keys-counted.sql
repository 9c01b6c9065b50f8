-- counts, for each index, how many of its first n keys belong to the foreign key
with keys as (
  select c.oid, c.conrelid, c.conname, k.attnum, k.n, cardinality(c.conkey) as width
  from pg_catalog.pg_constraint as c
  cross join lateral unnest(c.conkey) with ordinality as k (attnum, n)
  where c.contype = 'f'
),
served as (
  select distinct f.oid
  from keys as f
  join pg_catalog.pg_index as i on i.indrelid = f.conrelid
  cross join lateral generate_series(0, f.width - 1) as p
  where i.indisvalid
    and i.indpred is null
    and p < i.indnkeyatts
    and i.indkey[p] = f.attnum
  group by f.oid, f.width, i.indexrelid
  having count(distinct f.attnum) = f.width
)
select
  f.conrelid::regclass::text as table_name,
  f.conname as foreign_key,
  string_agg(a.attname, ', ' order by f.n) as columns
from keys as f
join pg_catalog.pg_attribute as a on a.attrelid = f.conrelid and a.attnum = f.attnum
where f.oid not in (select oid from served)
group by f.oid, f.conrelid, f.conname
order by 1, 2;

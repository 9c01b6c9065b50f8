with fk as (
  select
    conrelid,
    conname,
    conkey,
    array(select x from unnest(conkey) as x order by x) as wanted
  from pg_constraint
  where contype = 'f'
),
ix as (
  select
    indrelid,
    n,
    array(
      select k.attnum
      from unnest(indkey::int2[]) with ordinality as k (attnum, place)
      where k.place <= n
      order by k.attnum
    ) as leading
  from pg_index
  cross join lateral generate_series(1, indnkeyatts) as n
  where indpred is null
    and indisvalid
)
select
  fk.conrelid::regclass::text as table_name,
  fk.conname as foreign_key,
  array_to_string(array(
    select a.attname
    from unnest(fk.conkey) with ordinality as u (attnum, n)
    join pg_attribute as a on a.attrelid = fk.conrelid and a.attnum = u.attnum
    order by u.n
  ), ', ') as columns
from fk
left join ix on ix.indrelid = fk.conrelid and ix.leading = fk.wanted
where ix.indrelid is null
order by table_name, foreign_key;

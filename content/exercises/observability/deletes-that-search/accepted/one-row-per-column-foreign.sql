-- one row per column of a foreign key and per key of an index, joined and counted; served ones removed by EXCEPT
with fk as (
  select c.oid, c.conrelid, c.conname, cardinality(c.conkey) as n, k.attnum, k.ord
  from pg_catalog.pg_constraint c, unnest(c.conkey) with ordinality as k(attnum, ord)
  where c.contype = 'f'
), ix as (
  select i.indexrelid, i.indrelid, p as pos, i.indkey[p] as attnum
  from pg_catalog.pg_index i, generate_series(0, i.indnkeyatts - 1) p
  where i.indisvalid and i.indpred is null
), unserved as (
  select oid from fk
  except
  select served.oid
  from (select fk.oid, ix.indexrelid
        from fk join ix on ix.indrelid = fk.conrelid and ix.attnum = fk.attnum and ix.pos < fk.n
        group by fk.oid, ix.indexrelid, fk.n
        having count(*) = fk.n) served
)
select fk.conrelid::regclass::text as table_name, fk.conname::text as foreign_key,
       string_agg(a.attname::text, ', ' order by fk.ord) as columns
from unserved
join fk using (oid)
join pg_attribute a on a.attrelid = fk.conrelid and a.attnum = fk.attnum
group by fk.oid, fk.conrelid, fk.conname
order by 1, 2;

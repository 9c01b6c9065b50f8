-- Set operation: all foreign keys EXCEPT those whose sorted column numbers equal the sorted first n keys of some good index.
with fk as (
  select oid, conrelid, conname, conkey,
    (select array_agg(k order by k) from unnest(conkey) k) as wanted
  from pg_constraint where contype = 'f'
), idx as (
  select i.indrelid, n.n,
    (select array_agg(i.indkey[p] order by i.indkey[p]) from generate_series(0, n.n - 1) p) as have
  from pg_index i, generate_series(1, i.indnkeyatts) n(n)
  where i.indisvalid and i.indpred is null
), bare as (
  select oid from fk
  except
  select fk.oid from fk join idx on idx.indrelid = fk.conrelid and idx.have = fk.wanted
)
select fk.conrelid::regclass::text as table_name, fk.conname as foreign_key,
  (select string_agg(attname, ', ' order by array_position(fk.conkey, attnum))
   from pg_attribute where attrelid = fk.conrelid and attnum = any (fk.conkey)) as columns
from bare natural join fk
order by table_name, foreign_key;

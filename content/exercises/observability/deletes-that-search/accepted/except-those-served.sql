with open_keys as (
  select oid
  from pg_constraint
  where contype = 'f'
  except
  select c.oid
  from pg_constraint as c
  join pg_index as i on i.indrelid = c.conrelid
  where c.contype = 'f'
    and i.indisvalid
    and i.indpred is null
    and i.indnkeyatts >= array_length(c.conkey, 1)
    and (i.indkey::int2[])[0:array_length(c.conkey, 1) - 1] @> c.conkey
    and (i.indkey::int2[])[0:array_length(c.conkey, 1) - 1] <@ c.conkey
)
select
  c.conrelid::regclass::text as table_name,
  c.conname as foreign_key,
  substring(pg_get_constraintdef(c.oid) from '^FOREIGN KEY \(([^)]*)\)') as columns
from open_keys
join pg_constraint as c using (oid)
order by c.conrelid::regclass::text, c.conname;

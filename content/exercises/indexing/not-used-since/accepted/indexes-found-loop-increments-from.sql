-- the indexes found by a loop: increments from one sample to the next, a fall counts as a new start
do $$
declare
  r record;
begin
  for r in
    with steps as (
      select
        indexrelname,
        idx_scan,
        lag(idx_scan) over (partition by indexrelname order by sampled_at) as before
      from ops.index_samples
    ),
    used as (
      select
        indexrelname,
        sum(case when idx_scan < before then idx_scan else idx_scan - before end) as scans
      from steps
      where before is not null
      group by indexrelname
    )
    select i.indexrelid::regclass as name
    from pg_index as i
    join pg_class as c on c.oid = i.indexrelid
    join used as u on u.indexrelname = c.relname
    where i.indrelid = 'jobs'::regclass
      and u.scans = 0
      and not i.indisunique
      and not exists (
        select
        from pg_constraint as f
        where f.conrelid = i.indrelid
          and f.contype = 'f'
          and i.indkey[0] = any (f.conkey)
      )
  loop
    execute format('drop index %s', r.name);
  end loop;
end
$$;

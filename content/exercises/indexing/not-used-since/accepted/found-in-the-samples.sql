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
    )
    select i.indexrelid::regclass as name
    from steps as s
    join pg_index as i on i.indexrelid = to_regclass(s.indexrelname)
    where not i.indisunique
      and not exists (
        select 1
        from pg_constraint as c
        where c.conrelid = i.indrelid
          and c.contype = 'f'
          and c.conkey[1] = i.indkey[0]
      )
    group by i.indexrelid
    having bool_and(s.before is null or s.idx_scan = s.before or s.idx_scan = 0)
  loop
    execute format('drop index %s', r.name);
  end loop;
end
$$;

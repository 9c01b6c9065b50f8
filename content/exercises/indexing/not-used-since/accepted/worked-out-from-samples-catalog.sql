-- worked out from samples and catalog: growth from one sample to the next, or anything above 0 after the move
do $$
declare
  victim text;
begin
  for victim in
    select c.relname
    from pg_index as x
    join pg_class as c on c.oid = x.indexrelid
    where x.indrelid = 'jobs'::regclass
      and not x.indisunique
      and not exists (
        select
        from pg_constraint as k
        where k.conrelid = x.indrelid
          and k.contype = 'f'
          and k.conkey[1] = x.indkey[0]
      )
      and not exists (
        select
        from (
          select
            idx_scan,
            lag(idx_scan) over (order by sampled_at) as before,
            sampled_at
          from ops.index_samples
          where indexrelname = c.relname
        ) as s
        where s.idx_scan > s.before
           or (s.sampled_at = '2026-02-09 06:00+07' and s.idx_scan > 0)
      )
  loop
    execute format('drop index %I', victim);
  end loop;
end
$$;

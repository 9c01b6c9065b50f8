-- finding: index.dropped-needed
-- the last sample against the first: not more than at the beginning, so not used
do $$
declare
  r record;
begin
  for r in
    select s.indexrelname
    from ops.index_samples as s
    join pg_class as c on c.relname = s.indexrelname
    join pg_index as i on i.indexrelid = c.oid
    where not i.indisunique
      and s.indexrelname not in ('jobs_customer_id_idx', 'jobs_depot_id_idx', 'jobs_driver_id_idx')
    group by s.indexrelname
    having max(s.idx_scan) filter (where s.sampled_at = '2026-03-16 06:00+07')
        <= max(s.idx_scan) filter (where s.sampled_at = '2026-01-12 06:00+07')
  loop
    execute 'drop index ' || quote_ident(r.indexrelname);
  end loop;
end $$;

do $$
declare
  r record;
begin
  for r in
    select a.indexrelid::regclass as name
    from pg_index as a
    where a.indrelid = 'jobs'::regclass
      and not a.indisunique
      and a.indpred is null
      and exists (
        select 1
        from pg_index as b
        where b.indrelid = a.indrelid
          and b.indexrelid <> a.indexrelid
          and b.indpred is null
          and (b.indkey::text = a.indkey::text or b.indkey::text like a.indkey::text || ' %')
      )
  loop
    execute format('drop index %s', r.name);
  end loop;
end
$$;
drop index if exists jobs_status_idx restrict;

select set_config('lock_timeout', '2s', false);

alter table invoices
add constraint invoices_job_id_fkey
foreign key (job_id) references jobs (id) on delete set null
not valid;

do $$
declare
  orphans integer[];
begin
  loop
    select array_agg(id)
    into orphans
    from (
      select i.id
      from invoices as i
      where i.job_id is not null
        and not exists (select from jobs as j where j.id = i.job_id)
      order by i.id
      limit 2
    ) as batch;
    exit when orphans is null;
    update invoices
    set job_id = null
    where id = any (orphans);
    commit;
  end loop;
end
$$;

alter table invoices
validate constraint invoices_job_id_fkey;

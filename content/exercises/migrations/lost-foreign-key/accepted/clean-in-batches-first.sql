do $$
declare
  n int;
begin
  loop
    with orphan as (
      select i.id from invoices i left join jobs j on j.id = i.job_id
      where i.job_id is not null and j.id is null
      limit 50
    )
    update invoices set job_id = null from orphan where orphan.id = invoices.id;
    get diagnostics n = row_count;
    commit;
    exit when n = 0;
  end loop;
end
$$;
set lock_timeout = '5s';
alter table invoices add constraint invoices_job_fk foreign key (job_id) references jobs on delete set null not valid;
reset lock_timeout;
alter table invoices validate constraint invoices_job_fk;

begin;
set local lock_timeout = '800ms';
alter table invoices
  add constraint invoices_job_fk foreign key (job_id) references jobs on delete set null not valid;
commit;

do $$
declare
  n integer;
begin
  loop
    update invoices
    set job_id = null
    where id in (
      select i.id
      from invoices as i
      left join jobs as j on j.id = i.job_id
      where i.job_id is not null
        and j.id is null
      order by i.id
      limit 50
    );
    get diagnostics n = row_count;
    exit when n = 0;
    commit;
  end loop;
end
$$;

alter table invoices validate constraint invoices_job_fk;

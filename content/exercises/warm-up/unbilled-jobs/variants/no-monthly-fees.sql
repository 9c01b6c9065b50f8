-- title: every invoice bills a job, and the newest jobs came to nothing
delete from invoices
where job_id is null;
update jobs
set
  status = 'failed',
  delivered_at = null
where id between 129 and 133;

-- accept the-new-status-stands-between-failed-and-cancelled
do $$
begin
  if not ('returned'::job_status > 'failed'::job_status and 'returned'::job_status < 'cancelled'::job_status) then
    raise exception 'sorted, the values are %', enum_range(null::job_status);
  end if;
end
$$;

-- accept a-job-that-goes-back
update jobs
set status = 'returned'
where id = 117;

-- refuse 23505 second-words-for-a-status
insert into job_status_words
  (status, words)
values
  ('returned', 'On its way back');

-- refuse 23502 a-status-without-words
update job_status_words
set words = null
where status = 'pending';

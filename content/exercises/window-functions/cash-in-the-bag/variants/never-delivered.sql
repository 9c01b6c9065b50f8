-- title: jobs with a time at the door and cash agreed that failed or were given back
update jobs
set status = 'failed'
where id in (19727, 19803, 19956);
update jobs
set status = 'cancelled'
where id in (19592, 19932);
update jobs
set cod_baht = 0
where id = 19802;
update jobs
set cod_baht = null
where id = 19939;

-- title: a job that got a new reference, so that reference and id disagree at its door
update jobs
set reference = 'JOB-020001'
where id = 19727;

-- read latest-pings
select id, job_id, sent_at
from pings
order by id desc
limit 20;

-- write ping
insert into pings (job_id, sent_at)
values (7, timestamptz '2026-03-02 08:00+07');

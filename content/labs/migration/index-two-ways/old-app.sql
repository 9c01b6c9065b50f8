-- read latest-jobs
select id, customer, status
from jobs
order by id desc
limit 20;

-- write book-job
insert into jobs (customer, status, booked_at)
values ('Baan Suan ' || $1, 'open', timestamptz '2026-03-02 08:00+07');

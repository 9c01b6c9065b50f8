-- accept read-whole-table
select count(*), avg(price_baht) from jobs where note like '%gate%';

-- accept open-jobs-of-drivers
select d.nickname, count(*) from drivers d join jobs j on j.driver_id = d.id where j.status = 'assigned' group by d.id;

-- accept jobs-by-key
select count(*) from generate_series(1, 200) n join jobs on jobs.id = n;

-- accept stops-of-jobs
select count(*) from stops where province = 'Bangkok';

-- accept index-that-nobody-uses
create index if not exists jobs_note on jobs (note);

-- accept index-that-another-one-serves
create index if not exists jobs_driver on jobs (driver_id);

-- accept index-that-serves-both
create index if not exists jobs_driver_status on jobs (driver_id, status);

-- accept no-index-left-from-before
drop index concurrently if exists jobs_one_weight;

-- refuse 23505 index-left-invalid
create unique index concurrently jobs_one_weight on jobs (weight_kg);

-- accept change-of-an-indexed-column
update jobs set status = 'cancelled' where status = 'pending' and id % 3 = 0;

-- accept change-of-a-plain-column
update jobs set priority = 5 where id % 4 = 0;

-- accept rows-that-die
delete from job_events where id % 2 = 0;

-- accept tickets
create sequence if not exists tickets as smallint;

-- accept numbers-used-up
select setval('tickets', 31000);

-- accept table-nobody-analysed
create table if not exists imports (id bigint generated always as identity primary key, line text not null);

-- accept rows-nobody-analysed
insert into imports (line) select 'line ' || n from generate_series(1, 2000) n;

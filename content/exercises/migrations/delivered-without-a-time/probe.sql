-- accept a-job-delivered-at-the-moment-it-was-requested
update jobs
set status = 'delivered',
    delivered_at = requested_at
where id = 137;

-- accept a-new-job-that-is-not-delivered
insert into jobs
  (reference, customer_id, depot_id, price_baht, weight_kg)
values
  ('JOB-009001', 'c0000000-0000-4000-8000-000000000001', 4, 120, 2.5);

-- refuse 23514 a-delivered-job-without-a-time
update jobs
set status = 'delivered'
where id = 137;

-- refuse 23514 a-delivered-job-that-loses-its-time
update jobs
set delivered_at = null
where id = 101;

-- refuse 23514 a-job-delivered-before-it-was-requested
update jobs
set delivered_at = requested_at - interval '1 second'
where id = 101;

-- refuse 23514 a-failed-job-with-a-time
update jobs
set delivered_at = requested_at + interval '1 hour'
where id = 117;

-- refuse 23514 a-delivered-job-that-goes-back-to-assigned-and-keeps-its-time
update jobs
set status = 'assigned'
where id = 101;

-- refuse 22P02 a-status-that-nobody-knows
update jobs
set status = 'in_transit'
where id = 137;

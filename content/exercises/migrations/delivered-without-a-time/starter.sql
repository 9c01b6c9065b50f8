alter table jobs
add constraint jobs_status_known
check (status in ('pending', 'assigned', 'in_transit', 'delivered', 'failed'));

alter table jobs
add constraint jobs_delivered_time
check (status <> 'delivered' or delivered_at >= requested_at);

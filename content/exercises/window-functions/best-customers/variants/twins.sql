-- title: two shops of one name, one province and one revenue
update customers
set province = 'Bangkok'
where id = 'c0000000-0000-4000-8000-000000000010';
update jobs
set price_baht = 400
where id in (111, 131);
update jobs
set price_baht = 800
where id = 128;

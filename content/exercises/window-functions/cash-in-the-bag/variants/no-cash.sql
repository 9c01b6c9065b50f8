-- title: a weekend without any cash
update jobs
set cod_baht = case when id % 2 = 0 then 0 end
where delivered_at >= '2026-03-13 00:00+07';

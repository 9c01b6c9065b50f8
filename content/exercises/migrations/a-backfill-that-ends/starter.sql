-- run until all rows are migrated
update jobs
set cod_satang = cod_baht * 100
where cod_satang is null
limit 50;

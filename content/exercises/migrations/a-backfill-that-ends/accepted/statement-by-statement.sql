update jobs set cod_satang = cod_baht * 100
where id in (select id from jobs where cod_satang is null and cod_baht is not null order by id limit 50);
update jobs set cod_satang = cod_baht * 100
where id in (select id from jobs where cod_satang is null and cod_baht is not null order by id limit 50);
update jobs set cod_satang = cod_baht * 100
where id in (select id from jobs where cod_satang is null and cod_baht is not null order by id limit 50);
update jobs set cod_satang = cod_baht * 100
where id in (select id from jobs where cod_satang is null and cod_baht is not null order by id limit 50);

-- finding: migration.unbatched
-- ends at once, and keeps every row it changed locked until it does
update jobs
set cod_satang = cod_baht * 100
where cod_satang is null
  and cod_baht is not null;

-- finding: migration.data-lost
-- the same fifty rows without an amount come back each time, and the loop stops where nothing was gained
do $$
declare
  before bigint;
  after bigint;
begin
  loop
    select count(cod_satang) into before from jobs;
    update jobs
    set cod_satang = cod_baht * 100
    where id in (select id from jobs where cod_satang is null order by cod_baht is not null, id limit 25);
    select count(cod_satang) into after from jobs;
    exit when after = before;
    commit;
  end loop;
end
$$;

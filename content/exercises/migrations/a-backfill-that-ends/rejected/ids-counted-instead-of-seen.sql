-- finding: migration.data-lost
-- takes the number of rows for the greatest id, and ids have gaps
do $$
declare
  first bigint := 0;
begin
  while first <= (select count(*) from jobs) + 100 loop
    update jobs
    set cod_satang = cod_baht * 100
    where id between first and first + 49
      and cod_satang is null;
    commit;
    first := first + 50;
  end loop;
end
$$;

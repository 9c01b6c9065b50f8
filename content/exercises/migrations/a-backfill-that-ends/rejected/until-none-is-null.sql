-- finding: engine.timeout
-- a row without an amount stays NULL, so the condition chooses it again for ever
do $$
begin
  loop
    update jobs
    set cod_satang = cod_baht * 100
    where id in (select id from jobs where cod_satang is null order by id limit 50);
    exit when not found;
    commit;
  end loop;
end
$$;

-- finding: sqlstate.42601
-- update has no limit in PostgreSQL, a subquery has one
do $$
begin
  loop
    update jobs
    set cod_satang = cod_baht * 100
    where cod_satang is null
      and cod_baht is not null
    limit 50;
    exit when not found;
    commit;
  end loop;
end
$$;

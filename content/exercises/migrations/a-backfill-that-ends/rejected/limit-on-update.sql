-- finding: sql.syntax
-- update has no limit in PostgreSQL, a subquery has one
do $$
begin
  loop
    exit when not exists (select from jobs where cod_satang is null and cod_baht is not null);
    commit;
  end loop;
end
$$;
update jobs
set cod_satang = cod_baht * 100
where cod_satang is null
order by id
limit 50;

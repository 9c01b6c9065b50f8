-- finding: sqlstate.2D000
-- a do block can only commit where no transaction is open around it
begin;
do $$
begin
  loop
    update jobs
    set cod_satang = cod_baht * 100
    where id in (
      select id from jobs where cod_satang is null and cod_baht is not null order by id limit 50
    );
    exit when not found;
    commit;
  end loop;
end
$$;
commit;

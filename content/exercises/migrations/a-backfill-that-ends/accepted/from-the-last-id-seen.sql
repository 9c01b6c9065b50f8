do $$
declare
  seen bigint := 0;
  up_to bigint;
begin
  loop
    select max(id)
    into up_to
    from (select id from jobs where id > seen order by id limit 50) as batch;
    exit when up_to is null;
    update jobs
    set cod_satang = cod_baht * 100
    where id > seen
      and id <= up_to
      and cod_satang is null;
    commit;
    seen := up_to;
  end loop;
end
$$;

-- finding: migration.data-lost
-- makes the loop end by writing 0 where nothing was agreed, which means something else
do $$
begin
  loop
    update jobs
    set cod_satang = coalesce(cod_baht, 0) * 100
    where id in (select id from jobs where cod_satang is null order by id limit 50);
    exit when not found;
    commit;
  end loop;
end
$$;

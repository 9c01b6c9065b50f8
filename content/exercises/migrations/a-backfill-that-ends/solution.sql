do $$
declare
  changed integer;
begin
  loop
    update jobs
    set cod_satang = cod_baht * 100
    where id in (
      select id
      from jobs
      where cod_satang is distinct from cod_baht * 100
      order by id
      limit 50
    );
    get diagnostics changed = row_count;
    exit when changed = 0;
    commit;
  end loop;
end
$$;

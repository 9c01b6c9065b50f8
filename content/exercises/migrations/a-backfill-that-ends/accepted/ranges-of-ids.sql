do $$
declare
  first bigint;
begin
  for first in select generate_series(min(id), max(id), 50) from jobs loop
    update jobs
    set cod_satang = (cod_baht * 100)::bigint
    where id between first and first + 49
      and cod_baht is not null;
    commit;
  end loop;
end
$$;

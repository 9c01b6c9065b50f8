create or replace procedure fill_cod_satang(most integer)
language plpgsql
as $$
begin
  loop
    with batch as (
      select id
      from jobs
      where cod_satang is null
        and cod_baht is not null
      limit most
      for update skip locked
    )
    update jobs
    set cod_satang = round(cod_baht * 100)
    from batch
    where batch.id = jobs.id;
    exit when not found;
    commit;
  end loop;
end
$$;

call fill_cod_satang(25);

drop procedure fill_cod_satang(integer);

begin;
set local lock_timeout = '2s';
do $$
declare
  broken regclass;
begin
  for broken in
    select i.indexrelid::regclass
    from pg_index as i
    where i.indrelid = 'customers'::regclass
      and not i.indisvalid
  loop
    execute format('drop index %s', broken);
  end loop;
end
$$;
commit;

create unique index concurrently if not exists one_customer_a_number on public.customers (contact_phone);

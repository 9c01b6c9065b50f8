do $$
begin
  perform set_config('lock_timeout', '2s', true);
  if exists (
    select
    from pg_index
    where indexrelid = to_regclass('customers_contact_phone_key')
      and not indisvalid
  ) then
    drop index customers_contact_phone_key;
  end if;
end
$$;

create unique index concurrently if not exists customers_contact_phone_key
on customers (contact_phone);

set lock_timeout = '2s';

do $$
begin
  if not exists (
    select
    from pg_constraint
    where conrelid = 'customers'::regclass
      and conname = 'customers_contact_phone_key'
  ) then
    alter table customers
    add constraint customers_contact_phone_key unique using index customers_contact_phone_key;
  end if;
end
$$;

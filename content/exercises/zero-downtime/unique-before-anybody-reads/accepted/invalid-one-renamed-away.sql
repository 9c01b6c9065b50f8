set lock_timeout = '1s';

do $$
begin
  if exists (select from pg_index where indexrelid = to_regclass('customers_number') and not indisvalid) then
    alter index customers_number rename to customers_number_broken;
  end if;
end
$$;

reset lock_timeout;

drop index concurrently if exists customers_number_broken;

create unique index concurrently if not exists customers_number
on customers using btree (contact_phone asc);

-- accept views-and-function-follow-the-new-column-and-not-the-old-one
alter table customers
disable trigger user;
update customers
set
  phone = 'old',
  contact_phone = 'new'
where name = 'Baan Suan Coffee';
do $$
begin
  if not exists (select from contact_list where name = 'Baan Suan Coffee' and phone = 'new' and contact_phone = 'new') then
    raise exception 'where phone and contact_phone differ, contact_list does not show contact_phone in both its columns';
  end if;
  if not exists (select from vip_contacts where name = 'Baan Suan Coffee' and phone = 'new') then
    raise exception 'where phone and contact_phone differ, vip_contacts does not show contact_phone';
  end if;
  if not exists (select from caller('new') where name = 'Baan Suan Coffee') or exists (select from caller('old')) then
    raise exception 'where phone and contact_phone differ, caller does not look for contact_phone';
  end if;
end
$$;

-- accept nothing-but-the-trigger-needs-phone-any-more
drop trigger keep_numbers_in_step on customers;
alter table customers
drop column phone;
do $$
begin
  perform from contact_list;
  perform from vip_contacts;
  perform from caller('02-555-0141');
end
$$;

-- accept the-views-show-what-they-showed
do $$
begin
  if (select count(*) from contact_list) <> (select count(*) from customers) then
    raise exception 'contact_list does not show every customer';
  end if;
  if not exists (
    select
    from contact_list
    where id = 'c0000000-0000-4000-8000-000000000004'
      and name = 'Chiang Mai Crafts'
      and phone = '053-555-077'
      and province = 'Chiang Mai'
      and tags = '{fragile, export}'
  ) then
    raise exception 'contact_list does not show Chiang Mai Crafts as it did';
  end if;
  if (select count(*) from vip_contacts) <> 5 then
    raise exception 'vip_contacts does not show the five customers it showed';
  end if;
  if (select string_agg(name, ', ') from caller('053-555-077')) is distinct from 'Chiang Mai Crafts' then
    raise exception 'caller does not find Chiang Mai Crafts by 053-555-077, or finds others';
  end if;
end
$$;

-- accept everybody-may-still-read-the-list
create role probe_reader;
grant probe_reader to current_user;
set local role probe_reader;
select id, name, phone, contact_phone
from contact_list;

-- refuse 2BP01 the-new-column-dropped-while-the-views-rest-on-it
alter table customers
drop column contact_phone;

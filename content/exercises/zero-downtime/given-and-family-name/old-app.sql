-- read people
select id, email, nullif(btrim(regexp_replace(full_name, ' +', ' ', 'g')), '') as name
from accounts;

-- write correct-name
update accounts
set full_name = 'Dao Suk Jai ' || $1
where id = ('a0000000-0000-4000-8000-' || lpad(($1 + 20)::text, 12, '0'))::uuid;

-- write nickname-only
update accounts
set full_name = 'Lek' || $1
where id = ('a0000000-0000-4000-8000-' || lpad(($1 + 80)::text, 12, '0'))::uuid;

-- write take-name-out
update accounts
set full_name = null
where id in (
  ('a0000000-0000-4000-8000-' || lpad(($1 + 100)::text, 12, '0'))::uuid,
  ('a0000000-0000-4000-8000-' || lpad(($1 + 140)::text, 12, '0'))::uuid
);

-- write sign-up
insert into accounts
  (id, email, full_name, role)
values
  (('a0000000-0000-4000-8001-' || lpad($1::text, 12, '0'))::uuid, 'signup' || $1 || '@driverconnect.example', 'Bank Chaiyasit', 'driver');

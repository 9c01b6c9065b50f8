-- read roster
select id, nickname
from drivers
where depot_id = 8
  and status = 'active';

-- read cards-with-licence
select id, nickname, licence_no, depot_id, status
from driver_cards;

-- read by-licence
select id, nickname
from drivers
where licence_no = 'TH-740201';

-- write hire
insert into drivers
  (depot_id, nickname, licence_no, hired_on)
values
  (8, 'Mai ' || $1, 'TH-9' || lpad($1::text, 5, '0'), '2026-03-16');

-- write renew-licence
update drivers
set licence_no = 'TH-8' || lpad($1::text, 5, '0')
where id = 1 + $1 % 8;

-- read roster
select id, nickname
from drivers
where depot_id = 8
  and status = 'active';

-- read cards
select id, nickname, depot_id, status
from driver_cards;

-- write hire
insert into drivers
  (depot_id, nickname, hired_on)
values
  (8, 'Fah', '2026-03-16'),
  (9, 'Fon', '2026-03-16');

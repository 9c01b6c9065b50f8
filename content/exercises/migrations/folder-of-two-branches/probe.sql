-- accept a-shift-without-a-word-about-breaks
insert into driver_shifts
  (driver_id, starts_at, ends_at)
values
  (9, '2026-03-17 06:00:00+07', '2026-03-17 10:00:00+07');

-- refuse 23514 a-shift-that-ends-as-it-starts
insert into driver_shifts
  (driver_id, starts_at, ends_at)
values
  (9, '2026-03-17 06:00:00+07', '2026-03-17 06:00:00+07');

-- refuse 23514 a-shift-that-ends-before-it-starts
insert into driver_shifts
  (driver_id, starts_at, ends_at)
values
  (9, '2026-03-17 22:00:00+07', '2026-03-17 06:00:00+07');

-- accept the-view-has-its-four-columns
do $$
begin
  if (
    select array_agg(attname::text || ' ' || format_type(atttypid, atttypmod) order by attnum)
    from pg_attribute
    where attrelid = 'fuel_by_vehicle'::regclass and attnum > 0 and not attisdropped
  ) is distinct from array['vehicle_id integer', 'refuellings bigint', 'litres numeric', 'spent numeric'] then
    raise exception 'the view should have the columns vehicle_id, refuellings, litres and spent, of types integer, bigint, numeric and numeric';
  end if;
end
$$;

-- accept the-view-sums-up-each-vehicle
do $$
begin
  if exists (
    (
      select vehicle_id, refuellings, litres, spent from fuel_by_vehicle
      except all
      values
        (1, 2, 8.05, 307.90),
        (2, 2, 102.25, 3374.25),
        (4, 1, 48.00, 1584.00),
        (5, 2, 238.75, 7878.75),
        (7, 1, 131.20, 4329.60)
    )
    union all
    (
      values
        (1, 2, 8.05, 307.90),
        (2, 2, 102.25, 3374.25),
        (4, 1, 48.00, 1584.00),
        (5, 2, 238.75, 7878.75),
        (7, 1, 131.20, 4329.60)
      except all
      select vehicle_id, refuellings, litres, spent from fuel_by_vehicle
    )
  ) then
    raise exception 'the view shows other rows than it should';
  end if;
end
$$;

-- accept the-view-follows-new-receipts
insert into fuel_receipts
  (vehicle_id, filled_at, litres, price)
values
  (8, '2026-03-16 08:00:00+07', 40, 1320),
  (8, '2026-03-16 08:00:00+07', 40, 1320);
do $$
begin
  if not exists (select from fuel_by_vehicle where (vehicle_id, refuellings, litres, spent) = (8, 2, 80, 2640)) then
    raise exception 'two equal receipts of vehicle 8 do not show in the view as 2 refuellings, 80 litres and 2,640 baht';
  end if;
end
$$;

-- refuse 23514 a-receipt-of-no-litres
insert into fuel_receipts
  (vehicle_id, filled_at, litres, price)
values
  (8, '2026-03-16 08:00:00+07', 0, 1320);

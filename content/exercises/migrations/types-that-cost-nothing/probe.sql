-- accept a-long-code-a-long-name-and-a-high-fee
insert into pickup_points
  (code, name, province, fee_baht, instructions)
values
  ('PP-KKN-00001', repeat('Ban ', 30), 'Khon Kaen', 125000.50, repeat('ก', 200));

-- accept a-point-without-instructions
insert into pickup_points
  (code, name, province)
values
  ('PP-1', 'Kiosk', 'Bangkok');

-- refuse 22001 a-code-of-thirteen-characters
insert into pickup_points
  (code, name, province)
values
  ('PP-KKN-000012', 'Kiosk', 'Bangkok');

-- refuse 23514 instructions-of-201-characters
insert into pickup_points
  (code, name, province, instructions)
values
  ('PP-2', 'Kiosk', 'Bangkok', repeat('ก', 201));

-- refuse 23514 a-negative-fee
insert into pickup_points
  (code, name, province, fee_baht)
values
  ('PP-3', 'Kiosk', 'Bangkok', -1);

-- refuse 23505 a-code-that-is-taken
insert into pickup_points
  (code, name, province)
values
  ('PP-00001', 'Kiosk', 'Bangkok');

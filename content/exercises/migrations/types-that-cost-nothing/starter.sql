alter table pickup_points
alter column code type varchar(12),
alter column name type text,
alter column fee_baht type numeric(8, 2),
alter column instructions type varchar(200);

-- finding: errors.accepted
-- A new table is filled and takes the name of the old.
begin;
create table phone_positions_new (like phone_positions including defaults including constraints, primary key (phone_id)) with (fillfactor = 50);
insert into phone_positions_new select * from phone_positions order by phone_id;
drop table phone_positions;
alter table phone_positions_new rename to phone_positions;
commit;

-- begin
begin

-- rows
update jobs set priority = priority where id <= 3

-- table
lock table depots in share row exclusive mode

-- prepare
prepare transaction 'held_by_the_lab'

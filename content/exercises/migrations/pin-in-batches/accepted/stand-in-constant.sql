begin;
set local lock_timeout = '2s';
set local statement_timeout = '5s';

alter table jobs
add column delivery_pin text not null default 'none',
alter column delivery_pin set default app.new_pin();

commit;

do $$
begin
  loop
    update jobs
    set delivery_pin = app.new_pin()
    where id in (
      select id
      from jobs
      where delivery_pin = 'none'
      limit 300
    );
    exit when not found;
    commit;
  end loop;
end
$$;

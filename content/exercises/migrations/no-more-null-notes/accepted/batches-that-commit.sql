select set_config('lock_timeout', '800ms', false);

alter table jobs alter column note set default ''::text;

do $$
declare
  filled integer;
begin
  loop
    update jobs
    set note = ''
    where id in (select id from jobs where note is null order by id limit 10);
    get diagnostics filled = row_count;
    exit when filled = 0;
    commit;
  end loop;
end
$$;

alter table jobs add constraint note_given check (not (note is null)) not valid;
alter table jobs validate constraint note_given;
alter table jobs alter note set not null;
alter table jobs drop constraint note_given;

create schema "Odd; place";
create type mood as enum ('calm', 'it''s odd', 'ไทย');
create domain positive as integer check (value > 0);
create sequence loose start with 7 increment by 3;
create table parent (
  id integer generated always as identity primary key,
  name text not null default 'semi;colon',
  mood mood,
  size positive,
  twice integer generated always as (size * 2) stored,
  tags text[] default '{}',
  doc jsonb,
  raw bytea,
  at timestamptz,
  unique (name, mood)
);
comment on table parent is E'It''s a "parent";\n\\. on a line';
comment on column parent.raw is 'bytes';
create table "Odd; place"."Child's ""table""" (
  "the id" bigserial primary key,
  parent integer references parent on delete cascade deferrable initially deferred,
  "note$1" text
);
create table measured (day date not null, value numeric(10, 2)) partition by range (day);
create table measured_2026 partition of measured for values from ('2026-01-01') to ('2027-01-01');
create table measured_rest partition of measured default;
create index on parent using gin (tags);
create unique index one_calm on parent ((lower(name))) where mood = 'calm';
create view calm as select id, name from parent where mood = 'calm';
create materialized view counted as select count(*) as many from parent;
create function touch() returns trigger language plpgsql as $body$
begin
  -- a ; in a comment, and a quote's '
  new.name := new.name || $$;$$;
  return new;
end;
$body$;
create function doubled(n integer) returns integer begin atomic select n; select n * 2; end;
create procedure nothing() language sql as $$ select 1; $$;
insert into parent (name, mood, size, tags, doc, raw, at) values
  ('plain', 'calm', 1, '{a,"b,c",NULL}', '{"a": [1, 2.50, "x\ty"]}', '\x00ff5c', '2026-01-02 03:04:05.678901+07'),
  (E'tab\there\nline \\. \\N', 'it''s odd', 2, '{}', 'null', '', 'infinity'),
  ('', 'ไทย', null, null, null, null, null);
insert into "Odd; place"."Child's ""table""" (parent, "note$1") values (1, E'\\.'), (2, null), (null, '');
insert into measured values ('2026-05-05', 1.10), ('1999-12-31', null);
select nextval('loose');
create trigger touched before update on parent for each row execute function touch();
alter table parent enable row level security;
create policy calm_only on parent for select to public using (mood = 'calm');
alter table parent force row level security;
grant select on parent to pg_monitor;
refresh materialized view counted;

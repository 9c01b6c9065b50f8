set lock_timeout = '2s';

-- One: a fixed default is stored once, in the catalog.
alter table drivers
add column active boolean not null default true;

-- Two: a default drawn for each row writes the table anew.
alter table drivers
add column badge uuid not null default gen_random_uuid();

-- Three: empty, then filled, then proved, then required.
alter table drivers
add column locale text;

alter table drivers
alter column locale set default 'th';

update drivers
set locale = 'th'
where locale is null;

alter table drivers
add constraint drivers_locale_filled check (locale is not null) not valid;

alter table drivers
validate constraint drivers_locale_filled;

alter table drivers
alter column locale set not null;

alter table drivers
drop constraint drivers_locale_filled;

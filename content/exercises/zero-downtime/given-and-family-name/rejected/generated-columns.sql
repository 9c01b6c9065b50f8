-- finding: migration.new-app-breaks
-- lets PostgreSQL compute the columns, which rewrites the table, and nobody can write to them
set lock_timeout = '2s';

alter table accounts
add column given_name text
generated always as (nullif(split_part(btrim(full_name, ' '), ' ', 1), '')) stored,
add column family_name text
generated always as (nullif(ltrim(substr(btrim(full_name, ' '), length(split_part(btrim(full_name, ' '), ' ', 1)) + 1), ' '), '')) stored;

-- deploy new
-- retire old

alter table accounts
alter column given_name drop expression,
alter column family_name drop expression;

alter table accounts
drop column full_name;

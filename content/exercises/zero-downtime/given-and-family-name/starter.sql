alter table accounts
add column given_name text,
add column family_name text;

update accounts
set
  given_name = split_part(full_name, ' ', 1),
  family_name = split_part(full_name, ' ', 2);

alter table accounts
drop column full_name;

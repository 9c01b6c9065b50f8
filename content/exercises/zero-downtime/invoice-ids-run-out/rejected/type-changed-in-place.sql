-- finding: migration.blocks-all
-- bigint is wider on disk, so every row and every index is written anew under ACCESS EXCLUSIVE
set lock_timeout = '2s';

alter table invoices
alter column id type bigint;

alter sequence invoices_id_seq as bigint;

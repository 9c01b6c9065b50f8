alter table invoices
alter column id type bigint;

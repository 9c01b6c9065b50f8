-- refuse 23503 an-invoice-for-a-job-that-does-not-exist
insert into invoices
  (number, customer_id, job_id, issued_on, due_on, amount_baht)
values
  ('INV-2026-9001', 'c0000000-0000-4000-8000-000000000001', 999999, '2026-03-16', '2026-03-30', 100);

-- accept an-invoice-for-no-job
insert into invoices
  (number, customer_id, job_id, issued_on, due_on, amount_baht)
values
  ('INV-2026-9001', 'c0000000-0000-4000-8000-000000000001', null, '2026-03-16', '2026-03-30', 100);

-- accept a-job-deleted-and-its-invoice-kept-without-it
delete from jobs
where id = 19002;
do $$
begin
  if not exists (select from invoices where number = 'INV-2026-0002' and job_id is null) then
    raise exception 'invoice INV-2026-0002 is gone or still names the deleted job';
  end if;
end
$$;

select customer, invoices, late
from (
  select
    c.name as customer,
    count(*) as invoices,
    sum(l.late) as late,
    sum(count(*)) over () as all_invoices,
    sum(sum(l.late)) over () as all_late
  from invoices i
  join customers c on c.id = i.customer_id
  cross join lateral (
    select case
      when i.status = 'sent' then 1
      when i.paid_at >= (i.due_on + 1)::timestamp at time zone 'Asia/Bangkok' then 1
      else 0
    end as late
  ) l
  where i.status = 'paid'
     or i.status = 'sent' and i.due_on < date '2026-03-16'
  group by c.id, c.name
) x
where late * all_invoices > all_late * invoices
order by late desc, customer;

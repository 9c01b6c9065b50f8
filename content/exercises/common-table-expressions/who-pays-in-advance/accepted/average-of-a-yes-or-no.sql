with settled as (
  select
    i.customer_id,
    case
      when i.status = 'sent' then 1
      when i.paid_at >= (i.due_on + 1)::timestamp at time zone 'Asia/Bangkok' then 1
      else 0
    end as late
  from invoices as i
  where i.status in ('paid', 'sent')
    and (i.status = 'paid' or i.due_on < app.now()::date)
)
select c.name as customer, count(*) as invoices, sum(s.late) as late
from settled as s
join customers as c on c.id = s.customer_id
group by s.customer_id, c.name
having avg(s.late) > (select avg(late) from settled)
order by late desc, customer;

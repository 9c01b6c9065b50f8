select *
from (
  select
    a.province,
    (
      select count(*) + 1
      from (
        select sum(price_baht) as baht
        from jobs
        join customers on customers.id = jobs.customer_id
        where status = 'delivered'
          and customers.province = a.province
        group by customers.id
      ) as b
      where b.baht > a.baht
    ) as place,
    a.name,
    a.baht as revenue_baht
  from (
    select c.province, c.name, sum(j.price_baht) as baht
    from customers as c, jobs as j
    where j.customer_id = c.id
      and j.status = 'delivered'
    group by c.id, c.province, c.name
  ) as a
) as placed
where place between 1 and 3
order by province, place, name;

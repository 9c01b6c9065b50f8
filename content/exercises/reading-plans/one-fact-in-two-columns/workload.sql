-- cash-by-province
select c.province, count(*) as jobs, sum(j.cod_baht) as cash_baht
from jobs as j
join customers as c on c.id = j.customer_id
where j.price_baht = 300
  and j.weight_kg = 4.5
group by c.province
order by c.province;

-- another-tariff
select c.province, count(*) as jobs, sum(j.cod_baht) as cash_baht
from jobs as j
join customers as c on c.id = j.customer_id
where j.price_baht = 232.50
  and j.weight_kg = 9.00
group by c.province
order by c.province;

-- a-rare-tariff
select c.province, count(*) as jobs, sum(j.cod_baht) as cash_baht
from jobs as j
join customers as c on c.id = j.customer_id
where j.price_baht = 165.00
  and j.weight_kg = 13.50
group by c.province
order by c.province;

select j.reference, j.price_baht,
  (array['nothing', 'collected', 'not agreed'])[coalesce(sign(j.cod_baht)::int, 2) + 1] as cash
from jobs j, (select array_agg(job_id) filter (where job_id is not null and status != 'void') as ids from invoices) b
where j.status = 'delivered'
  and (j.id = any (b.ids)) is not true
  and (j.note = 'Keep cold') is not true
group by j.id
order by j.id desc;

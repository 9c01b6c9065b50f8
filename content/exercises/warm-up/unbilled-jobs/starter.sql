select
  reference,
  price_baht,
  cod_baht as cash
from jobs
where status = 'delivered'
  and note <> 'Keep cold';

begin;

create table cash_on_delivery (
  job_id bigint primary key,
  amount_baht numeric(10, 2) not null check (amount_baht >= 0)
);

insert into cash_on_delivery
  (job_id, amount_baht)
select id, cod_baht
from jobs
where cod_baht > 0;

alter table cash_on_delivery
add foreign key (job_id) references jobs (id);

alter table jobs
drop column cod_baht;

commit;

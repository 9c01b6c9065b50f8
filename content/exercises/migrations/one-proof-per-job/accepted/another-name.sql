drop index concurrently if exists documents_one_pod_per_job;
drop index concurrently if exists documents_pod_key;

with latest as (
  select distinct on (job_id) id, job_id
  from documents
  where kind = 'pod'
  order by job_id, created_at desc
)
update documents
set kind = 'photo'
from latest
where latest.job_id = documents.job_id
  and latest.id <> documents.id
  and documents.kind = 'pod';

create unique index concurrently if not exists documents_pod_key
on documents using btree (job_id)
where (kind = 'pod');

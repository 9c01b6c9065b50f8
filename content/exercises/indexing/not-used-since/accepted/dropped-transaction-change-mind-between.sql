-- dropped in a transaction with a change of mind in between, then the rest is rebuilt
begin;
set local lock_timeout = '2s';
drop index public.jobs_weight_kg_idx, public.jobs_note_idx restrict;
savepoint doubtful;
drop index jobs_delivered_at_idx;
rollback to savepoint doubtful;
drop index if exists jobs_scheduled_for_idx;
commit;
reindex table jobs;

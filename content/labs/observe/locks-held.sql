select
  coalesce('prepared ' || p.gid, 'session ' || l.pid) as held_by,
  l.relation::regclass as relation,
  l.mode,
  case l.mode
    when 'AccessShareLock' then 'most ALTER TABLE, DROP, TRUNCATE, VACUUM FULL'
    when 'RowShareLock' then 'most ALTER TABLE, DROP, TRUNCATE, LOCK TABLE … EXCLUSIVE'
    when 'RowExclusiveLock' then 'CREATE INDEX, CREATE TRIGGER, ADD FOREIGN KEY, most ALTER TABLE, DROP'
    when 'ShareUpdateExclusiveLock' then 'VACUUM, ANALYZE, CREATE INDEX CONCURRENTLY and every stronger lock'
    when 'ShareLock' then 'INSERT, UPDATE, DELETE and every stronger lock'
    when 'ShareRowExclusiveLock' then 'INSERT, UPDATE, DELETE, CREATE INDEX and every stronger lock'
    when 'ExclusiveLock' then 'everything but plain SELECT'
    when 'AccessExclusiveLock' then 'everything, plain SELECT included'
  end as refuses
from pg_locks l
join pg_class c on c.oid = l.relation and c.relkind in ('r', 'p', 'm', 'v', 'S')
left join pg_locks x
  on x.locktype = 'transactionid' and x.mode = 'ExclusiveLock' and x.granted
  and x.virtualtransaction = l.virtualtransaction and x.pid is not distinct from l.pid
left join pg_prepared_xacts p on p.transaction = x.transactionid and l.pid is null
where l.locktype = 'relation'
  and l.granted
  and l.pid is distinct from pg_backend_pid()
  and l.database = (select oid from pg_database where datname = current_database())
order by held_by, l.relation::regclass::text, l.mode;

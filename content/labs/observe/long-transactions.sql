select 'session ' || pid as who, clock_timestamp() - xact_start as open_for, state, left(query, 60) as last_statement
from pg_stat_activity
where xact_start is not null and pid <> pg_backend_pid()
union all
select 'prepared ' || gid, clock_timestamp() - prepared, 'prepared', null
from pg_prepared_xacts
where database = current_database()
order by open_for desc;

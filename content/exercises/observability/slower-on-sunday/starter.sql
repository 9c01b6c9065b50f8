select
  queryid,
  sampled_at,
  total_exec_time / calls as mean_ms
from ops.statement_samples
order by queryid, sampled_at;

select
  schemaname || '.' || sequencename as sequence,
  data_type as type,
  last_value,
  max_value,
  round(100.0 * last_value / max_value, 2) as percent_used
from pg_sequences
where last_value is not null
order by percent_used desc, sequence;

-- lag() per queryid over all samples, CASE on stats_since, then conditional sums for both days
with steps as (
  select queryid, sampled_at,
         calls - case when lag(stats_since) over w = stats_since then lag(calls) over w else 0 end as c,
         total_exec_time - case when lag(stats_since) over w = stats_since then lag(total_exec_time) over w else 0 end as t
  from ops.statement_samples
  window w as (partition by queryid order by sampled_at)
), days as (
  select queryid,
         sum(c) filter (where sampled_at >  '2026-03-14 00:00+07' and sampled_at <= '2026-03-15 00:00+07') as sat_c,
         sum(t) filter (where sampled_at >  '2026-03-14 00:00+07' and sampled_at <= '2026-03-15 00:00+07') as sat_t,
         sum(c) filter (where sampled_at >  '2026-03-15 00:00+07' and sampled_at <= '2026-03-16 00:00+07') as sun_c,
         sum(t) filter (where sampled_at >  '2026-03-15 00:00+07' and sampled_at <= '2026-03-16 00:00+07') as sun_t
  from steps
  group by queryid
)
select queryid,
       round((sat_t / sat_c)::numeric, 2) as saturday_ms,
       round((sun_t / sun_c)::numeric, 2) as sunday_ms,
       round(((sun_t / sun_c - sat_t / sat_c) * sun_c)::numeric, 2) as extra_ms
from days
where sat_c > 0 and sun_c > 0
  and sun_t / nullif(sun_c, 0) >= 2 * sat_t / nullif(sat_c, 0)
order by extra_ms desc, queryid;

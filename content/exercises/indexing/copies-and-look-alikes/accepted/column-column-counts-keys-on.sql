-- Column by column: counts the keys on which A and B agree, and the INCLUDE columns found in B, in one lateral; ties by a CASE.
with x as (
  select i.indexrelid id, i.indrelid tab, c.relname::text as nm, i.indisunique u, i.indisvalid v,
    i.indnkeyatts::int k, i.indnatts::int n, i.indkey, i.indclass, i.indcollation, i.indoption,
    i.indexprs is not null as has_expr, coalesce(pg_get_expr(i.indpred, i.indrelid), '') as w
  from pg_index i join pg_class c on c.oid = i.indexrelid
  where c.relam = (select oid from pg_am where amname = 'btree')
    and c.relnamespace not in (select oid from pg_namespace where nspname in ('pg_catalog', 'information_schema', 'pg_toast'))
), pair as (
  select a.id as a_id, b.id as b_id, a.tab, a.nm as a_name, b.nm as b_name, a.u as a_u, b.u as b_u
  from x a join x b on a.tab = b.tab and a.id <> b.id and a.w = b.w and a.k <= b.k
  cross join lateral (
    select
      count(*) filter (where p < a.k and a.indkey[p] = b.indkey[p] and a.indclass[p] = b.indclass[p]
        and a.indcollation[p] = b.indcollation[p] and a.indoption[p] = b.indoption[p]) as keys_alike,
      count(*) filter (where p >= a.k and a.indkey[p] = any (b.indkey::int2[])) as included
    from generate_series(0, a.n - 1) p
  ) m
  where b.v and not a.has_expr and m.keys_alike = a.k and m.included = a.n - a.k
)
select p.tab::regclass::text as table_name, p.a_name as index_name
from pair p
left join pair r on r.a_id = p.b_id and r.b_id = p.a_id and not p.b_u
where not p.a_u
group by p.tab, p.a_id, p.a_name
having bool_or(case when r.a_id is null then true else p.a_name > p.b_name end)
order by 1, 2;

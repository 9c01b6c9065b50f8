with t as (
  select
    i.indexrelid,
    i.indrelid,
    i.indrelid::regclass::text as table_name,
    c.relname as index_name,
    i.indisunique,
    i.indisvalid,
    i.indexprs is not null as has_expression,
    i.indnkeyatts,
    i.indnatts,
    coalesce(pg_get_expr(i.indpred, i.indrelid), '-') as predicate,
    i.indkey,
    k.*
  from pg_index as i
  join pg_class as c on c.oid = i.indexrelid
  cross join lateral (
    select
      array_agg(n order by n) as places,
      array_agg(format('%s/%s/%s/%s', i.indkey[n], i.indclass[n], i.indcollation[n], i.indoption[n]) order by n) as marks
    from generate_series(0, i.indnkeyatts - 1) as n
  ) as k
  where c.relam = 403
)
select a.table_name, a.index_name
from t as a
join t as b using (indrelid, predicate)
where a.indexrelid <> b.indexrelid
  and a.indrelid >= 16384
  and not a.indisunique
  and not a.has_expression
  and b.indisvalid
  and b.marks[1:a.indnkeyatts] = a.marks
  and not exists (select unnest(a.indkey) except all select unnest(b.indkey))
  and (b.indisunique or not a.indisvalid or (b.indnkeyatts, b.indnatts) > (a.indnkeyatts, a.indnatts) or a.index_name > b.index_name)
group by a.table_name, a.index_name
order by a.table_name, a.index_name;

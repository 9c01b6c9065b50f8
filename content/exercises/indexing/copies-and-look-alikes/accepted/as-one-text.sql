-- the keys of an index as one text, so that a beginning is a LIKE
with t as (
  select
    i.indexrelid as oid,
    i.indrelid as rel,
    c.relname,
    i.indisunique as is_unique,
    i.indisvalid as is_valid,
    i.indnkeyatts as keys,
    i.indnatts as columns,
    i.indexprs is null as is_plain,
    (
      select string_agg(concat_ws(':', i.indkey[n], i.indclass[n], i.indcollation[n], i.indoption[n]) || ';', '' order by n)
      from generate_series(0, i.indnkeyatts - 1) as n
    ) as line,
    string_to_array(i.indkey::text, ' ') as cols,
    pg_get_expr(i.indpred, i.indrelid) as pred
  from pg_index as i
  join pg_class as c on c.oid = i.indexrelid
  join pg_namespace as s on s.oid = c.relnamespace
  where s.nspname not like 'pg\_%'
    and c.relam = (select oid from pg_am where amname = 'btree')
)
select a.rel::regclass::text as table_name, a.relname as index_name
from t as a
where a.is_plain
  and not a.is_unique
  and (
    select count(*)
    from t as b
    where b.rel = a.rel
      and b.oid <> a.oid
      and b.is_valid
      and starts_with(b.line, a.line)
      and b.cols @> a.cols
      and coalesce(b.pred, '') = coalesce(a.pred, '')
      and (b.is_unique or not a.is_valid or b.keys > a.keys or b.columns > a.columns or b.relname < a.relname)
  ) > 0
order by 1, 2;

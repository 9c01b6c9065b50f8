import type { Session } from '#engine/session.ts';
import type { SizeFact } from './facts.ts';
import type { IndexFact, SchemaFact } from './schema-facts.ts';
import { readJson, rolledBack } from './schema-read.ts';
import { isUsers, nameIn } from './schema-relations.ts';

interface RelationSize {
  name: string;
  /** Table of an index; null for a table. */
  table: string | null;
  bytes: number;
  definition: string;
}

const bytes = (oid: string) => `coalesce(
    (select sum(pg_catalog.pg_relation_size(p.relid)) from pg_catalog.pg_partition_tree(${oid}) p),
    pg_catalog.pg_relation_size(${oid}))`;

const sizesSql = `
select coalesce(pg_catalog.json_agg(f.fact), '[]'::json) from (
  select pg_catalog.json_build_object('name', ${nameIn('s', 'c.relname')}, 'table', null, 'definition', '',
    'bytes', ${bytes('c.oid')} + coalesce(pg_catalog.pg_relation_size(nullif(c.reltoastrelid, 0)), 0)) as fact
  from pg_catalog.pg_class c
  join pg_catalog.pg_namespace s on s.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'm') and ${isUsers('s', 'pg_class', 'c.oid')}
  union all
  select pg_catalog.json_build_object('name', x.relname, 'table', ${nameIn('s', 'c.relname')},
    'definition', pg_catalog.pg_get_indexdef(x.oid), 'bytes', ${bytes('x.oid')})
  from pg_catalog.pg_index i
  join pg_catalog.pg_class x on x.oid = i.indexrelid
  join pg_catalog.pg_class c on c.oid = i.indrelid
  join pg_catalog.pg_namespace s on s.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'm') and ${isUsers('s', 'pg_class', 'c.oid')}
) f`;

function indexesOf(schema: SchemaFact): IndexFact[] {
  return schema.relations.flatMap((relation) => relation.indexes);
}

/**
 * Bytes of tables (rows kept out of line included) and of indexes; partitions count towards their table. An index is new
 * where `before` has none of its name and definition. Throws `EngineError`.
 */
export async function observeSizes(session: Session, before: SchemaFact): Promise<SizeFact> {
  const known = new Map(indexesOf(before).map((index) => [index.name, index.definition]));
  const sizes = await rolledBack(session, () => readJson<RelationSize[]>(session, sizesSql));
  const fact: SizeFact = { tables: {}, indexes: {} };
  for (const { name, table, bytes: size, definition } of sizes) {
    if (table === null) fact.tables[name] = size;
    else fact.indexes[name] = { table, bytes: size, isNew: known.get(name) !== definition };
  }
  return fact;
}

import type { Cell, Session } from '#engine/session.ts';
import type { ObjectKind } from './migration-facts.ts';

/** One object of the learner's schemas, as the tracer needs it. */
export interface CatalogObject {
  /** Unique over all classes, e.g. `relation 16402`. */
  id: string;
  kind: ObjectKind;
  /** Unqualified in schema `public`, else `schema.name`. */
  name: string;
  /** `id` of the table it belongs to, or null. */
  owner: string | null;
  /** File of the relation, or null where it has none. */
  file: string | null;
  /** False for invalid indexes and unvalidated constraints. */
  valid: boolean;
  /** True for tables whose rows can be counted by the session's role. */
  countable: boolean;
  /** Type of a column, labels of an enum; else empty. */
  type: string;
  /** Columns only. */
  notNull: boolean;
  /** Default of a column as PostgreSQL prints it; else empty. */
  default: string;
}

/** The learner's schemas at one moment, by `id`. */
export type Catalog = Map<string, CatalogObject>;

const learnerSchemas = `n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`;

const catalogQuery = `
select 'relation ' || c.oid, c.relkind::text, n.nspname, c.relname, 'relation ' || i.indrelid,
       case when c.relkind in ('r', 'm', 'i') then pg_catalog.pg_relation_filenode(c.oid)::text end,
       coalesce(i.indisvalid, true),
       c.relkind in ('r', 'p', 'm') and c.relispopulated and pg_catalog.has_table_privilege(c.oid, 'select'),
       '', false, ''
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
left join pg_catalog.pg_index i on i.indexrelid = c.oid
where ${learnerSchemas} and c.relkind in ('r', 'p', 'v', 'm', 'f', 'i', 'I', 'S')
union all
select 'constraint ' || c.oid, 'constraint ' || c.contype::text, n.nspname, c.conname, 'relation ' || c.conrelid,
       null, c.convalidated, false, '', false, ''
from pg_catalog.pg_constraint c
join pg_catalog.pg_namespace n on n.oid = c.connamespace
where ${learnerSchemas} and c.conrelid <> 0 and c.conparentid = 0 and c.contype in ('p', 'u', 'f', 'c', 'x', 'n')
union all
select 'column ' || a.attrelid || '.' || a.attnum, 'column', n.nspname, a.attname, 'relation ' || a.attrelid,
       null, true, false, pg_catalog.format_type(a.atttypid, a.atttypmod), a.attnotnull,
       coalesce(pg_catalog.pg_get_expr(d.adbin, d.adrelid), '')
from pg_catalog.pg_attribute a
join pg_catalog.pg_class c on c.oid = a.attrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
where ${learnerSchemas} and c.relkind in ('r', 'p', 'f') and a.attnum > 0 and not a.attisdropped
union all
select 'trigger ' || t.oid, 'trigger', n.nspname, t.tgname, 'relation ' || t.tgrelid, null, true, false,
       '', false, ''
from pg_catalog.pg_trigger t
join pg_catalog.pg_class c on c.oid = t.tgrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where ${learnerSchemas} and not t.tgisinternal
union all
select 'type ' || t.oid, 'type', n.nspname, t.typname, null, null, true, false,
       pg_catalog.array_to_string(array(
         select e.enumlabel from pg_catalog.pg_enum e where e.enumtypid = t.oid order by e.enumsortorder
       ), ', '), false, ''
from pg_catalog.pg_type t
join pg_catalog.pg_namespace n on n.oid = t.typnamespace
where ${learnerSchemas} and t.typtype in ('e', 'd')
union all
select 'function ' || p.oid, 'function', n.nspname, p.proname, null, null, true, false, '', false, ''
from pg_catalog.pg_proc p
join pg_catalog.pg_namespace n on n.oid = p.pronamespace
where ${learnerSchemas}`;

const kinds: Record<string, ObjectKind> = {
  r: 'table',
  p: 'partitioned table',
  v: 'view',
  m: 'materialized view',
  f: 'foreign table',
  i: 'index',
  I: 'index',
  S: 'sequence',
  'constraint p': 'primary key',
  'constraint u': 'unique',
  'constraint f': 'foreign key',
  'constraint c': 'check',
  'constraint x': 'exclude',
  'constraint n': 'not null',
  column: 'column',
  trigger: 'trigger',
  type: 'type',
  function: 'function',
};

const isTrue = (cell: Cell | undefined): boolean => cell === 't' || cell === 'true';

function objectOf(row: Cell[]): CatalogObject {
  const [id, code, schema, name, owner, file, valid, countable, type, notNull, defaultText] = row;
  const qualified = id?.startsWith('relation') || id?.startsWith('type') || id?.startsWith('function');
  return {
    id: id ?? '',
    kind: kinds[code ?? ''] ?? 'table',
    name: qualified && schema !== 'public' ? `${schema}.${name}` : (name ?? ''),
    owner: owner ?? null,
    file: file ?? null,
    valid: isTrue(valid),
    countable: isTrue(countable),
    type: type ?? '',
    notNull: isTrue(notNull),
    default: defaultText ?? '',
  };
}

/** Reads the learner's schemas as the session's role sees them, inside its transaction where one is open. Throws `EngineError`. */
export async function readCatalog(session: Session): Promise<Catalog> {
  const reply = await session.run(catalogQuery);
  const objects = reply.kind === 'rows' ? reply.rows.map(objectOf) : [];
  return new Map(objects.map((object) => [object.id, object]));
}

/** The table an object is or belongs to; undefined for types, functions and objects whose table is unknown. */
export function tableOf(object: CatalogObject, catalogs: readonly Catalog[]): CatalogObject | undefined {
  if (object.owner === null) return object.id.startsWith('relation') ? object : undefined;
  for (const catalog of catalogs) {
    const owner = catalog.get(object.owner);
    if (owner) return owner;
  }
  return undefined;
}

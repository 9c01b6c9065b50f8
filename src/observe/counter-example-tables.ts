import { quoteIdentifier } from '#engine/postgres/identity.ts';
import type { Session } from '#engine/session.ts';
import type { TableState } from './facts.ts';
import { readJson, readRows } from './schema-read.ts';
import { nameIn } from './schema-relations.ts';

/** A table with what hangs on it. */
export interface LinkedTable {
  /** As facts name it. */
  name: string;
  /** As SQL names it. */
  sql: string;
  /** Statements that delete rows whose parent is gone, nearest children first. */
  orphanSql: string[];
  isSelfLinked: boolean;
}

interface Link {
  child: string;
  parent: string;
  childColumns: string[];
  parentColumns: string[];
}

/** Rows shown at most. */
const keptRows = 2_000;

/** Inside a transaction: superuser, triggers and foreign keys off, and names found as the learner finds them. */
export async function becomeLooseObserver(session: Session): Promise<void> {
  await session.run(`set local session authorization ${quoteIdentifier(session.capabilities.superuser)}`);
  await session.run('set local session_replication_role = replica');
}

function sqlName(name: string): string {
  const [first = '', ...rest] = name.split('.');
  return rest.length === 0
    ? `public.${quoteIdentifier(first)}`
    : `${quoteIdentifier(first)}.${quoteIdentifier(rest.join('.'))}`;
}

const tableNames = `
select coalesce(pg_catalog.json_agg(${nameIn('s', 'c.relname')} order by c.reltuples desc, c.relname), '[]'::json)
from pg_catalog.pg_class c
join pg_catalog.pg_namespace s on s.oid = c.relnamespace
where c.relkind in ('r', 'p') and not c.relispartition`;

const columnNames = (relation: string, numbers: string) => `array(
    select a.attname::text
    from pg_catalog.unnest(${numbers}) with ordinality k(attnum, place)
    join pg_catalog.pg_attribute a on a.attrelid = ${relation} and a.attnum = k.attnum
    order by k.place)`;

const linksSql = `
select coalesce(pg_catalog.json_agg(pg_catalog.json_build_object(
  'child', ${nameIn('cs', 'c.relname')},
  'parent', ${nameIn('ps', 'p.relname')},
  'childColumns', ${columnNames('o.conrelid', 'o.conkey')},
  'parentColumns', ${columnNames('o.confrelid', 'o.confkey')})), '[]'::json)
from pg_catalog.pg_constraint o
join pg_catalog.pg_class c on c.oid = o.conrelid
join pg_catalog.pg_namespace cs on cs.oid = c.relnamespace
join pg_catalog.pg_class p on p.oid = o.confrelid
join pg_catalog.pg_namespace ps on ps.oid = p.relnamespace
where o.contype = 'f' and o.conparentid = 0`;

function orphanDelete(link: Link): string {
  const pairs = link.childColumns.map((column, at) => [
    quoteIdentifier(column),
    quoteIdentifier(link.parentColumns[at] ?? ''),
  ]);
  return [
    `delete from ${sqlName(link.child)} c`,
    `where ${pairs.map(([child]) => `c.${child ?? ''} is not null`).join(' and ')}`,
    `and not exists (select from ${sqlName(link.parent)} p`,
    `where ${pairs.map(([child, parent]) => `p.${parent ?? ''} = c.${child ?? ''}`).join(' and ')})`,
  ].join(' ');
}

/** Every link below a table, each once, parents before their children. */
function linksBelow(name: string, links: Link[]): Link[] {
  const found: Link[] = [];
  const queue = [name];
  for (let parent = queue.shift(); parent !== undefined; parent = queue.shift()) {
    for (const link of links) {
      if (link.parent !== parent || found.includes(link)) continue;
      found.push(link);
      queue.push(link.child);
    }
  }
  return found;
}

/** The ordinary and partitioned tables among `names`, largest first, so that children mostly come before their parents. */
export async function linkedTables(session: Session, names: string[]): Promise<LinkedTable[]> {
  const existing = await readJson<string[]>(session, tableNames);
  const links = await readJson<Link[]>(session, linksSql);
  const wanted = existing.filter((name) => names.some((asked) => asked.replace(/^public\./, '') === name));
  const inside = links.filter((link) => wanted.includes(link.child) && wanted.includes(link.parent));
  return wanted.map((name) => {
    const below = linksBelow(name, inside);
    return {
      name,
      sql: sqlName(name),
      orphanSql: below.map(orphanDelete),
      isSelfLinked: below.some((link) => link.child === name),
    };
  });
}

/** Where each row is: partition and place, as one text. */
export async function rowIds(session: Session, table: LinkedTable): Promise<string[]> {
  const rows = await readRows(session, `select tableoid::text || ' ' || ctid::text from ${table.sql}`);
  return rows.flatMap(([id]) => id ?? []);
}

async function deleteOrphans(session: Session, table: LinkedTable): Promise<void> {
  for (let rounds = 0; rounds < 50; rounds += 1) {
    let deleted = 0;
    for (const sql of table.orphanSql) {
      const reply = await session.run(sql);
      deleted += reply.kind === 'command' ? (reply.rowCount ?? 0) : 0;
    }
    // Only a table that refers to itself, or a circle of tables, leaves new orphans behind.
    if (deleted === 0 || !table.isSelfLinked) return;
  }
}

/** Deletes rows of a table, and then whatever below it lost its parent. */
export async function deleteRows(session: Session, table: LinkedTable, ids: string[]): Promise<void> {
  const [oids, places] = [0, 1].map((part) => `{${ids.map((id) => `"${id.split(' ')[part] ?? ''}"`).join(',')}}`);
  await session.run(
    `delete from ${table.sql} t using unnest('${oids ?? ''}'::oid[], '${places ?? ''}'::tid[]) k(relation, place) where t.tableoid = k.relation and t.ctid = k.place`,
  );
  await deleteOrphans(session, table);
}

/** What a table holds now. */
export async function tableState(session: Session, table: LinkedTable): Promise<TableState> {
  const digestSql = `select coalesce(sum(pg_catalog.hashtextextended(t::text, 0)::numeric), 0) from ${table.sql} t`;
  const [digest] = await readRows(session, digestSql);
  const reply = await session.run(`select * from ${table.sql}`);
  if (reply.kind !== 'rows') throw new Error(`${table.name} could not be read.`);
  const state = {
    table: table.name,
    columns: reply.fields.map(({ name }) => name),
    count: reply.rowCount,
    digest: digest?.[0] ?? '',
  };
  if (reply.rowCount > keptRows) return state;
  return { ...state, rows: reply.rows, typeOids: reply.fields.map(({ typeOid }) => typeOid) };
}

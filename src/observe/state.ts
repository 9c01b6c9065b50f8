import { peek } from '#engine/postgres/identity.ts';
import type { Session } from '#engine/session.ts';
import type { TableState } from './facts.ts';
import { quoted, readJson, readRows } from './schema-read.ts';
import { isUsers, nameIn } from './schema-relations.ts';
import { identityKeys, isLarge, openStateMemory, type TableIdentity } from './state-memory.ts';

/** Above this many rows a digest stands for them: a bundle carries two states, and nobody reads a longer diff. */
const keptRows = 250;

interface TableShape extends TableIdentity {
  table: string;
  columns: string[];
  /** Columns of the primary key, in order; empty where there is none. */
  key: string[];
}

const tablesSql = `
select coalesce(pg_catalog.json_agg(pg_catalog.json_build_object(
  'table', ${nameIn('s', 'c.relname')},
  'schema', s.nspname,
  'name', c.relname,
  'columns', array(select a.attname::text from pg_catalog.pg_attribute a
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum),
  'key', array(select a.attname::text
    from pg_catalog.pg_constraint o
    cross join pg_catalog.unnest(o.conkey) with ordinality k(attnum, place)
    join pg_catalog.pg_attribute a on a.attrelid = o.conrelid and a.attnum = k.attnum
    where o.conrelid = c.oid and o.contype = 'p' order by k.place),${identityKeys}
) order by s.nspname, c.relname), '[]'::json)
from pg_catalog.pg_class c
join pg_catalog.pg_namespace s on s.oid = c.relnamespace
where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence <> 't'
  and ${isUsers('s', 'pg_class', 'c.oid')}`;

/** A sum of hashes: the same for the same rows in any order, and on every engine. */
function digestOf(text: string): string {
  const hash = (seed: number) => `coalesce(sum(hashtextextended(${text}, ${seed})::numeric), 0)`;
  return `${hash(0)} || ' ' || ${hash(1)}`;
}

async function rowsAndDigest(session: Session, shape: TableShape): Promise<TableState> {
  const from = `from ${quoted(shape.schema)}.${quoted(shape.name)} as "whole row"`;
  const texts = `from (select "whole row"::text as "row text" ${from} offset 0) t`;
  const [row] = await readRows(session, `select count(*), ${digestOf('"row text"')} ${texts}`);
  const state = { table: shape.table, columns: shape.columns, count: Number(row?.[0] ?? 0), digest: row?.[1] ?? '' };
  if (state.count <= keptRows) {
    // A table without columns still has rows, which only their number describes.
    const list = shape.columns.length > 0 ? shape.columns.map(quoted).join(', ') : 'null';
    const reply = await session.run(`select ${list} ${from}`);
    if (reply.kind !== 'rows') return { ...state, rows: [] };
    return { ...state, rows: reply.rows, typeOids: reply.fields.map((field) => field.typeOid) };
  }
  // The key's hash seeds the hash of each value, so values that change places between rows change the digest.
  const seed = shape.key.length > 0 ? `hashtextextended(row(${shape.key.map(quoted).join(', ')})::text, 0)` : '0';
  const keyed = `from (select *, ${seed} as "row seed" ${from} offset 0) t`;
  const digests = shape.columns.map(
    (column) => `sum(coalesce(hashtextextended(${quoted(column)}::text, "row seed"), "row seed")::numeric)`,
  );
  const [cells] = await readRows(session, `select ${digests.join(', ')} ${keyed}`);
  return {
    ...state,
    columnDigests: Object.fromEntries(shape.columns.map((column, at) => [column, cells?.[at] ?? ''])),
  };
}

async function shapesOf(session: Session, tables: string[] | 'all'): Promise<TableShape[]> {
  const shapes = await readJson<TableShape[]>(session, tablesSql);
  return tables === 'all' ? shapes : shapes.filter(({ table }) => tables.includes(table));
}

async function asReader<T>(session: Session, work: () => Promise<T>): Promise<T> {
  return peek(session, async () => {
    await session.run('reset all');
    await session.run(`set search_path = ''`);
    return work();
  });
}

/**
 * What tables hold, seen past any row-level security: `all` ordinary and partitioned tables of the learner's schemas, or
 * those named; a table that does not exist is left out. A large table that nothing wrote to since the session's last
 * observation is not digested again. Undoes all it sets. Throws `EngineError`.
 */
export async function observeState(session: Session, tables: string[] | 'all'): Promise<TableState[]> {
  return asReader(session, async () => {
    const memory = openStateMemory(session);
    const states: TableState[] = [];
    for (const shape of await shapesOf(session, tables)) {
      const state = (await memory.recall(shape)) ?? (await rowsAndDigest(session, shape));
      await memory.remember(shape, state);
      states.push(state);
    }
    return states;
  });
}

/** Takes for granted that a session's tables hold what another session of the same start state was seen to hold. */
export async function assumeState(session: Session, states: readonly TableState[]): Promise<void> {
  const known = new Map(states.filter(isLarge).map((state) => [state.table, state]));
  if (known.size === 0) return;
  await asReader(session, async () => {
    const memory = openStateMemory(session);
    for (const shape of await shapesOf(session, [...known.keys()])) {
      const state = known.get(shape.table);
      if (state) await memory.remember(shape, state);
    }
  });
}

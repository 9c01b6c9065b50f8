import type { Cell, Session } from '#engine/session.ts';
import type { TableState } from './facts.ts';
import { quoted, readRows } from './schema-read.ts';

/** What tells one table from another, and whether its rows can be told to be untouched. */
export interface TableIdentity {
  oid: string;
  schema: string;
  name: string;
  /** Each column's number, type and modifier. */
  columnTypes: string;
  /** True where what a row shows hangs on nothing but the row: no partitions, children, names of objects, virtual columns. */
  isPlain: boolean;
}

/** SQL for the keys of a `TableIdentity` in `json_build_object`, of the `pg_class` row `c`. */
export const identityKeys = `
  'oid', c.oid::text,
  'columnTypes', (select pg_catalog.string_agg(pg_catalog.concat_ws(' ', a.attnum, a.atttypid::oid, a.atttypmod), ',' order by a.attnum)
    from pg_catalog.pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped),
  'isPlain', c.relkind = 'r'
    and not exists (select from pg_catalog.pg_inherits i where i.inhparent = c.oid)
    and not exists (select from pg_catalog.pg_attribute a
      join pg_catalog.pg_type t on t.oid = a.atttypid
      where a.attrelid = c.oid and a.attnum > 0 and (a.attgenerated not in ('', 's') or t.typname ~ '^_?reg'))`;

/** True where a digest stands for the rows. */
export const isLarge = ({ rows }: TableState): boolean => rows === undefined;

interface Memory {
  shape: string;
  state: TableState;
  /** The first transaction that could write after the reading. */
  horizon: string;
  /** Labels of enums and parts of composite types: they change what rows show without touching them. */
  types: string;
}

/** What each session's tables were last seen to hold. */
const memories = new WeakMap<Session, Map<string, Memory>>();

const nowSql = `
select case when pg_catalog.pg_current_xact_id_if_assigned() is null
    then pg_catalog.pg_snapshot_xmax(pg_catalog.pg_current_snapshot())::xid::text end,
  (select pg_catalog.md5(coalesce(pg_catalog.string_agg(t.part, ',' order by t.part), '')) from (
    select pg_catalog.concat_ws(' ', e.oid, e.enumtypid, e.enumlabel) from pg_catalog.pg_enum e
    union all
    select pg_catalog.concat_ws(' ', a.attrelid, a.attnum, a.attname, a.atttypid::oid, a.attisdropped)
    from pg_catalog.pg_attribute a join pg_catalog.pg_class c on c.oid = a.attrelid where c.relkind = 'c') t(part))`;

/**
 * A memory of what a session's large tables hold, so that a reading digests only those written since the last one. A row
 * that was written has a transaction of its own, also where another row went for it: rows are untouched where their number
 * is the same and none is younger than the last reading. Counting that takes a tenth of digesting.
 */
export interface StateMemory {
  /** What the table was last seen to hold, where it holds that still. */
  recall(shape: TableIdentity): Promise<TableState | null>;
  remember(shape: TableIdentity, state: TableState): Promise<void>;
}

/**
 * Opens it for one reading, inside a transaction that only reads. Of a session whose own transaction has written nothing is
 * remembered. Asks the database nothing where all tables are small.
 */
export function openStateMemory(session: Session): StateMemory {
  let asked: Promise<Cell[] | undefined> | undefined;
  const now = () => (asked ??= readRows(session, nowSql).then(([row]) => row));
  const known = memories.get(session) ?? new Map<string, Memory>();
  memories.set(session, known);
  return {
    async recall(shape) {
      const memory = known.get(shape.oid);
      if (!memory || memory.shape !== JSON.stringify(shape) || memory.types !== (await now())?.[1]) return null;
      const young = `pg_catalog.age(xmin) <= pg_catalog.age('${memory.horizon}'::xid)`;
      const from = `${quoted(shape.schema)}.${quoted(shape.name)}`;
      const [counts] = await readRows(session, `select count(*), count(*) filter (where ${young}) from ${from}`);
      return Number(counts?.[0]) === memory.state.count && Number(counts?.[1]) === 0 ? memory.state : null;
    },
    async remember(shape, state) {
      const [horizon, types] = shape.isPlain && isLarge(state) ? ((await now()) ?? []) : [];
      if (horizon && types) known.set(shape.oid, { shape: JSON.stringify(shape), state, horizon, types });
      else known.delete(shape.oid);
    },
  };
}

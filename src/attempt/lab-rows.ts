import { EngineError } from '#engine/engine-error.ts';
import type { Session } from '#engine/session.ts';
import type { ColumnFact, ConstraintFact, RelationFact, SchemaFact } from '#observe/schema-facts.ts';
import { observeSchema } from '#observe/schema.ts';
import { qualified } from '#observe/trace-rows.ts';
import type { FilledTable } from './lab-report.ts';
import { valueOf } from './lab-values.ts';

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function isFillable({ kind, definition }: RelationFact): boolean {
  return (kind === 'table' || kind === 'partitioned') && !definition?.startsWith('PARTITION OF');
}

function foreignKeys({
  constraints,
}: RelationFact): (ConstraintFact & { references: NonNullable<ConstraintFact['references']> })[] {
  return constraints.flatMap((constraint) =>
    constraint.type === 'foreign-key' && constraint.references
      ? [{ ...constraint, references: constraint.references }]
      : [],
  );
}

/** Tables in an order in which what they refer to comes first; tables that refer to one another keep their order. */
function parentsFirst(tables: RelationFact[]): RelationFact[] {
  const done: RelationFact[] = [];
  const left = [...tables];
  while (left.length > 0) {
    const waits = (table: RelationFact) =>
      foreignKeys(table).some(
        ({ references }) => references.table !== table.name && left.some(({ name }) => name === references.table),
      );
    const next = left.findIndex((table) => !waits(table));
    done.push(...left.splice(Math.max(0, next), 1));
  }
  return done;
}

async function countOf(session: Session, table: string): Promise<number> {
  const reply = await session.run(`select pg_catalog.count(*) from ${qualified(table)}`);
  return reply.kind === 'rows' ? Number(reply.rows[0]?.[0] ?? 0) : 0;
}

/** True where PostgreSQL gives the value itself. */
function fillsItself(column: ColumnFact): boolean {
  return column.generated !== '' || column.identity !== '' || column.default !== null;
}

/** The statement that fills a table, or words on why there is none. */
function insertOf(
  table: RelationFact,
  schema: SchemaFact,
  rows: number,
  counts: Map<string, number>,
): { sql: string } | { note: string } {
  const values = new Map<string, string>();
  const joins: string[] = [];
  for (const [place, { columns, references }] of foreignKeys(table).entries()) {
    const own = columns.flatMap((name) => table.columns.find((column) => column.name === name) ?? []);
    if (own.some((column) => values.has(column.name))) continue;
    const parents = references.table === table.name ? 0 : (counts.get(references.table) ?? 0);
    if (parents === 0) {
      const needed = own.find(({ notNull }) => notNull);
      if (needed) return { note: `${needed.name} needs rows of ${references.table} first` };
      for (const { name } of own) values.set(name, 'null');
      continue;
    }
    const keys = references.columns.map(quote).join(', ');
    joins.push(
      `join (select pg_catalog.row_number() over () as n, ${keys} from ${qualified(references.table)}) p${place} on p${place}.n = (i::int8 * 7919) % ${parents} + 1`,
    );
    columns.forEach((name, at) => values.set(name, `p${place}.${quote(references.columns[at] ?? '')}`));
  }
  for (const column of table.columns) {
    if (values.has(column.name) || fillsItself(column)) continue;
    const value = valueOf(column, table, schema);
    if (value !== null) values.set(column.name, value);
    else if (column.notNull) return { note: `no value can be made up for ${column.name} of type ${column.type}` };
  }
  const from = `from pg_catalog.generate_series(1, ${rows}) i ${joins.join(' ')}`;
  if (values.size === 0) {
    const identity = table.columns.find(({ identity: kind }) => kind !== '');
    if (!identity) return { note: 'every column fills itself' };
    return {
      sql: `insert into ${qualified(table.name)} (${quote(identity.name)}) overriding system value select i ${from}`,
    };
  }
  return {
    sql: `insert into ${qualified(table.name)} (${[...values.keys()].map(quote).join(', ')}) select ${[...values.values()].join(', ')} ${from} order by i`,
  };
}

/**
 * Makes up rows for every empty table of the learner's schemas, parents before children: values that differ from row to row,
 * that follow foreign keys and lists in checks, and never NULL. Then ANALYZE. Throws `EngineError` only where the engine is gone.
 */
export async function fillTables(session: Session, rows: number): Promise<FilledTable[]> {
  const schema = await observeSchema(session);
  const counts = new Map<string, number>();
  const filled: FilledTable[] = [];
  for (const table of parentsFirst(schema.relations.filter(isFillable))) {
    const present = await countOf(session, table.name);
    counts.set(table.name, present);
    const entry: FilledTable = { table: table.name, rows: present };
    filled.push(entry);
    if (present > 0 || rows === 0) continue;
    const insert = insertOf(table, schema, rows, counts);
    if ('note' in insert) {
      entry.note = insert.note;
      continue;
    }
    try {
      await session.run(insert.sql, { timeoutMs: 60_000 });
      entry.rows = rows;
      counts.set(table.name, rows);
    } catch (error) {
      if (!(error instanceof EngineError) || error.isFatal) throw error;
      entry.note = `no rows could be made up: ${error.message}. Insert some in the setup`;
    }
  }
  await session.run('analyze');
  return filled;
}

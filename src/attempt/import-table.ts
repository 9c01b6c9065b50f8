import { quoteIdentifier } from '#engine/postgres/identity.ts';
import type { CopyOptions, Session } from '#engine/session.ts';
import type { NullRule, TablePlan } from '#transfer/import-plan.ts';
import type { ImportSource } from '#transfer/import-source.ts';
import { tableBatches } from '#transfer/table-batches.ts';
import { ImportRefusal, noteProgress, type Running } from './import-run.ts';
import { giveReasons, RowLoader } from './import-rows.ts';
import type { ImportOutcome } from './import-report.ts';

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A name of a plan as SQL: with a dot, schema and table. */
export function tableSql(table: string): string {
  const dot = table.indexOf('.');
  return (dot < 0 ? [table] : [table.slice(0, dot), table.slice(dot + 1)]).map(quoteIdentifier).join('.');
}

async function textOf(session: Session, statement: string): Promise<string | null> {
  const reply = await session.run(statement);
  return reply.kind === 'rows' ? (reply.rows[0]?.[0] ?? null) : null;
}

async function createTable(session: Session, plan: TablePlan): Promise<void> {
  const columns: string[] = [];
  for (const { name, type, skip } of plan.columns) {
    if (skip) continue;
    // A type that is one stands for nothing else in the statement below.
    const known =
      /^[\w\s,.()"[\]]+$/.test(type) && (await textOf(session, `select pg_catalog.to_regtype(${literal(type)})`));
    if (!known) throw new ImportRefusal(`There is no type ${type} for the column ${name}.`);
    columns.push(`${quoteIdentifier(name)} ${type}`);
  }
  await session.run(`create table ${tableSql(plan.table)} (${columns.join(', ')})`);
}

/** Types of a table's columns by name; empty where there is no such table. */
async function columnTypes(session: Session, table: string): Promise<Map<string, string>> {
  const reply =
    await session.run(`select attname, pg_catalog.format_type(atttypid, atttypmod) from pg_catalog.pg_attribute
    where attrelid = pg_catalog.to_regclass(${literal(tableSql(table))}) and attnum > 0 and not attisdropped`);
  return new Map(reply.kind === 'rows' ? reply.rows.map(([name, type]) => [name ?? '', type ?? '']) : []);
}

function nullOptions(nulls: NullRule, columns: string): string[] {
  switch (nulls.kind) {
    case 'unquoted-empty':
      return [];
    case 'empty':
      return [`force_null (${columns})`];
    case 'never':
      return [`force_not_null (${columns})`];
    case 'word':
      return [`null ${literal(nulls.word)}`];
  }
}

/** The same batches, the next one read while the engine works on the one before. */
async function* readAhead<T>(batches: AsyncGenerator<T>): AsyncGenerator<T> {
  const ask = (): Promise<IteratorResult<T, unknown>> => {
    const asked = batches.next();
    // What fails is told where it is waited for, not before.
    asked.catch(() => undefined);
    return asked;
  };
  for (let next = ask(); ;) {
    const { done, value } = await next;
    if (done) return;
    next = ask();
    yield value;
  }
}

function checkPlan({ columns }: TablePlan): void {
  const names = columns.filter(({ skip }) => !skip).map(({ name }) => name);
  if (names.length === 0) throw new ImportRefusal('Every column is left out, so there is nothing to import.');
  const twice = names.find((name, at) => names.indexOf(name) < at);
  if (twice !== undefined) throw new ImportRefusal(`Two columns are named ${twice}.`);
  if (names.includes('')) throw new ImportRefusal('A column has no name.');
}

/** Imports rows into a table inside the caller's transaction. Throws `EngineError`, `FileProblem` and `ImportRefusal`. */
export async function importTable(
  session: Session,
  source: ImportSource,
  plan: TablePlan,
  running: Running,
): Promise<ImportOutcome> {
  checkPlan(plan);
  if (plan.isNewTable) await createTable(session, plan);
  const types = await columnTypes(session, plan.table);
  if (types.size === 0) throw new ImportRefusal(`There is no table ${plan.table}.`);
  const kept = plan.columns.filter(({ skip }) => !skip);
  const missing = kept.find(({ name }) => !types.has(name));
  if (missing) throw new ImportRefusal(`The table ${plan.table} has no column ${missing.name}.`);
  const columns = kept.map(({ name }) => quoteIdentifier(name)).join(', ');
  const { format } = plan;
  const isCsv = format.kind === 'csv';
  const reading = isCsv
    ? ['format csv', `delimiter ${literal(format.delimiter)}`, ...nullOptions(plan.nulls, columns)]
    : ['format text'];
  const copy = (...options: string[]): string =>
    `copy ${tableSql(plan.table)} (${columns}) from stdin with (${[...reading, ...options].join(', ')})`;
  const options: CopyOptions = { signal: running.hardStop };
  const loader = new RowLoader(session, copy, isCsv, options);
  const typed = {
    ...plan,
    columns: plan.columns.map((column) => ({ ...column, type: types.get(column.name) ?? column.type })),
  };
  for await (const { batch, bytes } of readAhead(tableBatches(source, typed))) {
    running.check();
    await loader.load(batch);
    noteProgress(running, { bytes, totalBytes: source.size, rows: loader.rows, isChecking: loader.count !== 0 });
    if (loader.count === null) break;
  }
  running.check();
  if (loader.count !== 0) {
    await giveReasons(session, loader.bad, types);
    return { kind: 'bad-rows', bad: loader.bad, count: loader.count };
  }
  const { rows } = loader;
  return { kind: 'imported', rows, tables: [{ table: plan.table, rows }], notes: [], durationMs: 0 };
}

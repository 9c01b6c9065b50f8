import type { Session } from '#engine/session.ts';
import type { PlanFact } from '#observe/facts.ts';
import { blocksFetched, planNodes } from '#observe/plan-explain.ts';
import { readRows, rolledBack } from '#observe/schema-read.ts';
import { loadParser, parseScript } from '#sql/parse.ts';
import type { Statement } from '#sql/statement.ts';
import { list } from '#sql/tree-fields.ts';
import { explainableSql, measuredPlan, type PlanRefusal, type PlanRunOptions, refusalOf } from './explain-statement.ts';

/** An index that was built to be tried. */
export interface TriedIndex {
  name: string;
  bytes: number;
  /** True where the plan names it. */
  isUsed: boolean;
  /** True where rows changed lately keep PostgreSQL from using it within the transaction that built it. */
  isHeldBack: boolean;
}

/** A statement's plan without and with indexes that are gone again. */
export interface IndexTrial {
  ok: true;
  before: PlanFact;
  after: PlanFact;
  indexes: TriedIndex[];
  /** Time to build them all, in milliseconds, and the pages that were fetched for it. */
  build: { ms: number; pages: number };
}

/** `part` says whether the statement or the index was at fault. */
export type TryOutcome = IndexTrial | (PlanRefusal & { part: 'statement' | 'index' });

const refused = (message: string): PlanRefusal => ({ ok: false, message });

async function indexStatements(text: string): Promise<{ ok: true; statements: Statement[] } | PlanRefusal> {
  await loadParser();
  const parsed = parseScript(text);
  if (!parsed.ok) return refused(`This is not SQL that PostgreSQL can read: ${parsed.problem.message}.`);
  const { statements } = parsed;
  if (statements.length === 0) return refused('Write a CREATE INDEX to try.');
  if (statements.some(({ node }) => node !== 'IndexStmt')) return refused('Only CREATE INDEX can be tried here.');
  if (statements.some(({ tree }) => tree['concurrent'] === true)) {
    return refused(
      'CONCURRENTLY cannot run in the transaction that is rolled back here. Leave it out: the index is the same.',
    );
  }
  return { ok: true, statements };
}

const hasExpression = ({ tree }: Statement): boolean =>
  list(tree['indexParams']).some((item) => (item['IndexElem'] as { expr?: unknown } | undefined)?.expr !== undefined);

function tableOf({ tree }: Statement): string {
  const { schemaname, relname } = (tree['relation'] ?? {}) as { schemaname?: string; relname?: string };
  return [schemaname, relname].flatMap((part) => (part ? [`"${part.replaceAll('"', '""')}"`] : [])).join('.');
}

interface FoundIndex {
  oid: string;
  name: string;
  bytes: number;
  isHeldBack: boolean;
}

async function indexesNow(session: Session): Promise<FoundIndex[]> {
  const rows = await readRows(
    session,
    `select i.indexrelid, c.relname, pg_catalog.pg_relation_size(i.indexrelid), i.indcheckxmin
     from pg_catalog.pg_index i join pg_catalog.pg_class c on c.oid = i.indexrelid where c.relkind in ('i', 'I')`,
  );
  return rows.map(([oid, name, bytes, held]) => ({
    oid: oid ?? '',
    name: name ?? '',
    bytes: Number(bytes),
    isHeldBack: held === 't',
  }));
}

/** The second run of a query finds what the first one has cleaned up and fetched, so that two plans are alike but for the index. */
async function settledPlan(session: Session, sql: string, options: PlanRunOptions): Promise<PlanFact> {
  const first = await measuredPlan(session, sql, options);
  return first.executionMs > longMs ? first : measuredPlan(session, sql, options);
}

/** A query that takes longer is run once only, in milliseconds. */
const longMs = 2_000;

async function tried(
  session: Session,
  sql: string,
  statements: Statement[],
  options: PlanRunOptions,
): Promise<TryOutcome> {
  const build = { ms: 0, pages: 0 };
  const known = new Set((await indexesNow(session)).map(({ oid }) => oid));
  const before = await settledPlan(session, sql, options);
  const fetched = await blocksFetched(session);
  try {
    for (const { text } of statements) build.ms += (await session.run(text, options)).durationMs;
    build.pages = (await blocksFetched(session)) - fetched;
    const expressions = new Set(statements.filter(hasExpression).map(tableOf));
    // Without statistics on the expression the planner guesses, and would not show what it does once autovacuum was there.
    for (const table of expressions) await session.run(`analyze ${table}`, options);
  } catch (error) {
    return { ...refusalOf(error), part: 'index' };
  }
  const made = (await indexesNow(session)).filter(({ oid }) => !known.has(oid));
  const after = await settledPlan(session, sql, options);
  const named = new Set(planNodes(after.root).map((node) => node['Index Name']));
  const indexes = made.map(({ name, bytes, isHeldBack }) => ({ name, bytes, isHeldBack, isUsed: named.has(name) }));
  return { ok: true, before, after, indexes, build };
}

/**
 * Shows what indexes would do for a statement: its plan without them, then with them, and what they cost to build. All of
 * it happens in a transaction that is rolled back, or behind a savepoint where one is open. What stays, as after any
 * CREATE INDEX that is rolled back, are the table's page and row counts in pg_class, brought up to date. Throws
 * `EngineError` only where the engine ended.
 */
export async function tryIndex(
  session: Session,
  text: string,
  createIndex: string,
  options: PlanRunOptions = {},
): Promise<TryOutcome> {
  const found = await explainableSql(text);
  if (!found.ok) return { ...found, part: 'statement' };
  const indexes = await indexStatements(createIndex);
  if (!indexes.ok) return { ...indexes, part: 'index' };
  try {
    return await rolledBack(session, () => tried(session, found.sql, indexes.statements, options), {
      keepSearchPath: true,
    });
  } catch (error) {
    return { ...refusalOf(error), part: 'statement' };
  }
}

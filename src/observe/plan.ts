import { EngineError } from '#engine/engine-error.ts';
import type { Session } from '#engine/session.ts';
import type { FactRequest, PlanFact, PlanNode } from './facts.ts';
import { explainAnalyze, explainOnly, planNodes, writes } from './plan-explain.ts';
import { indexesOf } from './plan-indexes.ts';
import { staleTables } from './plan-statistics.ts';
import { quoted, readRows, rolledBack } from './schema-read.ts';

type After = Extract<FactRequest, { fact: 'plan' }>['after'];

function failed(sql: string, error: unknown): PlanFact {
  if (!(error instanceof EngineError) || error.isFatal) throw error;
  const root: PlanNode = { 'Node Type': 'None' };
  return { sql, root, buffers: 0, executionMs: 0, settings: {}, indexes: {}, error: error.fields };
}

function tablesIn(root: PlanNode): string[] {
  const named = planNodes(root).flatMap((node) => {
    const [schema, table] = [node['Schema'], node['Relation Name']];
    return typeof schema === 'string' && typeof table === 'string' ? [`${quoted(schema)}.${quoted(table)}`] : [];
  });
  return [...new Set(named)];
}

/** A partition stands for its root, whose statistics the planner reads too. */
async function analysed(session: Session, tables: string[]): Promise<string[]> {
  if (tables.length === 0) return [];
  const list = tables.map((table) => `('${table.replaceAll("'", "''")}'::pg_catalog.regclass)`).join(', ');
  const rows = await readRows(
    session,
    `select distinct pg_catalog.quote_ident(s.nspname) || '.' || pg_catalog.quote_ident(c.relname)
     from (values ${list}) t(oid)
     join pg_catalog.pg_class c on c.oid = coalesce(pg_catalog.pg_partition_root(t.oid), t.oid)
     join pg_catalog.pg_namespace s on s.oid = c.relnamespace
     where c.relpersistence <> 't' and s.nspname !~ '^pg_'`,
  );
  return rows.flatMap((row) => (row[0] ? [row[0]] : []));
}

/** Tables already seen to since the last write, as `analyze public.jobs`; shared by the plans of one script. */
export type Settled = Set<string>;

async function prepare(session: Session, root: PlanNode, after: After, settled: Settled): Promise<void> {
  if (after === 'nothing') return;
  const tables = await analysed(session, tablesIn(root));
  const waiting = tables.filter((table) => !settled.has(`${after} ${table}`) && !settled.has(`vacuum ${table}`));
  const stale = await staleTables(session, waiting);
  for (const table of waiting) {
    if (after === 'vacuum') await session.run(`vacuum ${stale.has(table) ? 'analyze ' : ''}${table}`);
    else if (stale.has(table)) await session.run(`analyze ${table}`);
    settled.add(`${after} ${table}`);
  }
}

async function measured(session: Session, sql: string, writing: boolean): Promise<PlanFact> {
  return rolledBack(session, async () => {
    // The first read of new pages also cleans them; a second one reads the same pages every time. Writes run once,
    // because a second UPDATE would find the rows of the first.
    if (!writing) await explainAnalyze(session, sql, { writing });
    const explained = await explainAnalyze(session, sql, { writing });
    return { sql, ...explained, indexes: await indexesOf(session, explained.root) };
  });
}

/**
 * The plan of a workload query and the pages it reads, as the learner's role but with none of the learner's settings,
 * after ANALYZE or VACUUM ANALYZE of the tables in the plan. What the query writes is rolled back. A query that fails
 * gives a fact with `error`; throws `EngineError` only where the engine died. Not to be called inside a transaction.
 * Tables in `settled` are not analysed again.
 */
export async function observePlan(
  session: Session,
  request: { operand: string; sql: string; after: After },
  settled: Settled = new Set(),
): Promise<PlanFact> {
  try {
    await session.run('reset role');
    await session.run('reset all');
    const root = await explainOnly(session, request.sql);
    await prepare(session, root, request.after, settled);
    const writing = writes(root);
    // A write leaves dead rows and changed visibility behind, also when it is rolled back.
    if (writing) settled.clear();
    return await measured(session, request.sql, writing);
  } catch (error) {
    return failed(request.sql, error);
  }
}

/**
 * The plan of the learner's own query, run with whatever the script set, to see which nodes ran. May be called inside a
 * transaction. A statement that cannot be explained gives a fact with `error`.
 */
export async function observeAttemptPlan(session: Session, sql: string): Promise<PlanFact> {
  try {
    return await rolledBack(
      session,
      async () => {
        const writing = writes(await explainOnly(session, sql));
        const explained = await explainAnalyze(session, sql, { writing });
        return { sql, ...explained, indexes: await indexesOf(session, explained.root) };
      },
      { keepSearchPath: true },
    );
  } catch (error) {
    return failed(sql, error);
  }
}

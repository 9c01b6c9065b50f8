import type { RunOptions, Session } from '#engine/session.ts';
import type { PlanDocument } from '#sql/plan-text/plan-document.ts';
import type { PlanFact, PlanNode } from './facts.ts';
import { readRows } from './schema-read.ts';

/** Longest an explained query may run, in milliseconds. */
const timeoutMs = 30_000;

/** The first table oid that is not the system's own. */
const firstUserOid = 16_384;

/** A plan without the catalog's word on its indexes. */
export type Explained = Omit<PlanFact, 'sql' | 'indexes' | 'error'>;

/** All nodes of a plan, parents first. */
export function planNodes(root: PlanNode): PlanNode[] {
  return [root, ...(root.Plans ?? []).flatMap(planNodes)];
}

/** True where a plan inserts, updates, deletes or merges. */
export function writes(root: PlanNode): boolean {
  return planNodes(root).some((node) => node['Node Type'] === 'ModifyTable');
}

async function explain(
  session: Session,
  options: string,
  sql: string,
  run: RunOptions = { timeoutMs },
): Promise<PlanDocument> {
  const reply = await session.run(`explain (${options}, format json) ${sql}`, run);
  const text = reply.kind === 'rows' ? reply.rows.map((row) => row[0] ?? '').join('\n') : '';
  const [explanation] = JSON.parse(text) as [PlanDocument];
  return explanation;
}

/** The plan as it would be, with schema names; nothing runs. Throws `EngineError`. */
export async function explainOnly(session: Session, sql: string): Promise<PlanNode> {
  return (await explain(session, 'verbose', sql)).Plan;
}

function blocks(node: PlanNode): number {
  return Number(node['Shared Hit Blocks'] ?? 0) + Number(node['Shared Read Blocks'] ?? 0);
}

/** Pages of the learner's tables and indexes that this transaction has fetched so far. Throws `EngineError`. */
export async function blocksFetched(session: Session): Promise<number> {
  const [row] = await readRows(
    session,
    `select pg_catalog.sum(pg_catalog.pg_stat_get_xact_blocks_fetched(oid))
     from pg_catalog.pg_class
     where oid >= ${firstUserOid} and relkind in ('r', 'i', 't', 'm')`,
  );
  return Number(row?.[0] ?? 0);
}

/**
 * Runs a query under EXPLAIN in the transaction that is open. EXPLAIN tells the calls of constraint triggers but not
 * their pages, so for a writing query these are the pages fetched beyond the plan's own. With `whole`, times and WAL are
 * measured too and all that EXPLAIN printed is kept. Throws `EngineError`.
 */
export async function explainAnalyze(
  session: Session,
  sql: string,
  options: { writing: boolean; whole?: RunOptions },
): Promise<Explained> {
  // A deferred check would run at COMMIT, which never comes here.
  if (options.writing) await session.run('set constraints all immediate');
  const before = options.writing ? await blocksFetched(session) : 0;
  const found = options.whole
    ? await explain(session, 'analyze, buffers, wal, settings', sql, { timeoutMs, ...options.whole })
    : await explain(session, 'analyze, buffers, settings, timing off', sql);
  const fetched = options.writing ? (await blocksFetched(session)) - before : 0;
  const own = blocks(found.Plan);
  const fired = (found.Triggers ?? []).filter((trigger) => trigger.Calls > 0);
  const triggers = {
    names: fired.map((trigger) => trigger['Constraint Name'] ?? trigger['Trigger Name']),
    calls: fired.reduce((sum, trigger) => sum + trigger.Calls, 0),
    buffers: Math.max(0, fetched - own),
  };
  return {
    root: found.Plan,
    buffers: own + (fired.length > 0 ? triggers.buffers : 0),
    executionMs: found['Execution Time'] ?? 0,
    settings: found.Settings ?? {},
    ...(fired.length > 0 ? { triggers } : {}),
    ...(options.whole ? { document: found } : {}),
  };
}

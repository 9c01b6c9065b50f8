import type { Cell, Session } from '#engine/session.ts';

/** Quotes a name for SQL, always. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The rows of a query. Throws `EngineError`. */
export async function readRows(session: Session, sql: string): Promise<Cell[][]> {
  const reply = await session.run(sql);
  return reply.kind === 'rows' ? reply.rows : [];
}

/** The first cell of a query, read as JSON; the caller vouches for its shape. Throws `EngineError`. */
export async function readJson<T>(session: Session, sql: string): Promise<T> {
  const [row] = await readRows(session, sql);
  return JSON.parse(row?.[0] ?? 'null') as T;
}

const savepoint = 'querywright_observer';

/**
 * Does work in a transaction that is rolled back, or, inside a transaction already open, behind a savepoint that is.
 * `search_path` is `public` meanwhile, unless kept. `work` is told whether a transaction was open. Throws what the work throws, and `EngineError` 25P02 in a failed
 * transaction.
 */
export async function rolledBack<T>(
  session: Session,
  work: (isNested: boolean) => Promise<T>,
  options: { keepSearchPath: boolean } = { keepSearchPath: false },
): Promise<T> {
  const begun = await session.run('begin');
  const nested = begun.notices.some((notice) => notice.code === '25001');
  if (nested) await session.run(`savepoint ${savepoint}`);
  try {
    if (!options.keepSearchPath) await session.run('set local search_path = public');
    return await work(nested);
  } finally {
    await undo(session, nested);
  }
}

async function undo(session: Session, nested: boolean): Promise<void> {
  try {
    await session.run(nested ? `rollback to savepoint ${savepoint}` : 'rollback');
    if (nested) await session.run(`release savepoint ${savepoint}`);
  } catch {
    // Only a dead engine refuses a rollback, and then the error that killed it is the one to report.
  }
}

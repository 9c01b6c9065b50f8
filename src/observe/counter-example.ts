import { EngineError } from '#engine/engine-error.ts';
import type { Session } from '#engine/session.ts';
import {
  becomeLooseObserver,
  deleteRows,
  type LinkedTable,
  linkedTables,
  rowIds,
  tableState,
} from './counter-example-tables.ts';
import type { CounterExample, ResultFact } from './facts.ts';
import { rolledBack } from './schema-read.ts';

/** What is shrunk, and by which measure. */
export interface ShrinkOptions {
  /** Name of the data, for the answer; the session must hold it already. */
  variant: string;
  /** The attempt's last query: one pure SELECT. */
  attempt: string;
  /** The solution's last query. */
  solution: string;
  /** Tables that may lose rows, as facts name them; others stay as they are. */
  tables: string[];
  /** Time for the whole search, in milliseconds. */
  budgetMs: number;
  /** True where the attempt's rows would pass. */
  equal: (expected: ResultFact, actual: ResultFact) => boolean;
  signal?: AbortSignal;
}

/** Rows compared at most; data that gives more is no example for a person. */
const comparedRows = 2_000;
/** A query that takes longer on less data than it had is not going to end. */
const queryTimeoutMs = 5_000;

interface Difference {
  expected: ResultFact;
  actual: ResultFact;
}

class Search {
  readonly #session: Session;
  readonly #options: ShrinkOptions;
  readonly #deadline: number;
  found: Difference | null = null;

  constructor(session: Session, options: ShrinkOptions) {
    this.#session = session;
    this.#options = options;
    this.#deadline = performance.now() + options.budgetMs;
  }

  get isOver(): boolean {
    return performance.now() >= this.#deadline || this.#options.signal?.aborted === true;
  }

  async #rows(sql: string): Promise<ResultFact | null> {
    const { signal } = this.#options;
    const limits = { maxRows: comparedRows, timeoutMs: queryTimeoutMs, ...(signal ? { signal } : {}) };
    const reply = await this.#session.run(sql, limits);
    return reply.kind === 'rows' ? { fields: reply.fields, rows: reply.rows, truncated: reply.truncated } : null;
  }

  async #difference(): Promise<Difference | null> {
    const expected = await this.#rows(this.#options.solution);
    const actual = await this.#rows(this.#options.attempt);
    return expected && actual && !this.#options.equal(expected, actual) ? { expected, actual } : null;
  }

  /** True where the rows still differ after `change`; otherwise, or where something fails, the change is undone. */
  async attempt(change: () => Promise<void>): Promise<boolean> {
    await this.#session.run('savepoint querywright_shrink');
    let difference: Difference | null = null;
    try {
      await change();
      difference = await this.#difference();
    } catch (error) {
      if (!(error instanceof EngineError) || error.isFatal) throw error;
    }
    if (!difference) await this.#session.run('rollback to savepoint querywright_shrink');
    await this.#session.run('release savepoint querywright_shrink');
    if (difference) this.found = difference;
    return difference !== null;
  }
}

/** Deletes rows of one table in ever smaller portions; true where some could go. */
async function thinOut(session: Session, search: Search, table: LinkedTable): Promise<boolean> {
  let rows = await rowIds(session, table);
  const before = rows.length;
  for (let portion = rows.length; portion >= 1; portion = Math.floor(portion / 2)) {
    for (let at = 0; at < rows.length && !search.isOver;) {
      const candidates = rows.slice(at, at + portion);
      if (await search.attempt(() => deleteRows(session, table, candidates))) {
        // A row may have taken others of its own table along.
        rows = table.isSelfLinked ? await rowIds(session, table) : rows.toSpliced(at, portion);
      } else at += portion;
    }
  }
  return rows.length < before;
}

/**
 * Deletes rows while attempt and solution still differ, and gives what is left: the smallest data found in the time,
 * always rolled back. Foreign keys stay kept, since rows that lose their parent go with it; triggers and row-level
 * security are off. Null where the two do not differ here, or a query fails or takes too long to be tried often. Throws
 * `EngineError` only where the engine itself is gone.
 */
export async function shrink(session: Session, options: ShrinkOptions): Promise<CounterExample | null> {
  return rolledBack(session, async () => {
    const started = performance.now();
    const search = new Search(session, options);
    await becomeLooseObserver(session);
    const differs = await search.attempt(() => Promise.resolve());
    if (!differs || performance.now() - started > options.budgetMs / 4) return null;
    const tables = await linkedTables(session, options.tables);
    for (let shrunk = true; shrunk && !search.isOver;) {
      shrunk = false;
      for (const table of tables) shrunk = (await thinOut(session, search, table)) || shrunk;
    }
    const states = [];
    for (const table of tables) states.push(await tableState(session, table));
    return search.found ? { variant: options.variant, tables: states, ...search.found } : null;
  });
}

import { EngineError } from '#engine/engine-error.ts';
import type { Session } from '#engine/session.ts';
import type { StepTrace } from './migration-facts.ts';
import type { Catalog } from './trace-catalog.ts';

/** A table name as facts give it, quoted for SQL. */
export function qualified(name: string): string {
  const part = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const dot = name.indexOf('.');
  return dot < 0 ? `public.${part(name)}` : `${part(name.slice(0, dot))}.${part(name.slice(dot + 1))}`;
}

async function count(session: Session, tables: { id: string; name: string }[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  if (tables.length === 0) return counts;
  const queries = tables.map(({ id, name }) => `select '${id}', pg_catalog.count(*) from ${qualified(name)}`);
  try {
    const reply = await session.run(queries.join('\nunion all\n'));
    for (const [id, rows] of reply.kind === 'rows' ? reply.rows : []) counts.set(id ?? '', Number(rows));
  } catch (error) {
    // A table that cannot be counted (its policy fails, say) must not end the trace; its rows stay unknown.
    if (!(error instanceof EngineError) || error.isFatal) throw error;
    if (tables.length > 1)
      for (const table of tables) for (const pair of await count(session, [table])) counts.set(...pair);
  }
  return counts;
}

/** Row counts of tables through a script. Counts only between transactions, so that no lock or statistic is its own doing. */
export class RowCounts {
  readonly #known = new Map<string, number>();
  readonly #fresh = new Set<string>();

  /** Counts every table whose rows may have changed since. Call outside transactions only. Throws `EngineError`. */
  async refresh(session: Session, catalog: Catalog): Promise<void> {
    const stale = [...catalog.values()].filter(({ id, countable }) => countable && !this.#fresh.has(id));
    for (const [id, rows] of await count(session, stale)) this.#known.set(id, rows);
    for (const { id } of stale) this.#fresh.add(id);
  }

  /** Follows a statement's own inserts and deletes until the next `refresh`. */
  follow(work: StepTrace['scans'], catalog: Catalog): void {
    for (const { id, name, kind } of catalog.values()) {
      const own = work.find(({ table }) => table === name);
      if (own && own.inserted + own.deleted > 0) {
        this.#known.set(id, Math.max(0, (this.#known.get(id) ?? 0) + own.inserted - own.deleted));
        this.#fresh.delete(id);
      }
      if (kind === 'partitioned table' || kind === 'materialized view') this.#fresh.delete(id);
    }
  }

  /** Forgets that anything is up to date: after TRUNCATE, a rollback, or a statement that could not be measured. */
  doubtAll(): void {
    this.#fresh.clear();
  }

  /** Rows by table name, for the tables asked that could be counted. */
  of(ids: Iterable<string>, catalog: Catalog): Record<string, number> {
    const rows: Record<string, number> = {};
    for (const id of ids) {
      const known = this.#known.get(id);
      const name = catalog.get(id)?.name;
      if (known !== undefined && name !== undefined) rows[name] = known;
    }
    return rows;
  }
}

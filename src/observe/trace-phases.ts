import { EngineError } from '#engine/engine-error.ts';
import type { Session } from '#engine/session.ts';
import { withParameter } from '#sql/parameters.ts';
import type { Marks, Operation, OperationOutcome, Phase, StaleRead } from './migration-facts.ts';
import { staleRead, type ReadRows } from './stale-read.ts';

type Ran = { ok: true; rows: ReadRows | null } | { ok: false; sqlstate: string; message: string };

/** Longest an operation may run, in milliseconds. */
const timeoutMs = 5_000;

/** Reads of more rows are only run, not compared: which rows came first would be luck. */
export const comparedReadRows = 5_000;

function projected({ columns, rows }: ReadRows, names: string[]): string[] | null {
  const places = names.map((name) => columns.indexOf(name));
  return places.includes(-1) ? null : rows.map((row) => JSON.stringify(places.map((place) => row[place]))).sort();
}

/** True where `later` holds the rows of `earlier`, over the columns that `earlier` had: an added column is no news. */
function sameRows(earlier: ReadRows, later: ReadRows): boolean {
  const before = projected(earlier, earlier.columns);
  const after = projected(later, earlier.columns);
  return after !== null && JSON.stringify(before) === JSON.stringify(after);
}

/**
 * Runs both applications at the commit points of a script. The old one's writes are kept until it is retired, each in a
 * transaction of its own; everything else is rolled back.
 */
export class PhaseRecorder {
  readonly #session: Session;
  readonly #operations: Operation[];
  readonly #marks: Marks;
  #number = 0;
  /** What the old application's reads returned when it last wrote. */
  #lastRead = new Map<string, ReadRows>();

  constructor(session: Session, operations: Operation[], marks: Marks) {
    this.#session = session;
    this.#operations = operations;
    this.#marks = marks;
  }

  /** Records the commit point after a statement; call outside transactions only. Throws `EngineError` where the engine is gone. */
  async at(statement: number): Promise<Phase> {
    const number = this.#number;
    this.#number += 1;
    const ran = new Map<Operation, Ran>();
    for (const operation of this.#operations) ran.set(operation, await this.#run(operation, number, 'rollback'));
    const operations = [...ran].map(([operation, own]) => this.#outcome(operation, own, ran));
    const liveWrites = await this.#writeAsOld(number, statement);
    const stale = await this.#compareReads(number);
    return { number, statement, operations, liveWrites, stale };
  }

  #outcome({ app, kind, name }: Operation, own: Ran, ran: ReadonlyMap<Operation, Ran>): OperationOutcome {
    if (!own.ok) return { app, kind, name, outcome: { sqlstate: own.sqlstate, message: own.message } };
    const expected = app === 'old' ? this.#lastRead.get(name) : this.#oldRows(name, ran);
    if (kind === 'write' || !expected || !own.rows) return { app, kind, name, outcome: 'ok' };
    const isSame = app === 'old' ? sameRows(expected, own.rows) : staleRead(name, expected, own.rows) === null;
    return { app, kind, name, outcome: isSame ? 'ok' : 'rows' };
  }

  #oldRows(name: string, ran: ReadonlyMap<Operation, Ran>): ReadRows | null | undefined {
    const twin = [...ran].find(([one]) => one.app === 'old' && one.kind === 'read' && one.name === name)?.[1];
    return twin?.ok ? twin.rows : undefined;
  }

  async #run(operation: Operation, number: number, end: 'commit' | 'rollback'): Promise<Ran> {
    const session = this.#session;
    await session.run('begin');
    let done = false;
    try {
      await session.run('set local search_path = public');
      const reply = await session.run(withParameter(operation.sql, number), { timeoutMs, maxRows: comparedReadRows });
      if (end === 'commit') await session.run('commit');
      done = end === 'commit';
      if (reply.kind !== 'rows' || reply.truncated) return { ok: true, rows: null };
      return { ok: true, rows: { columns: reply.fields.map(({ name }) => name), rows: reply.rows } };
    } catch (error) {
      if (!(error instanceof EngineError) || error.isFatal) throw error;
      return { ok: false, sqlstate: error.code, message: error.message };
    } finally {
      if (!done) await session.run('rollback').catch(() => undefined);
    }
  }

  async #writeAsOld(number: number, statement: number): Promise<number> {
    const { retireOld } = this.#marks;
    // The mark stands after its statement, so at that commit point the old application still runs.
    if (retireOld !== undefined && statement > retireOld) return 0;
    let written = 0;
    for (const operation of this.#operations) {
      if (operation.app !== 'old' || operation.kind !== 'write') continue;
      const { ok } = await this.#run(operation, number, 'commit');
      if (ok) written += 1;
    }
    return written;
  }

  async #compareReads(number: number): Promise<StaleRead[]> {
    const stale: StaleRead[] = [];
    this.#lastRead = new Map();
    for (const read of this.#operations.filter(({ app, kind }) => app === 'old' && kind === 'read')) {
      const old = await this.#run(read, number, 'rollback');
      if (!old.ok || !old.rows) continue;
      this.#lastRead.set(read.name, old.rows);
      const twin = this.#operations.find(
        ({ app, kind, name }) => app === 'new' && kind === 'read' && name === read.name,
      );
      const own = twin && (await this.#run(twin, number, 'rollback'));
      const found = own?.ok && own.rows ? staleRead(read.name, old.rows, own.rows) : null;
      if (found) stale.push(found);
    }
    return stale;
  }
}

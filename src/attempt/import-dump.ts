import { EngineError } from '#engine/engine-error.ts';
import type { Session } from '#engine/session.ts';
import { type DumpAct, metaAct, statementAct } from '#transfer/dump-rules.ts';
import { type DumpItem, DumpSplitter } from '#transfer/dump-splitter.ts';
import type { DumpPlan } from '#transfer/import-plan.ts';
import type { ImportSource } from '#transfer/import-source.ts';
import { readText } from '#transfer/read-text.ts';
import { ImportRefusal, noteProgress, type Running, shortened } from './import-run.ts';
import type { ImportNote, ImportOutcome } from './import-report.ts';

/** Bytes of a dump that are read at once. */
const pieceBytes = 1_048_576;

/** What CREATE EXTENSION fails with where the engine does not have it. */
const notHere = ['0A000', '58P01', '42501', '42704'];

/** Runs the items of a dump in turn. */
class DumpRunner {
  rows = 0;
  readonly notes: ImportNote[] = [];
  readonly tables = new Map<string, number>();
  readonly #session: Session;
  readonly #running: Running;
  #copy: { text: string; table: string } | null = null;

  constructor(session: Session, running: Running) {
    this.#session = session;
    this.#running = running;
  }

  /** Does one item. Throws `EngineError` and `ImportRefusal`. */
  async take(item: DumpItem): Promise<void> {
    switch (item.kind) {
      case 'meta':
        return this.#act(metaAct(item.text), item.text, item.line);
      case 'rows':
        return this.#rows(item.text, item.line);
      case 'rows-end':
        this.#copy = null;
        return;
      case 'statement': {
        const table = /^copy\s+((?:"(?:[^"]|"")+"|[\w$.])+)[\s\S]*from\s+stdin/i.exec(item.text)?.[1];
        if (table === undefined) return this.#act(statementAct(item.text), item.text, item.line);
        this.#copy = { text: item.text, table: table.replaceAll('"', '') };
        // A COPY without rows is still to be refused where it is wrong.
        return this.#rows('', item.line);
      }
    }
  }

  async #rows(text: string, line: number): Promise<void> {
    if (!this.#copy || !this.#session.copyFrom)
      throw new ImportRefusal('Rows stand here that belong to no COPY.', line);
    const { text: statement, table } = this.#copy;
    try {
      const body = new TextEncoder().encode(text);
      const reply = await this.#session.copyFrom(statement, body, { signal: this.#running.hardStop });
      const count = reply.kind === 'command' ? (reply.rowCount ?? 0) : 0;
      this.rows += count;
      this.tables.set(table, (this.tables.get(table) ?? 0) + count);
    } catch (error) {
      if (!(error instanceof EngineError) || error.isFatal) throw error;
      const at = Number(/^COPY .+, line (\d+)/m.exec(error.fields.where ?? '')?.[1] ?? 1);
      throw refusalOf(error, text === '' ? line : line + at - 1, statement);
    }
  }

  async #act(act: DumpAct, statement: string, line: number): Promise<void> {
    const note = (reason: string): void => void this.notes.push({ line, statement: shortened(statement), reason });
    switch (act.kind) {
      case 'skip':
        return note(act.reason);
      case 'refuse':
        throw new ImportRefusal(`${capital(act.reason)}.`, line, shortened(statement));
      case 'run':
        return this.#run(act.text, statement, line);
      case 'try':
        return this.#try(act.text, act.codes, statement, line, note);
      case 'extension': {
        const wanted = (await this.#running.onExtension?.(act.name)) ?? true;
        if (!wanted) return note(`the extension ${act.name} is not loaded`);
        return this.#try(act.text, notHere, statement, line, note);
      }
    }
  }

  async #run(text: string, statement: string, line: number): Promise<void> {
    try {
      const reply = await this.#session.run(text, { maxRows: 1, signal: this.#running.hardStop });
      if (reply.command === 'INSERT' && reply.kind === 'command') this.rows += reply.rowCount ?? 0;
    } catch (error) {
      if (!(error instanceof EngineError) || error.isFatal) throw error;
      throw refusalOf(error, line, statement);
    }
  }

  async #try(
    text: string,
    codes: readonly string[],
    statement: string,
    line: number,
    note: (reason: string) => void,
  ): Promise<void> {
    await this.#session.run('savepoint querywright_dump');
    try {
      await this.#session.run(text, { maxRows: 1, signal: this.#running.hardStop });
      await this.#session.run('release savepoint querywright_dump');
    } catch (error) {
      if (!(error instanceof EngineError) || error.isFatal) throw error;
      if (!codes.includes(error.code)) throw refusalOf(error, line, statement);
      await this.#session.run('rollback to savepoint querywright_dump');
      note(error.message);
    }
  }
}

function refusalOf({ fields }: EngineError, line: number, statement: string): ImportRefusal {
  const { message, detail, hint } = fields;
  return new ImportRefusal([message, detail, hint].filter(Boolean).join('. '), line, shortened(statement));
}

const capital = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;

/** Runs a dump inside the caller's transaction. Throws `EngineError`, `FileProblem` and `ImportRefusal`. */
export async function importDump(
  session: Session,
  source: ImportSource,
  plan: DumpPlan,
  running: Running,
): Promise<ImportOutcome> {
  const splitter = new DumpSplitter();
  const runner = new DumpRunner(session, running);
  const take = async (items: DumpItem[]): Promise<void> => {
    for (const item of items) {
      running.check();
      await runner.take(item);
    }
  };
  for await (const { content, bytes } of readText(source, plan.encoding, pieceBytes)) {
    await take(splitter.push(content));
    noteProgress(running, { bytes, totalBytes: source.size, rows: runner.rows, isChecking: false });
  }
  await take(splitter.end());
  const tables = [...runner.tables].map(([table, rows]) => ({ table, rows }));
  return { kind: 'imported', rows: runner.rows, tables, notes: runner.notes, durationMs: 0 };
}

import type { ExplainOutcome } from '#attempt/explain-statement.ts';
import { openScratch, type Scratch } from '#attempt/scratch.ts';
import type { TryOutcome } from '#attempt/try-index.ts';
import { EngineError } from '#engine/engine-error.ts';
import type { ImportOutcome } from '#attempt/import-report.ts';
import type { EngineHost } from '#engine/host.ts';
import type { RowsReply } from '#engine/session.ts';
import type { SchemaFact } from '#observe/schema-facts.ts';
import type { ScratchDatabase, ScratchStore } from '#progress/scratch.ts';
import { shownReply } from '../desk/shown-reply.ts';
import { noteStart } from './last-start.ts';
import type { Keeper } from './keeper.ts';
import { keptStart } from './kept-start.ts';
import { outcomeWords, rowSteps, runText } from './run-text.ts';
import type { ExportRequest } from '../export-menu/view.ts';
import type { ImportDialog } from '../import-dialog/element.ts';
import type { ImportStart } from '../import-dialog/state.ts';
import type { ExportedFile } from './files.ts';
import type { PlayAct, PlayBase, PlayOutcome } from './state.ts';

/** Work that takes longer than this to replay makes a snapshot worth its bytes. */
const replayWorthMs = 300;
/** How long the database rests before it is stored. */
const snapshotRestMs = 2_500;

/** What the desk tells the page. */
export interface DeskEvents {
  onBegan(act: PlayAct): void;
  onEnded(): void;
  /** The tables as they stood when the database started, before anything that was asked for meanwhile. */
  onSchema(schema: SchemaFact): void;
  onTrouble(words: string): void;
  onExtensions(names: string[]): void;
  onChanged(): void;
}

/** Drives the engine for one scratch database. Everything goes one at a time, in the order asked. */
export class Desk {
  readonly scratch: Scratch;
  readonly database: ScratchDatabase;
  readonly #keeper: Keeper;
  readonly #events: DeskEvents;
  #queue: Promise<unknown> = Promise.resolve();
  /** Acts that were asked for and have not ended. */
  #asked = 0;
  #owedMs = 0;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #runs = 0;
  isExpanded = false;

  private constructor(database: ScratchDatabase, scratch: Scratch, keeper: Keeper, events: DeskEvents) {
    this.database = database;
    this.scratch = scratch;
    this.#keeper = keeper;
    this.#events = events;
  }

  /** Opens a kept database; nothing is fetched before something runs or `warm` is called. */
  static async open(
    { host, store, keeper }: { host: EngineHost; store: ScratchStore; keeper: Keeper },
    database: ScratchDatabase,
    base: PlayBase,
    events: DeskEvents,
  ): Promise<Desk> {
    const start = await keptStart(store, database, base.snapshot);
    noteStart(start.tar || database.extensions.length > 0 ? '' : database.base);
    const desk: Desk = new Desk(
      database,
      openScratch(host, start, {
        onCommit: (unit) => desk.#committed(unit.texts, unit.durationMs),
        onExtensions: (names) => {
          events.onExtensions(names);
          desk.#owedMs = Infinity;
        },
      }),
      keeper,
      events,
    );
    return desk;
  }

  #committed(texts: string[], durationMs: number): void {
    this.#owedMs += durationMs;
    this.#keeper.committed(this.database.id, { kind: 'sql', texts, durationMs });
  }

  /** Runs a text; null where it could not be run at all, which was told. */
  run(text: string, whole: string, offset: number): Promise<PlayOutcome | null> {
    return this.#act('run', async () => {
      this.#runs += 1;
      const own = { toggleExpanded: () => (this.isExpanded = !this.isExpanded) };
      const outcome = await runText(this.scratch, text, { whole, offset, number: this.#runs }, own);
      this.#keeper.ran(this.database.id, { at: Date.now(), text, outcome: outcomeWords(outcome) });
      // What is said to be committed is kept, even if the page is left the moment it is read.
      await this.#keeper.settled();
      return outcome;
    });
  }

  /** Runs one query of an outcome again, for the next step of rows. */
  fetchMore(outcome: PlayOutcome, index: number): Promise<PlayOutcome | null> {
    return this.#act('run', async () => {
      const block = outcome.blocks[index];
      if (block?.kind !== 'reply' || block.reply.kind !== 'rows') return outcome;
      const held = block.reply.rows.length;
      const limit = rowSteps.find((step) => step > held) ?? rowSteps[rowSteps.length - 1] ?? held;
      const { runs } = await this.scratch.run(block.sql, { maxRows: limit + 1 });
      const reply = runs[0]?.reply;
      if (!reply) return outcome;
      const more = { ...block, reply: shownReply(reply, limit), canFetchMore: limit < (rowSteps.at(-1) ?? 0) };
      return { ...outcome, blocks: outcome.blocks.map((one, at) => (at === index ? more : one)) };
    });
  }

  /** The plan of one statement, which is taken back. */
  explain(text: string): Promise<ExplainOutcome | null> {
    return this.#act('explain', async () => {
      const { explainStatement } = await import('#attempt/explain-statement.ts');
      return this.scratch.use((session, signal) => explainStatement(session, text, { signal }));
    });
  }

  /** The plans of a statement without and with an index, which is taken back. */
  tryIndex(text: string, index: string): Promise<TryOutcome | null> {
    return this.#act('explain', async () => {
      const { tryIndex } = await import('#attempt/try-index.ts');
      return this.scratch.use((session, signal) => tryIndex(session, text, index, { signal }));
    });
  }

  /** Back to the base. */
  reset(): Promise<boolean | null> {
    return this.#act('reset', async () => {
      await this.scratch.reset();
      this.#owedMs = 0;
      this.#keeper.forget(this.database.id);
      return true;
    });
  }

  /** Does something with the engine as an act of its own. */
  act<T>(act: PlayAct, work: (scratch: Scratch) => Promise<T>): Promise<T | null> {
    return this.#act(act, () => work(this.scratch));
  }

  /** Imports a file; null where the database ended with it, which was told. */
  async import(start: ImportStart, dialog: ImportDialog, signal: AbortSignal): Promise<ImportOutcome | null> {
    const outcome = await this.#act('import', async () => {
      const { importInto } = await import('./files.ts');
      const outcome = await importInto(this.scratch, start, dialog, signal);
      if (outcome.kind === 'imported') this.#imported(`import of ${start.source.name}`);
      return outcome;
    });
    if (outcome?.kind === 'imported') await this.store();
    return outcome;
  }

  /** Writes a file; null where that failed, which was told. */
  export(request: ExportRequest, result: RowsReply | null): Promise<ExportedFile | null> {
    return this.#act('export', async () => {
      const { exported } = await import('./files.ts');
      return exported(this.scratch, request, result, this.database.name);
    });
  }

  /** Takes note of rows that came from a file: only a snapshot can keep them. */
  #imported(words: string): void {
    this.#keeper.committed(this.database.id, { kind: 'import', texts: [`-- ${words}`], durationMs: 0 });
    this.#owedMs = Infinity;
  }

  /**
   * Reads something of the database in turn with what runs: a reading has a transaction of its own, into which nothing of
   * the learner's may fall. Null where it cannot be read now.
   */
  observe<T>(work: (scratch: Scratch) => Promise<T>): Promise<T | null> {
    return this.#inTurn(() => work(this.scratch)).catch(() => null);
  }

  /** Starts the database without being asked. */
  async warm(): Promise<void> {
    await this.#inTurn(() => this.scratch.schema()).then(
      (schema) => this.#events.onSchema(schema),
      (error: unknown) => this.#tell(error),
    );
    this.#events.onChanged();
  }

  stop(): void {
    this.scratch.stop();
  }

  /** Stores the database where running the journal again would take long, or could not bring everything back. */
  async store(): Promise<void> {
    if (this.#owedMs >= replayWorthMs) await this.storeNow();
  }

  /** Stores the database. */
  async storeNow(): Promise<void> {
    clearTimeout(this.#resting);
    await this.#inTurn(async () => {
      const tar = await this.scratch.snapshot();
      if (!tar) return;
      this.#owedMs = 0;
      const engine = await this.scratch.use((session) => Promise.resolve(session.capabilities.version));
      await this.#keeper.snapshot(this.database.id, tar, engine);
      noteStart('');
    }).catch(() => undefined);
  }

  /** Stores what is owed and lets go; the engine lives on. */
  async close(): Promise<void> {
    await this.store();
    await this.#keeper.settled();
    this.scratch.close();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  /** What is asked for counts as begun, although a reading of the schema may still have its turn before it. */
  async #act<T>(act: PlayAct, work: () => Promise<T>): Promise<T | null> {
    this.#asked += 1;
    this.#events.onBegan(act);
    try {
      return await this.#inTurn(() => {
        clearTimeout(this.#resting);
        return work();
      });
    } catch (error) {
      this.#tell(error);
      return null;
    } finally {
      this.#asked -= 1;
      if (this.#asked === 0) this.#events.onEnded();
      this.#events.onChanged();
      clearTimeout(this.#resting);
      this.#resting = setTimeout(() => void this.store(), snapshotRestMs);
    }
  }

  #tell(error: unknown): void {
    if (error instanceof EngineError && error.code === 'engine.stopped') return;
    this.#events.onTrouble(error instanceof Error ? error.message : String(error));
  }
}

import './element.css';
import { render } from 'lit-html';
import { EngineError } from '#engine/engine-error.ts';
import { engineHost } from '../engine-host.ts';
import '../result-table/element.ts';
import type { ObserveActions } from './actions.ts';
import { type ObservedDatabase, snapshotDatabase } from './database.ts';
import { plainPlayFragment } from '../share/play-link.ts';
import { ownDatabase, ownDatabases } from './own-databases.ts';
import { type LabData, type PagePanel, pagePanels, type WorkStep } from './page-panels.ts';
import { answered, initialPanel, isMissing, type ObserveState, type PanelOutcome, type PanelState } from './state.ts';
import { deskView } from './view-desk.ts';
import { panelView } from './view-panel.ts';

/** Rows of a panel shown at most. */
const rowLimit = 500;

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * The observability laboratory around its panels, which stand in the page (`[data-panel]`). `data-lab`: a `LabData` as
 * JSON. Property `playLink`: makes the address that opens a query in the playground; without it there is no such link.
 * Property `database`: what the panels look at instead of the page's own choice. Nothing of the engine is fetched before
 * something is run.
 */
export class ObserveLab extends HTMLElement {
  #data: LabData = { databases: [], bases: [], work: [], hold: [], release: [] };
  #panels: PagePanel[] = [];
  #states = new Map<string, PanelState>();
  #state: ObserveState = { at: 0, own: [], starting: null, busy: null, isHeld: false, note: '', trouble: null };
  #database: ObservedDatabase | null = null;
  #playLink: ((sql: string) => string) | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #running = new AbortController();
  #stopListening: (() => void) | undefined;
  /** True once the next page must not find the database as it is. */
  #isTouched = false;

  set playLink(link: ((sql: string) => string) | null) {
    this.#playLink = link;
    this.#draw();
  }

  set database(database: ObservedDatabase) {
    this.#database = database;
    this.#forget();
  }

  connectedCallback(): void {
    this.#data = JSON.parse(this.dataset['lab'] ?? 'null') as LabData;
    this.#panels = pagePanels(this);
    this.#stopListening = engineHost().onProgress((progress) => {
      if (this.#state.starting !== null) this.#set({ starting: progress.phase === 'ready' ? null : progress });
    });
    this.#draw();
    this.dataset['ready'] = '';
    const { play } = this.dataset;
    if (play !== undefined) {
      const base = 'driverconnect/friendly';
      this.#playLink = (sql) => play + plainPlayFragment({ title: 'From the laboratory', sql, base });
    }
    void ownDatabases().then((own) => this.#set({ own }));
  }

  disconnectedCallback(): void {
    this.#stopListening?.();
    this.#running.abort();
    if (this.#isTouched)
      void engineHost()
        .restore()
        .catch(() => undefined);
  }

  #open(): ObservedDatabase {
    const { databases } = this.#data;
    const { title, snapshot } = databases[this.#state.at] ?? {};
    const own = this.#state.own[this.#state.at - databases.length];
    if (!this.#database && own) this.#database = ownDatabase(engineHost(), own, this.#data.bases);
    if (!this.#database && title !== undefined && snapshot)
      this.#database = snapshotDatabase(engineHost(), snapshot, title);
    if (!this.#database) throw new Error('The laboratory’s database was not built with this copy of the site.');
    return this.#database;
  }

  #set(change: Partial<ObserveState>): void {
    this.#state = { ...this.#state, ...change };
    this.#draw();
  }

  #panelState(slug: string): PanelState {
    return this.#states.get(slug) ?? initialPanel;
  }

  #setPanel(slug: string, change: Partial<PanelState>): void {
    this.#states.set(slug, { ...this.#panelState(slug), ...change });
    this.#draw();
  }

  #draw(): void {
    if (!this.isConnected) return;
    const desk = this.querySelector<HTMLElement>('[data-desk]');
    if (desk) render(deskView(this.#state, this.#data, this.#actions), desk);
    for (const panel of this.#panels) {
      const state = this.#panelState(panel.slug);
      panel.code.hidden = state.isEditing;
      render(panelView(panel, state, this.#actions, this.#playLink), panel.live);
    }
  }

  /** What the panels showed is of another database, or of another time. */
  #forget(): void {
    for (const [slug, state] of this.#states) this.#states.set(slug, { ...state, outcome: { kind: 'idle' } });
    this.#set({ isHeld: false, trouble: null });
  }

  /** Does one thing after another. Trouble that is no statement's becomes words. */
  #inTurn(busy: string, work: (database: ObservedDatabase) => Promise<string>): Promise<void> {
    const turn = this.#turn.then(async () => {
      if (!this.isConnected) return;
      if (this.#running.signal.aborted) this.#running = new AbortController();
      this.#set({ busy, trouble: null, starting: this.#state.starting ?? 'asked' });
      try {
        const note = await work(this.#open());
        this.#set({ busy: null, starting: null, note });
      } catch (error) {
        await this.#failed(error);
      }
    });
    this.#turn = turn;
    return turn;
  }

  async #failed(error: unknown): Promise<void> {
    if (!this.isConnected) return;
    const isEnded = error instanceof EngineError && error.isFatal;
    this.#set({ busy: null, starting: null, note: '' });
    if (!isEnded) return this.#set({ trouble: wordsOf(error) });
    for (const [slug, { outcome }] of this.#states)
      if (outcome.kind === 'running') this.#setPanel(slug, { outcome: { kind: 'idle' } });
    await this.#open()
      .reset()
      .catch(() => undefined);
    this.#isTouched = false;
    const why = error.code === 'engine.stopped' ? 'Stopped.' : `${wordsOf(error)}.`;
    this.#set({ isHeld: false, note: `${why} The database is back at its start.` });
  }

  #run = (database: ObservedDatabase, sql: string): ReturnType<ObservedDatabase['run']> =>
    database.run(sql, { maxRows: rowLimit, signal: this.#running.signal });

  async #outcome(database: ObservedDatabase, panel: PagePanel): Promise<PanelOutcome> {
    const { changed } = this.#panelState(panel.slug);
    try {
      if (panel.first !== null) await this.#run(database, panel.first);
      // Counters are kept by the session and written out now and then; here they are wanted now.
      await this.#run(database, 'select pg_stat_force_next_flush()');
      const reply = await this.#run(database, changed ?? panel.sql);
      if (changed !== null) this.#isTouched = true;
      if (reply.kind === 'rows') return answered(panel.slug, reply, changed !== null);
      return {
        kind: 'failed',
        code: reply.command,
        message: 'This statement returns no rows.',
        hint: null,
        line: null,
      };
    } catch (error) {
      if (!(error instanceof EngineError) || error.isFatal) throw error;
      if (panel.needs !== null && changed === null && isMissing(error.code))
        return { kind: 'missing', extension: panel.needs };
      const { position, hint = null } = error.fields;
      const line =
        position === undefined
          ? null
          : Array.from(changed ?? panel.sql)
              .slice(0, position - 1)
              .join('')
              .split('\n').length;
      return { kind: 'failed', code: error.code, message: error.message, hint, line };
    }
  }

  async #show(database: ObservedDatabase, panel: PagePanel): Promise<void> {
    this.#setPanel(panel.slug, { outcome: { kind: 'running' } });
    const outcome = await this.#outcome(database, panel);
    this.#set({ starting: null });
    this.#setPanel(panel.slug, { outcome });
  }

  async #work(database: ObservedDatabase, steps: readonly WorkStep[]): Promise<number> {
    this.#isTouched = true;
    for (const { name, sql, refused } of steps) {
      this.#set({ busy: `Working: ${name.replaceAll('-', ' ')}.` });
      try {
        await this.#run(database, sql);
        this.#set({ starting: null });
      } catch (error) {
        if (!(error instanceof EngineError) || error.code !== refused) throw error;
      }
    }
    return steps.length;
  }

  #steps(statements: readonly string[]): WorkStep[] {
    return statements.map((sql) => ({ name: sql.split('\n', 1)[0] ?? '', sql, refused: null }));
  }

  #actions: ObserveActions = {
    choose: (at) => {
      this.#database = null;
      this.#isTouched = false;
      this.#set({ at, note: '' });
      this.#forget();
    },
    run: (panel) =>
      void this.#inTurn(`Running: ${panel.title}.`, async (database) => {
        await this.#show(database, panel);
        return `${panel.title}: done.`;
      }),
    runAll: () =>
      void this.#inTurn('Running all panels.', async (database) => {
        for (const panel of this.#panels) await this.#show(database, panel);
        return `All ${this.#panels.length} panels have run.`;
      }),
    work: () =>
      void this.#inTurn('Working.', async (database) => {
        const count = await this.#work(database, this.#data.work);
        return `${count} statements were run: queries, changes, indexes good and bad. Run the panels to see what they left.`;
      }),
    hold: () =>
      void this.#inTurn('Taking a lock.', async (database) => {
        await this.#work(database, this.#steps(this.#data.hold));
        this.#set({ isHeld: true });
        return 'A prepared transaction has changed rows of jobs and holds SHARE ROW EXCLUSIVE on depots. See “Locks that others hold”.';
      }),
    release: () =>
      void this.#inTurn('Releasing the lock.', async (database) => {
        await this.#work(database, this.#steps(this.#data.release));
        this.#set({ isHeld: false });
        return 'The prepared transaction was rolled back.';
      }),
    reset: () =>
      void this.#inTurn('Putting everything back.', async (database) => {
        await database.reset();
        this.#isTouched = false;
        this.#forget();
        return 'The database is as it was at first, with its counters at 0.';
      }),
    stop: () => this.#running.abort(),
    edit: (panel) => {
      void import('../sql-editor/element.ts').catch(() => undefined);
      this.#setPanel(panel.slug, { isEditing: true });
    },
    changed: (panel, sql) => {
      const changed = sql.trim() === panel.sql.trim() ? null : sql;
      if (changed !== this.#panelState(panel.slug).changed) this.#setPanel(panel.slug, { changed });
    },
    restoreText: (panel) => this.#setPanel(panel.slug, { changed: null, isEditing: false }),
    copy: (panel) => {
      const { changed } = this.#panelState(panel.slug);
      navigator.clipboard.writeText(changed ?? panel.sql).then(
        () => this.#setPanel(panel.slug, { isCopied: true }),
        () => this.#set({ trouble: 'The browser refused to copy. Select the text and copy it by hand.' }),
      );
    },
  };
}

customElements.define('observe-lab', ObserveLab);

declare global {
  interface HTMLElementTagNameMap {
    'observe-lab': ObserveLab;
  }
}

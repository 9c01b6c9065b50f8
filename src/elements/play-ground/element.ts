import './dialog.css';
import './element.css';
import './head.css';
import './result.css';
import './narrow.css';
import '../export-menu/element.ts';
import '../key-row/element.ts';
import '../result-sets/element.ts';
import '../schema-diagram/dialog.ts';
import '../schema-rail/element.ts';
import '../split-pane/element.ts';
import '../sql-editor/element.ts';
import { render } from 'lit-html';
import type { EditorAct } from '#editor/keys.ts';
import type { SqlRange } from '#editor/statement-at.ts';
import { engineHost } from '../engine-host.ts';
import { pageAct } from '../exercise-workbench/page-keys.ts';
import { offerFile } from '../download.ts';
import { linkLimit } from '../share/fragment.ts';
import { parsedPlay, playFragment, playJson, readPlayFragment, scriptLimit } from '../share/play-link.ts';
import type { SqlEditor } from '../sql-editor/element.ts';
import type { ExportRequest } from '../export-menu/view.ts';
import type { ImportDialog } from '../import-dialog/element.ts';
import type { ImportStart } from '../import-dialog/state.ts';
import type { PlayActions } from './actions.ts';
import { lastRows } from './selectors.ts';
import { PlayRoom } from './room.ts';
import { outcomeWords } from './run-text.ts';
import { initialPlayState, type PlayBase, type PlayOutcome, type PlayState } from './state.ts';
import { type EditorEvents, playView } from './view.ts';

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/**
 * The playground. Attribute `data-bases`: start states to choose from (`PlayBase[]` as JSON). Wraps the page's textarea.
 * Nothing of the engine is fetched before the page is idle, and no text runs unless it is asked for.
 */
export class PlayGround extends HTMLElement {
  #state: PlayState = initialPlayState([]);
  #textarea: HTMLTextAreaElement | null = null;
  #room: PlayRoom | null = null;
  #ticker: ReturnType<typeof setInterval> | undefined;
  #leaving = new AbortController();
  /** True while a text is put in by the page, which is no change of the learner's. */
  #isFilling = false;
  #historyAt = 0;
  #importing: AbortController | null = null;

  get #editor(): SqlEditor | null {
    return this.querySelector('sql-editor');
  }

  connectedCallback(): void {
    if (this.#textarea) return;
    this.#textarea = this.querySelector('textarea');
    if (!this.#textarea) return;
    this.#state = initialPlayState(JSON.parse(this.dataset['bases'] ?? '[]') as PlayBase[]);
    this.replaceChildren();
    this.#room = new PlayRoom(engineHost(), {
      state: () => this.#state,
      set: (change) => this.#set(change),
      showText: (text) => this.#showText(text),
    });
    const { signal } = this.#leaving;
    document.addEventListener('keydown', this.#onPageKey, { signal });
    window.addEventListener('pagehide', () => this.#room?.flush(), { signal });
    document.addEventListener('visibilitychange', () => this.#room?.flush(), { signal });
    window.addEventListener('hashchange', () => void this.#readLink(), { signal });
    window.addEventListener('resize', this.#onResize, { signal });
    this.addEventListener('dragover', (event) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    });
    this.addEventListener('drop', this.#onDrop);
    this.dataset['ready'] = '';
    this.#onResize();
    this.#draw();
    void this.#begin();
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
    clearInterval(this.#ticker);
    void this.#room?.close();
  }

  async #begin(): Promise<void> {
    try {
      await this.#room?.begin();
      await this.#readLink();
      await this.#room?.desk?.warm();
    } catch (error) {
      this.#set({ trouble: error instanceof Error ? error.message : String(error) });
    }
  }

  #set(change: Partial<PlayState>): void {
    this.#state = { ...this.#state, ...change };
    if (this.#state.busy && this.#ticker === undefined) {
      this.#ticker = setInterval(() => this.#set({ nowMs: performance.now() }), 200);
    } else if (!this.#state.busy && this.#ticker !== undefined) {
      clearInterval(this.#ticker);
      this.#ticker = undefined;
    }
    this.#draw();
  }

  #draw(): void {
    if (!this.isConnected || !this.#textarea) return;
    this.dataset['pane'] = this.#state.pane;
    this.toggleAttribute('data-rail', this.#state.isRailOpen);
    this.toggleAttribute('data-busy', this.#state.busy !== null);
    render(playView(this.#state, this.#textarea, this.#actions, this.#editorEvents, isMac), this);
    const dialog = this.querySelector<HTMLDialogElement>('dialog.play-dialog');
    if (this.#state.dialog !== 'none' && dialog && !dialog.open) dialog.showModal();
    if (this.#state.dialog === 'none' && dialog?.open) dialog.close();
  }

  #showText(text: string): void {
    this.#isFilling = true;
    const editor = this.#editor;
    if (editor) editor.value = text;
    else if (this.#textarea) this.#textarea.value = text;
    this.#isFilling = false;
    this.#historyAt = 0;
  }

  async #run(range: SqlRange | null): Promise<void> {
    const { desk } = this.#room ?? {};
    const whole = this.#editor?.value ?? '';
    if (!desk || this.#state.busy) return;
    const { text, start } = range ?? { text: whole, start: 0 };
    this.#show(await desk.run(text, whole, start));
    this.#set({ isExpanded: desk.isExpanded });
  }

  #show(outcome: PlayOutcome | null): void {
    if (!outcome) return;
    const { error } = outcome;
    const pane = this.#state.pane === 'sql' ? 'result' : this.#state.pane;
    this.#set({ outcome, panel: 'result', pane, announcement: outcomeWords(outcome) });
    const editor = this.#editor;
    if (editor) {
      const { position } = error?.finding ?? {};
      editor.diagnostics =
        error && position
          ? [{ start: position.start, end: position.end, severity: 'fail', message: error.message }]
          : [];
    }
  }

  async #explain(): Promise<void> {
    const { desk } = this.#room ?? {};
    const statement = this.#editor?.statement;
    if (!desk || !statement || this.#state.busy) return;
    const found = await desk.explain(statement.text);
    await Promise.all([import('../plan-tree/element.ts'), import('../plan-what-if/element.ts')]);
    if (!found) return;
    const { start } = statement;
    const plan = found.ok ? { plan: found.plan, refusal: null, start } : { plan: null, refusal: found.message, start };
    this.#set({ plan, trial: null, panel: 'plan', pane: this.#state.pane === 'sql' ? 'result' : this.#state.pane });
  }

  async #tryIndex(index: string): Promise<void> {
    const { plan } = this.#state;
    if (!plan?.plan || this.#state.busy) return;
    const trial = await this.#room?.desk?.tryIndex(plan.plan.sql, index);
    if (trial) this.#set({ trial });
  }

  async #readLink(): Promise<void> {
    const read = await readPlayFragment(location.hash);
    if (read.kind === 'none') return;
    // The text is in the page now; a reload must not bring it a second time.
    history.replaceState(history.state, '', location.pathname + location.search);
    if (read.kind === 'script') this.#set({ incoming: read.script, pane: 'sql' });
    else {
      const why = read.kind === 'too-large' ? 'holds more than can be opened' : 'is cut off or damaged';
      this.#set({ notice: { words: `The link ${why}. Nothing was changed; ask for it again, or for a file.` } });
    }
  }

  #script(): { title: string; sql: string; base: string } {
    const { database } = this.#state;
    const title = database?.tabs.find(({ id }) => id === database.activeTab)?.title ?? '';
    return { title, sql: this.#editor?.value ?? '', base: database?.base ?? '' };
  }

  async #share(): Promise<void> {
    const fragment = await playFragment(this.#script());
    const href = new URL(fragment, location.href).href;
    this.#set({ link: { href, isTooLong: fragment.length > linkLimit, file: '' }, dialog: 'share' });
  }

  #goThroughHistory(step: number): void {
    const { history: runs } = this.#state;
    const at = Math.max(0, Math.min(runs.length, this.#historyAt + step));
    const run = runs[runs.length - at];
    if (!run || !this.#editor) return;
    this.#editor.value = run.text;
    this.#historyAt = at;
  }

  #dialogDone(work: () => void): void {
    this.#set({ dialog: 'none' });
    work();
  }

  #actions: PlayActions = {
    run: () => void this.#run(this.#editor?.selection ?? null),
    runStatement: () => void this.#run(this.#editor?.statement ?? null),
    explain: () => void this.#explain(),
    tryIndex: (sql) => void this.#tryIndex(sql),
    point: (place) => {
      const { plan } = this.#state;
      const editor = this.#editor;
      if (!editor || !plan) return;
      const { start } = plan;
      editor.diagnostics = place
        ? [
            {
              start: start + place.start,
              end: start + place.end,
              severity: 'warn',
              message: 'The step of the plan comes from here',
            },
          ]
        : [];
    },
    stop: () => this.#room?.desk?.stop(),
    format: () => void this.#format(),
    reset: () => void this.#reset(),
    useDatabase: (id) => {
      const database = this.#state.databases.find((one) => one.id === id);
      if (database) void this.#room?.use(database).then(() => this.#room?.desk?.warm());
    },
    createDatabase: (name, base) =>
      this.#dialogDone(() => void this.#room?.create(name || 'Database', base).then(() => this.#room?.desk?.warm())),
    duplicateDatabase: () => void this.#room?.duplicate().then(() => this.#room?.desk?.warm()),
    renameDatabase: (name) => this.#dialogDone(() => this.#room?.change({ name: name || 'Database' })),
    deleteDatabase: () => void this.#room?.remove().then(() => this.#room?.desk?.warm()),
    setSuperuser: (asSuperuser) => void this.#room?.reopen({ asSuperuser }).then(() => this.#room?.desk?.warm()),
    addTab: () => this.#room?.addTab(),
    showTab: (id) => this.#room?.showTab(id),
    closeTab: (id) => this.#room?.closeTab(id),
    renameTab: (id, title) =>
      this.#dialogDone(() => {
        const tabs = this.#state.database?.tabs.map((tab) =>
          tab.id === id ? { ...tab, title: title || tab.title } : tab,
        );
        if (tabs) this.#room?.change({ tabs });
      }),
    showPanel: (panel) => this.#set({ panel }),
    searchHistory: (historyWords) => this.#set({ historyWords }),
    takeFromHistory: (text) => {
      this.#room?.addTab(text, 'From history');
      this.#set({ pane: 'sql' });
    },
    fetchMore: (index) => {
      const { outcome } = this.#state;
      if (outcome)
        void this.#room?.desk?.fetchMore(outcome, index).then((more) => more && this.#set({ outcome: more }));
    },
    insert: (text) => {
      this.#set({ pane: 'sql' });
      this.#editor?.insert(text);
    },
    look: (relation) => {
      const text = `select * from ${relation} limit 500`;
      void this.#room?.desk
        ?.run(text, text, 0)
        .then((outcome) =>
          this.#show(outcome && { ...outcome, error: outcome.error && { ...outcome.error, finding: null } }),
        );
    },
    goTo: (start, end) => {
      this.#set({ pane: 'sql' });
      this.#editor?.select(start, end);
    },
    runAgain: (statements) => void this.#run({ text: statements.map((text) => `${text};`).join('\n'), start: 0 }),
    share: () => void this.#share(),
    copyLink: () => void this.#copy(this.#state.link?.href ?? ''),
    saveScript: () => {
      const script = this.#script();
      offerFile(
        `${script.title.replaceAll(/[^\p{L}\p{N}]+/gu, '-') || 'script'}.querywright.json`,
        'application/json',
        playJson(script),
      );
    },
    importFile: () => void this.#importDialog().then((dialog) => dialog?.show()),
    startImport: (start) => void this.#import(start),
    cancelImport: () => this.#importing?.abort(),
    exportFile: (request) => void this.#export(request),
    openIncoming: () => {
      const { incoming } = this.#state;
      if (!incoming) return;
      this.#set({ incoming: null });
      void this.#room
        ?.create(incoming.title || 'From a link', incoming.base, incoming.sql)
        .then(() => this.#room?.desk?.warm());
    },
    dropIncoming: () => this.#set({ incoming: null }),
    takeOver: () => void this.#room?.takeOver().then(() => this.#room?.desk?.warm()),
    openDialog: (dialog) => {
      if (dialog !== this.#state.dialog) this.#set({ dialog });
    },
    dismissNotice: () => this.#set({ notice: null }),
    toggleRail: () => this.#set({ isRailOpen: !this.#state.isRailOpen }),
    showPane: (pane) => this.#set({ pane }),
  };

  async #importDialog(): Promise<ImportDialog | null> {
    await import('../import-dialog/element.ts');
    return this.querySelector('import-dialog');
  }

  /** Opens a file: a script that was saved here, or data. */
  async #openFile(file: File): Promise<void> {
    if (file.name.endsWith('.querywright.json') && file.size < scriptLimit * 4) {
      const script = parsedPlay(await file.text());
      if (script) return this.#set({ incoming: script, pane: 'sql' });
    }
    const dialog = await this.#importDialog();
    if (dialog) dialog.file = file;
  }

  async #import(start: ImportStart): Promise<void> {
    const { desk } = this.#room ?? {};
    const dialog = await this.#importDialog();
    if (!desk || !dialog) return;
    this.#importing = new AbortController();
    const outcome = await desk.import(start, dialog, this.#importing.signal);
    this.#importing = null;
    dialog.outcome = outcome ?? {
      kind: 'failed',
      message: 'The database ended during the import. Nothing of it was kept.',
    };
  }

  async #export(request: ExportRequest): Promise<void> {
    const file = await this.#room?.desk?.export(request, lastRows(this.#state));
    if (!file) return this.#set({ exportStatus: '' });
    offerFile(file.name, file.mediaType, file.pieces);
    const bytes = file.pieces.reduce((sum, { length }) => sum + length, 0);
    this.#set({
      exportStatus: `Saved ${file.name}, ${bytes < 100_000 ? `${String(bytes)} bytes` : `${(bytes / 1e6).toFixed(1)} MB`}.`,
    });
  }

  async #copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.#set({ dialog: 'none', notice: { words: 'The link is copied.' } });
    } catch {
      this.#set({ trouble: 'The browser refused to copy. Select the link and copy it by hand.' });
    }
  }

  async #format(): Promise<void> {
    const { formatSql } = await import('#editor/format.ts');
    const editor = this.#editor;
    const formatted = editor ? await formatSql(editor.value).catch(() => null) : null;
    if (formatted === null) this.#set({ notice: { words: 'This SQL cannot be read, so it was left as it is.' } });
    else if (editor) editor.value = formatted;
  }

  async #reset(): Promise<void> {
    const { desk } = this.#room ?? {};
    if (!desk || this.#state.busy) return;
    if (await desk.reset()) {
      const words = 'The database is back at its start. Your texts and the history of runs are still here.';
      this.#set({ outcome: null, plan: null, notice: { words }, announcement: words });
    }
  }

  #acts: Partial<Record<EditorAct, () => void>> = {
    run: () => this.#actions.run(),
    'run-statement': () => this.#actions.runStatement(),
    check: () => this.#actions.runStatement(),
    reset: () => this.#actions.reset(),
    'history-back': () => this.#goThroughHistory(1),
    'history-forward': () => this.#goThroughHistory(-1),
    format: () => this.#actions.format(),
  };

  #editorEvents: EditorEvents = {
    change: () => {
      if (this.#isFilling) return;
      this.#room?.changeText(this.#editor?.value ?? '');
    },
    act: (event) => this.#acts[(event as CustomEvent<EditorAct>).detail]?.(),
  };

  #onPageKey = (event: KeyboardEvent): void => {
    const act = pageAct(event);
    if (!act || this.#state.dialog !== 'none') return;
    event.preventDefault();
    if (act === 'keys') this.#actions.openDialog('keys');
    else this.#acts[act]?.();
  };

  #onDrop = (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0];
    if (!file || event.defaultPrevented) return;
    event.preventDefault();
    void this.#openFile(file);
  };

  #onResize = (): void => {
    const top = this.getBoundingClientRect().top + window.scrollY;
    this.style.setProperty('--top', `${String(Math.round(top))}px`);
  };
}

customElements.define('play-ground', PlayGround);

declare global {
  interface HTMLElementTagNameMap {
    'play-ground': PlayGround;
  }
}

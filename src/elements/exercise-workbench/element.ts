import '../key-row/element.ts';
import '../result-sets/element.ts';
import '../schema-diagram/dialog.ts';
import '../schema-rail/element.ts';
import '../split-pane/element.ts';
import '../sql-code/element.ts';
import '../sql-editor/element.ts';
import '../desk/bar.css';
import '../desk/result.css';
import './element.css';
import './bar.css';
import './sql-area.css';
import './keys.css';
import './narrow.css';
import './verdict.css';
import './result.css';
import './panels.css';
import { render } from 'lit-html';
import type { EditorAct } from '#editor/keys.ts';
import { engineHost } from '#elements/engine-host.ts';
import type { SqlEditor } from '#elements/sql-editor/element.ts';
import { checked, hintOpened, solutionOpened } from '#progress/changes.ts';
import { progressStore } from '#progress/progress-store.ts';
import type { WorkbenchActions } from './actions.ts';
import type { Driver } from './driver.ts';
import { lazyDriver } from './lazy-driver.ts';
import { pageAct } from '../desk/page-keys.ts';
import { type PageParts, stepHints, takeParts } from './parts.ts';
import { openInPlayground } from './open-in-playground.ts';
import { initialState, reduce, type WorkbenchEvent, type WorkbenchState } from './state.ts';
import { TextDesk } from './text-desk.ts';
import { createTextKeeper, type TextKeeper } from './text-keeper.ts';
import { type EditorEvents, workbenchView } from './view.ts';
import { savesData } from '../saves-data.ts';

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/**
 * The exercise page's workbench. Attributes: `data-exercise` (id), `data-bundle` (address of the exercise's file), `data-play` (address of the playground), `data-formerly` (earlier ids). Takes
 * the static page it wraps apart and lays it out beside an editor and a result area.
 */
export class ExerciseWorkbench extends HTMLElement {
  #parts: PageParts | null = null;
  #state: WorkbenchState = initialState(0, false);
  #driver: Driver | null = null;
  #keeper: TextKeeper | null = null;
  #desk: TextDesk | null = null;
  #ticker: ReturnType<typeof setInterval> | undefined;
  #leaving = new AbortController();

  get #id(): string {
    return this.dataset['exercise'] ?? '';
  }

  get #editor(): SqlEditor | null {
    return this.querySelector('sql-editor');
  }

  connectedCallback(): void {
    if (this.#parts) return;
    const store = progressStore();
    store.adopt(this.#id, this.dataset['formerly']?.split(' ') ?? []);
    const parts = takeParts(this);
    this.#parts = parts;
    this.#keeper = createTextKeeper(store, this.#id, parts.starter, {
      onOther: (text) => this.#dispatch({ type: 'draft', notice: { kind: 'other-tab', text } }),
      onReplaced: (text) => this.#desk?.putAside(text),
    });
    const { text, notice } = this.#keeper.begin();
    parts.textarea.value = text;
    const entry = store.read().exercises[this.#id];
    this.#state = { ...initialState(parts.hints.length, entry?.status === 'solved'), draft: notice };
    for (const hint of parts.hints) hint.addEventListener('toggle', () => this.#onHintToggled());
    stepHints(parts.hints, 0);
    this.#driver = lazyDriver({
      bundleUrl: this.dataset['bundle'] ?? '',
      host: engineHost(),
      dispatch: (event) => this.#dispatch(event),
    });
    this.#desk = new TextDesk({
      exerciseId: this.#id,
      driver: this.#driver,
      keeper: this.#keeper,
      editor: () => this.#editor,
      isBusy: () => this.#state.busy !== null,
      onChecked: ({ report }) => store.update(this.#id, checked(report.verdict)),
      onUnreadable: () => this.#dispatch({ type: 'draft', notice: { kind: 'unreadable' } }),
    });
    const { signal } = this.#leaving;
    document.addEventListener('keydown', this.#onPageKey, { signal });
    window.addEventListener('pagehide', () => this.#keeper?.flush(), { signal });
    window.visualViewport?.addEventListener('resize', this.#onViewport, { signal });
    window.visualViewport?.addEventListener('scroll', this.#onViewport, { signal });
    window.addEventListener('resize', this.#onResize, { signal });
    this.dataset['ready'] = '';
    this.#draw();
    // In the next frame the page is laid out anyway.
    requestAnimationFrame(this.#onResize);
    if (!savesData()) this.#whenIdle(() => void this.#driver?.warm());
  }

  disconnectedCallback(): void {
    this.#keeper?.flush();
    this.#keeper?.close();
    this.#driver?.close();
    this.#leaving.abort();
    clearInterval(this.#ticker);
  }

  #whenIdle(work: () => void): void {
    const once = (): void => {
      if (this.isConnected) work();
    };
    if ('requestIdleCallback' in window) window.requestIdleCallback(once, { timeout: 2_000 });
    else setTimeout(once, 300);
  }

  #dispatch(event: WorkbenchEvent): void {
    this.#state = reduce(this.#state, event);
    const isTicking = this.#ticker !== undefined;
    if (this.#state.busy && !isTicking) {
      this.#ticker = setInterval(() => this.#dispatch({ type: 'tick', nowMs: performance.now() }), 200);
    } else if (!this.#state.busy && isTicking) {
      clearInterval(this.#ticker);
      this.#ticker = undefined;
    }
    this.#draw();
  }

  #draw(): void {
    const parts = this.#parts;
    if (!parts || !this.isConnected) return;
    this.dataset['pane'] = this.#state.pane;
    this.toggleAttribute('data-rail', this.#state.isRailOpen);
    render(workbenchView(this.#state, parts, this.#actions, this.#editorEvents, isMac), this);
    const dialog = this.querySelector<HTMLDialogElement>('dialog.keys');
    if (this.#state.areKeysOpen && dialog && !dialog.open) dialog.showModal();
    if (!this.#state.areKeysOpen && dialog?.open) dialog.close();
  }

  #onHintToggled(): void {
    const parts = this.#parts;
    if (!parts) return;
    const opened = parts.hints.filter((hint) => hint.open).length;
    while (this.#state.hintsShown < opened) this.#dispatch({ type: 'hint' });
    stepHints(parts.hints, this.#state.hintsShown);
    if (opened > 0) progressStore().update(this.#id, hintOpened(this.#state.hintsShown));
  }

  async #play(): Promise<void> {
    if (!this.#state.bundle) await this.#driver?.warm();
    const { bundle } = this.#state;
    if (!bundle) return;
    this.#keeper?.flush();
    await openInPlayground(this, this.dataset['play'] ?? '', bundle, this.#editor?.value ?? '');
  }

  #openNextHint(): void {
    const hint = this.#parts?.hints.find((candidate) => !candidate.open);
    if (!hint) return;
    this.#dispatch({ type: 'pane', pane: 'task' });
    hint.hidden = false;
    hint.open = true;
    hint.scrollIntoView({ block: 'center' });
    hint.querySelector('summary')?.focus({ preventScroll: true });
  }

  #actions: WorkbenchActions = {
    run: () => void this.#desk?.run(this.#editor?.selection ?? null),
    check: () => void this.#desk?.check(),
    prove: (place) => {
      const { check } = this.#state;
      if (!check || !this.#driver) return Promise.reject(new Error('There is no check to prove anything of.'));
      return this.#driver.prove(check.sql, place);
    },
    stop: () => this.#driver?.stop(),
    reset: () => {
      if (!this.#state.busy) void this.#driver?.reset();
    },
    revive: () => {
      if (!this.#state.busy) void this.#driver?.revive();
    },
    takeOther: () => {
      const { draft } = this.#state;
      this.#dispatch({ type: 'draft', notice: null });
      if (draft?.kind === 'other-tab') this.#desk?.replace(draft.text);
    },
    keepMine: () => {
      this.#dispatch({ type: 'draft', notice: null });
      this.#keeper?.insist(this.#editor?.value ?? '');
    },
    hint: () => this.#openNextHint(),
    askSolution: () => {
      this.#dispatch({ type: 'solution-asked' });
      if (this.#state.solution === 'shown') this.#actions.showSolution();
    },
    showSolution: () => {
      this.#dispatch({ type: 'solution-shown' });
      progressStore().update(this.#id, solutionOpened());
      if (!this.#state.bundle) void this.#driver?.warm();
    },
    keepTrying: () => this.#dispatch({ type: 'solution-put-off' }),
    fetchMore: (run, index) => void this.#driver?.fetchMore(run, index),
    runAgain: (statements) => {
      const text = statements.map((statement) => `${statement};`).join('\n');
      void this.#driver?.run(text, null);
    },
    look: (relation) => void this.#driver?.run(`select * from ${relation} limit 100`, null),
    showPane: (pane) => this.#dispatch({ type: 'pane', pane }),
    showTab: (tab) => this.#dispatch({ type: 'tab', tab }),
    toggleRail: () => this.#dispatch({ type: 'rail', isOpen: !this.#state.isRailOpen }),
    format: () => void this.#desk?.format(),
    startOver: () => {
      const editor = this.#editor;
      if (!editor || !this.#parts) return;
      const undo = editor.value;
      editor.value = this.#parts.starter;
      this.#dispatch({ type: 'draft', notice: { kind: 'started-over', undo } });
    },
    undoStartOver: () => {
      const { draft } = this.#state;
      if (draft?.kind === 'started-over' && this.#editor) this.#editor.value = draft.undo;
      this.#dispatch({ type: 'draft', notice: null });
    },
    dismissDraft: () => this.#dispatch({ type: 'draft', notice: null }),
    play: () => void this.#play(),
    showKeys: () => this.#dispatch({ type: 'keys', areOpen: true }),
    closeKeys: () => this.#dispatch({ type: 'keys', areOpen: false }),
    goTo: (start, end) => {
      this.#dispatch({ type: 'pane', pane: 'sql' });
      this.#editor?.select(start, end);
    },
    insert: (text) => {
      this.#dispatch({ type: 'pane', pane: 'sql' });
      this.#editor?.insert(text);
    },
    changed: () => {
      this.#keeper?.changed(this.#editor?.value ?? '');
      if (this.#state.draft?.kind === 'unreadable') this.#dispatch({ type: 'text-changed' });
    },
    copy: async (text) => {
      try {
        await navigator.clipboard.writeText(text);
        this.#dispatch({ type: 'copied', text, announcement: 'Copied.' });
      } catch {
        this.#dispatch({ type: 'trouble', words: 'The browser refused to copy. Select the text and copy it by hand.' });
      }
    },
  };

  #acts: Record<EditorAct, () => void> = {
    run: () => this.#actions.run(),
    'run-statement': () => void this.#desk?.run(this.#editor?.statement ?? null),
    check: () => this.#actions.check(),
    hint: () => this.#actions.hint(),
    reset: () => this.#actions.reset(),
    'history-back': () => this.#desk?.goThroughHistory(-1),
    'history-forward': () => this.#desk?.goThroughHistory(1),
    format: () => this.#actions.format(),
  };

  #editorEvents: EditorEvents = {
    change: () => this.#actions.changed(),
    act: (event) => this.#acts[(event as CustomEvent<EditorAct>).detail](),
    tabMoves: (event) => {
      if ((event as CustomEvent<boolean>).detail)
        this.#dispatch({ type: 'announced', words: 'Tab moves on from the editor.' });
    },
  };

  #onPageKey = (event: KeyboardEvent): void => {
    const act = pageAct(event);
    if (!act) return;
    event.preventDefault();
    if (act === 'keys') this.#actions.showKeys();
    else this.#acts[act]();
  };

  #onResize = (): void => {
    const top = this.getBoundingClientRect().top + window.scrollY;
    this.style.setProperty('--top', `${String(Math.round(top))}px`);
  };

  #onViewport = (): void => {
    const viewport = window.visualViewport;
    if (!viewport) return;
    const hidden = Math.max(0, window.innerHeight - viewport.height - viewport.offsetTop);
    this.style.setProperty('--keyboard', `${String(Math.round(hidden))}px`);
  };
}

customElements.define('exercise-workbench', ExerciseWorkbench);

declare global {
  interface HTMLElementTagNameMap {
    'exercise-workbench': ExerciseWorkbench;
  }
}

import '../desk/bar.css';
import '../desk/result.css';
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
import { engineHost } from '../engine-host.ts';
import { closeMenus } from '../desk/menus.ts';
import { pageAct } from '../desk/page-keys.ts';
import { savesData } from '../saves-data.ts';
import type { SqlEditor } from '../sql-editor/element.ts';
import type { PlayActions } from './actions.ts';
import { playActions } from './actions-of.ts';
import type { PlayPageParts } from './page.ts';
import { PlayRoom } from './room.ts';
import { RunActs } from './run-acts.ts';
import { ShareActs } from './share-acts.ts';
import { initialPlayState, type PlayBase, type PlayState } from './state.ts';
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
    closeMenus(this, signal);
    document.addEventListener('keydown', this.#onPageKey, { signal });
    window.addEventListener('pagehide', () => this.#room?.leave(), { signal });
    document.addEventListener('visibilitychange', () => this.#room?.leave(), { signal });
    window.addEventListener('hashchange', () => void this.#shares.readLink(), { signal });
    window.addEventListener('resize', this.#onResize, { signal });
    this.addEventListener('dragover', (event) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    });
    this.addEventListener('drop', this.#onDrop);
    this.dataset['ready'] = '';
    this.#draw();
    // In the next frame the page is laid out anyway.
    requestAnimationFrame(this.#onResize);
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
      await this.#shares.readLink();
      if (!savesData()) await this.#room?.desk?.warm();
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
    this.#runs.forgetPlace();
  }

  #page: PlayPageParts = {
    state: () => this.#state,
    set: (change) => this.#set(change),
    editor: () => this.#editor,
    room: () => this.#room,
    toTop: () => this.querySelector('#play-panel')?.scrollTo(0, 0),
    toTrial: () => this.querySelector('what-if')?.scrollIntoView({ block: 'center' }),
    importDialog: async () => {
      await import('../import-dialog/element.ts');
      return this.querySelector('import-dialog');
    },
  };
  #runs = new RunActs(this.#page);
  #shares = new ShareActs(this.#page);
  #actions: PlayActions = playActions(this.#page, this.#runs, this.#shares);

  #acts: Partial<Record<EditorAct, () => void>> = {
    run: () => this.#actions.run(),
    'run-statement': () => this.#actions.runStatement(),
    check: () => this.#actions.runStatement(),
    reset: () => this.#actions.reset(),
    'history-back': () => this.#runs.goThroughHistory(1),
    'history-forward': () => this.#runs.goThroughHistory(-1),
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
    void this.#shares.openFile(file);
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

import { render } from 'lit-html';
import { EngineError } from '#engine/engine-error.ts';
import type { Progress, SnapshotRef } from '#engine/host.ts';
import { engineHost } from '../engine-host.ts';
import { adviceFor } from './advice.ts';
import { liveAnswer, type LiveState } from './view.ts';
import './element.css';

const rowLimit = 50;
const timeoutMs = 15_000;

/**
 * A query that runs on the spot: a `textarea`, buttons `[data-run]` and `[data-restore]`, a place `[data-answer]` and a
 * note `[data-first-run]` written in the page. `data-snapshot` is the start state (a `SnapshotRef` as JSON), `data-tables`
 * its tables, `data-megabytes` what the first run fetches. Nothing is fetched before it.
 */
export class LiveQuery extends HTMLElement {
  #state: LiveState = { phase: 'idle' };
  #stop: (() => void) | undefined;
  #abort: AbortController | undefined;
  /** True once something besides the page's own query was run. */
  #isTouched = false;

  connectedCallback(): void {
    this.#button?.removeAttribute('disabled');
    this.#button?.addEventListener('click', this.#press);
    this.#restoreButton?.addEventListener('click', this.#restore);
    this.#textarea?.addEventListener('keydown', this.#key);
    this.#textarea?.addEventListener('input', this.#fit);
  }

  disconnectedCallback(): void {
    this.#stop?.();
    this.#abort?.abort();
    // The next page may open the same start state, and must not find what was broken here.
    if (this.#isTouched)
      void engineHost()
        .restore()
        .catch(() => undefined);
  }

  get #button(): HTMLButtonElement | null {
    return this.querySelector('[data-run]');
  }

  get #restoreButton(): HTMLButtonElement | null {
    return this.querySelector('[data-restore]');
  }

  get #textarea(): HTMLTextAreaElement | null {
    return this.querySelector('textarea');
  }

  /** As many lines as the text has, for browsers that cannot do that by themselves. */
  #fit = () => {
    const text = this.#textarea;
    if (text) text.rows = Math.max(3, text.value.split('\n').length);
  };

  #key = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.#press();
  };

  #press = () => {
    if (this.#abort) this.#abort.abort();
    else void this.#run();
  };

  async #run(): Promise<void> {
    const snapshot = JSON.parse(this.dataset['snapshot'] ?? 'null') as SnapshotRef;
    const text = this.#textarea?.value ?? '';
    const host = engineHost();
    const abort = new AbortController();
    this.#abort = abort;
    const begun = performance.now();
    this.#stop ??= host.onProgress((progress) => this.#progress(progress));
    this.#set({ phase: 'starting', progress: null });
    try {
      const session = await host.open(snapshot);
      this.#loaded();
      abort.signal.throwIfAborted();
      this.#set({ phase: 'running' });
      this.#isTouched ||= text !== this.#textarea?.defaultValue;
      const reply = await session.run(text, { maxRows: rowLimit, timeoutMs, signal: abort.signal });
      this.#set({
        phase: 'answered',
        reply,
        totalMs: performance.now() - begun,
        version: session.capabilities.version,
      });
    } catch (error) {
      await this.#fail(error, abort.signal.aborted);
    }
    this.#abort = undefined;
    this.#set(this.#state);
  }

  /** From now on there is nothing to fetch, and something to put back. */
  #loaded(): void {
    this.querySelector('[data-first-run]')?.remove();
    if (this.#restoreButton) this.#restoreButton.hidden = false;
  }

  #restore = () => {
    this.#abort?.abort();
    const button = this.#restoreButton;
    button?.setAttribute('disabled', '');
    this.#set({ phase: 'restoring' });
    engineHost()
      .restore()
      .then(
        () => {
          this.#isTouched = false;
          this.#set({ phase: 'restored' });
        },
        (error: unknown) => this.#fail(error, false),
      )
      .finally(() => button?.removeAttribute('disabled'));
  };

  async #fail(error: unknown, isStopped: boolean): Promise<void> {
    if (error instanceof EngineError && !isStopped) {
      const { code, message } = error;
      const advice = adviceFor(code, message, this.dataset['tables']?.split(' ') ?? []);
      this.#set({ phase: 'failed', code, message, hint: error.fields.hint, advice });
      if (error.isFatal && error.code !== 'engine.unavailable')
        await engineHost()
          .restore()
          .catch(() => undefined);
      return;
    }
    if (!isStopped) {
      const message = error instanceof Error ? error.message : String(error);
      this.#set({ phase: 'failed', code: 'engine.unavailable', message, hint: undefined, advice: null });
      return;
    }
    this.#set({ phase: 'stopped' });
    if (error instanceof EngineError && error.isFatal)
      await engineHost()
        .restore()
        .catch(() => undefined);
  }

  #progress(progress: Progress): void {
    if (this.#state.phase === 'starting') this.#set({ phase: 'starting', progress });
  }

  #set(state: LiveState): void {
    this.#state = state;
    const place = this.querySelector<HTMLElement>('[data-answer]');
    if (place) render(liveAnswer(state, Number(this.dataset['megabytes'] ?? 0)), place);
    if (this.#button) this.#button.textContent = this.#abort ? 'Stop' : 'Run';
  }
}

if (!customElements.get('live-query')) customElements.define('live-query', LiveQuery);

import { render } from 'lit-html';
import { EngineError } from '#engine/engine-error.ts';
import type { Progress, SnapshotRef } from '#engine/host.ts';
import { engineHost } from '../engine-host.ts';
import { liveAnswer, type LiveState } from './view.ts';
import './element.css';

const rowLimit = 50;
const timeoutMs = 15_000;

/**
 * A query that runs on the spot: a `textarea`, a button `[data-run]` and a place `[data-answer]` written in the page, and
 * the start state in `data-snapshot` (a `SnapshotRef` as JSON). Nothing is fetched before the first run.
 */
export class LiveQuery extends HTMLElement {
  #state: LiveState = { phase: 'idle' };
  #stop: (() => void) | undefined;
  #abort: AbortController | undefined;

  connectedCallback(): void {
    this.#button?.removeAttribute('disabled');
    this.#button?.addEventListener('click', this.#press);
    this.#textarea?.addEventListener('keydown', this.#key);
  }

  disconnectedCallback(): void {
    this.#stop?.();
    this.#abort?.abort();
  }

  get #button(): HTMLButtonElement | null {
    return this.querySelector('[data-run]');
  }

  get #textarea(): HTMLTextAreaElement | null {
    return this.querySelector('textarea');
  }

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
      abort.signal.throwIfAborted();
      this.#set({ phase: 'running' });
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

  async #fail(error: unknown, isStopped: boolean): Promise<void> {
    if (error instanceof EngineError && !isStopped) {
      this.#set({ phase: 'failed', code: error.code, message: error.message, hint: error.fields.hint });
      if (error.isFatal && error.code !== 'engine.unavailable')
        await engineHost()
          .restore()
          .catch(() => undefined);
      return;
    }
    if (!isStopped) {
      const message = error instanceof Error ? error.message : String(error);
      this.#set({ phase: 'failed', code: 'engine.unavailable', message, hint: undefined });
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
    if (place) render(liveAnswer(state), place);
    if (this.#button) this.#button.textContent = this.#abort ? 'Stop' : 'Run';
  }
}

if (!customElements.get('live-query')) customElements.define('live-query', LiveQuery);

import { html, nothing, render } from 'lit-html';
import { problemText, progressStore } from '#progress/progress-store.ts';
import './element.css';

/** Says what is wrong with storing progress, once there is something to lose. */
export class ProgressNotice extends HTMLElement {
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    this.setAttribute('role', 'status');
    this.#draw();
    this.#stop = progressStore().subscribe(() => this.#draw());
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  #draw(): void {
    const store = progressStore();
    store.read();
    const problem = store.problem();
    // Refused storage matters to nobody who only reads.
    const isQuiet = problem === 'no-storage' && Object.keys(store.read().exercises).length === 0;
    render(problem === null || isQuiet ? nothing : html`<p>${problemText[problem]}</p>`, this);
  }
}

if (!customElements.get('progress-notice')) customElements.define('progress-notice', ProgressNotice);

import './dialog.css';
import { html, nothing, render } from 'lit-html';
import type { SchemaChange } from '#observe/schema-changes.ts';
import type { SchemaFact } from '#observe/schema-facts.ts';

/**
 * The diagram in a dialog, fetched when it is opened first. Properties: `schema`, `changes`. `open()` shows it. Event
 * `look`, as of the diagram; the dialog closes with it.
 */
export class DiagramDialog extends HTMLElement {
  #schema: SchemaFact | null = null;
  #changes: readonly SchemaChange[] = [];
  #state: 'closed' | 'fetching' | 'open' | 'failed' = 'closed';

  set schema(schema: SchemaFact | null) {
    this.#schema = schema;
    if (this.#state !== 'closed') this.#draw();
  }

  set changes(changes: readonly SchemaChange[]) {
    this.#changes = changes;
    if (this.#state !== 'closed') this.#draw();
  }

  connectedCallback(): void {
    this.#draw();
  }

  /** Shows the diagram. */
  open(): void {
    if (this.#state === 'fetching' || this.#state === 'open') return;
    this.#state = 'fetching';
    this.#draw();
    this.querySelector('dialog')?.showModal();
    import('./element.ts').then(
      () => this.#become('open'),
      () => this.#become('failed'),
    );
  }

  #become(state: 'open' | 'failed'): void {
    if (this.#state === 'closed') return;
    this.#state = state;
    this.#draw();
  }

  #onClosed = (): void => {
    this.#state = 'closed';
    this.#draw();
  };

  #onLook = (event: Event): void => {
    event.stopPropagation();
    this.querySelector('dialog')?.close();
    this.dispatchEvent(new CustomEvent('look', { detail: (event as CustomEvent<string>).detail }));
  };

  #draw(): void {
    if (!this.isConnected) return;
    const close = (): void => this.querySelector('dialog')?.close();
    const waiting = this.#state === 'failed' ? 'The diagram could not be fetched. Close it and try again.' : 'Drawing.';
    render(
      html`<dialog aria-label="Diagram of the tables" @close=${this.#onClosed}>
        ${
          this.#state === 'closed'
            ? nothing
            : html`<div class="dialog-head">
                  <h2>Diagram</h2>
                  <button type="button" class="button" @click=${close}>Close</button>
                </div>
                ${
                  this.#state === 'open'
                    ? html`<schema-diagram
                        .schema=${this.#schema}
                        .changes=${this.#changes}
                        @look=${this.#onLook}
                      ></schema-diagram>`
                    : html`<p role="status">${waiting}</p>`
                }`
        }
      </dialog>`,
      this,
    );
  }
}

customElements.define('diagram-dialog', DiagramDialog);

declare global {
  interface HTMLElementTagNameMap {
    'diagram-dialog': DiagramDialog;
  }
}

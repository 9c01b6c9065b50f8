import './element.css';
import { render } from 'lit-html';
import { quoteName } from '#editor/quote-name.ts';
import type { SchemaFact } from '#observe/schema-facts.ts';
import { schemaRailView } from './view.ts';

/** The tables beside the editor. Property: `schema`. Event `insert` (detail: a name as SQL needs it written). */
export class SchemaRail extends HTMLElement {
  #schema: SchemaFact | null = null;
  #words = '';

  set schema(schema: SchemaFact | null) {
    if (schema === this.#schema) return;
    this.#schema = schema;
    this.#draw();
  }

  connectedCallback(): void {
    this.#draw();
  }

  #draw(): void {
    if (!this.isConnected) return;
    const actions = {
      search: (words: string) => {
        this.#words = words;
        this.#draw();
      },
      insert: (name: string) => this.dispatchEvent(new CustomEvent('insert', { detail: quoteName(name) })),
    };
    render(schemaRailView({ schema: this.#schema, words: this.#words }, actions), this);
  }
}

customElements.define('schema-rail', SchemaRail);

declare global {
  interface HTMLElementTagNameMap {
    'schema-rail': SchemaRail;
  }
}

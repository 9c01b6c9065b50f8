import './element.css';
import { html, render, type TemplateResult } from 'lit-html';
import type { CodePiece } from '#editor/highlight.ts';

const pieceView = ({ text, token }: CodePiece): TemplateResult | string =>
  token === '' ? text : html`<span class=${`token ${token}`}>${text}</span>`;

/** SQL to read, coloured once the highlighter has loaded. Property: `text`. */
export class SqlCode extends HTMLElement {
  #text = '';

  set text(text: string) {
    if (text === this.#text) return;
    this.#text = text;
    void this.#draw();
  }

  connectedCallback(): void {
    void this.#draw();
  }

  async #draw(): Promise<void> {
    if (!this.isConnected) return;
    this.#show([{ text: this.#text, token: '' }]);
    const drawn = this.#text;
    const loaded = await import('#editor/highlight.ts').catch(() => null);
    if (loaded && drawn === this.#text) this.#show(loaded.highlightSql(drawn));
  }

  #show(pieces: CodePiece[]): void {
    render(html`<pre tabindex="0"><code>${pieces.map(pieceView)}</code></pre>`, this);
  }
}

customElements.define('sql-code', SqlCode);

declare global {
  interface HTMLElementTagNameMap {
    'sql-code': SqlCode;
  }
}

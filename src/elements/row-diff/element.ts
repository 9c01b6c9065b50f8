import '../cell/cell.css';
import './element.css';
import { render } from 'lit-html';
import type { RowDiff } from '#explain/row-diff.types.ts';
import type { TableState } from '#observe/facts.ts';
import { rowDiffView } from './view.ts';

/** Expected against actual rows. Properties: `diff`, `tables` (a counter-example's data), `caption`, `sum` (a sentence in place of the counted differences). */
export class RowDiffElement extends HTMLElement {
  #diff: RowDiff | null = null;
  #tables: TableState[] = [];
  #caption = '';
  #sum = '';
  #opened: ReadonlySet<number> = new Set();

  set diff(diff: RowDiff | null) {
    if (diff === this.#diff) return;
    this.#diff = diff;
    this.#opened = new Set();
    this.#draw();
  }

  set tables(tables: TableState[]) {
    this.#tables = tables;
    this.#draw();
  }

  set caption(caption: string) {
    this.#caption = caption;
    this.#draw();
  }

  set sum(sum: string) {
    this.#sum = sum;
    this.#draw();
  }

  connectedCallback(): void {
    this.#draw();
  }

  #draw(): void {
    if (!this.#diff || !this.isConnected) return;
    const unfold = (stretch: number): void => {
      this.#opened = new Set([...this.#opened, stretch]);
      this.#draw();
    };
    render(
      rowDiffView(
        { diff: this.#diff, tables: this.#tables, caption: this.#caption, sum: this.#sum, opened: this.#opened },
        { unfold },
      ),
      this,
    );
  }
}

customElements.define('row-diff', RowDiffElement);

declare global {
  interface HTMLElementTagNameMap {
    'row-diff': RowDiffElement;
  }
}

import '../cell/cell.css';
import './element.css';
import { render } from 'lit-html';
import type { Reply } from '#engine/session.ts';
import { copyText, type CopyForm } from './copy-text.ts';
import { resultTableView, type TableActions, type TableState } from './view.ts';
import { columnWidths, rowWindow, type RowWindow } from './window.ts';

const rowHeightPx = 29;

/**
 * A reply as a table. Properties: `reply`, `canFetchMore`, `label`.
 * Event `fetch-more`: the learner wants the query run again for more rows.
 */
export class ResultTable extends HTMLElement {
  #reply: Reply | null = null;
  #widths: number[] = [];
  #open: TableState['open'] = null;
  #copied: CopyForm | null = null;
  #canFetchMore = false;
  #scroller: Element | null = null;
  #frame = 0;
  #drawnFrom = 0;
  #size = new ResizeObserver(() => this.#draw());

  set reply(reply: Reply | null) {
    if (reply === this.#reply) return;
    this.#reply = reply;
    this.#open = null;
    this.#copied = null;
    this.#widths =
      reply?.kind === 'rows'
        ? columnWidths(
            reply.fields.map(({ name }) => name),
            reply.rows,
          )
        : [];
    this.#draw();
    this.#scroller?.scrollTo({ top: 0 });
  }

  set canFetchMore(can: boolean) {
    this.#canFetchMore = can;
    this.#draw();
  }

  connectedCallback(): void {
    this.#draw();
  }

  disconnectedCallback(): void {
    this.#size.disconnect();
    this.#scroller = null;
    cancelAnimationFrame(this.#frame);
  }

  #actions: TableActions = {
    open: (cell) => {
      this.#open = cell;
      this.#draw();
    },
    copy: (form) => void this.#copy(form),
    fetchMore: () => this.dispatchEvent(new CustomEvent('fetch-more', { bubbles: true })),
  };

  async #copy(form: CopyForm): Promise<void> {
    if (this.#reply?.kind !== 'rows') return;
    await navigator.clipboard.writeText(copyText(this.#reply, form));
    this.#copied = form;
    this.#draw();
    setTimeout(() => {
      this.#copied = null;
      this.#draw();
    }, 1_500);
  }

  #window(): RowWindow {
    const rowCount = this.#reply?.kind === 'rows' ? this.#reply.rows.length : 0;
    const { scrollTop, clientHeight } = this.#scroller ?? { scrollTop: 0, clientHeight: 600 };
    return rowWindow(rowCount, rowHeightPx, scrollTop, Math.max(clientHeight, 200));
  }

  #draw(): void {
    const reply = this.#reply;
    if (!reply || !this.isConnected) return;
    const window = this.#window();
    this.#drawnFrom = window.first;
    const state: TableState = {
      reply,
      label: this.getAttribute('label') ?? 'Result',
      widths: this.#widths,
      window,
      open: this.#open,
      canFetchMore: this.#canFetchMore,
      copied: this.#copied,
    };
    render(resultTableView(state, this.#actions), this);
    this.#watch(this.querySelector('.scroll'));
  }

  #watch(scroller: Element | null): void {
    if (scroller === this.#scroller) return;
    this.#size.disconnect();
    this.#scroller = scroller;
    if (!scroller) return;
    this.#size.observe(scroller);
    scroller.addEventListener('scroll', this.#onScroll, { passive: true });
  }

  #onScroll = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      if (this.#window().first !== this.#drawnFrom) this.#draw();
    });
  };
}

customElements.define('result-table', ResultTable);

declare global {
  interface HTMLElementTagNameMap {
    'result-table': ResultTable;
  }
}

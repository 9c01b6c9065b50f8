import './element.css';
import { render } from 'lit-html';
import { type ExportActions, type ExportRequest, type ExportState, exportView, whatOf } from './view.ts';

/**
 * A menu of what can leave as a file, and in which form. It writes nothing: on `export` (a `CustomEvent<ExportRequest>`) the
 * page does. Properties: `tables`, `hasResult`, `busy`, `status`. With `align="start"` it opens towards the end of the line.
 */
export class ExportMenu extends HTMLElement {
  #state: ExportState = { hasResult: false, tables: [], chosen: 'database', form: 'csv', busy: false, status: '' };

  connectedCallback(): void {
    this.#draw();
  }

  /** Tables that can be exported, by the names that SQL knows them by. */
  set tables(tables: readonly string[]) {
    this.#set({ tables });
  }

  /** A result is shown; it becomes what is exported unless the reader chose something else. */
  set hasResult(hasResult: boolean) {
    const { chosen } = this.#state;
    this.#set({ hasResult, ...(hasResult && chosen === 'database' ? { chosen: 'result' } : {}) });
  }

  /** True while the page writes a file: nothing more can be asked for. */
  set busy(busy: boolean) {
    this.#set({ busy });
  }

  /** What the page does for the menu or what came of it, in words, e.g. `Saved jobs.csv, 1.2 MB.`; announced. */
  set status(status: string) {
    this.#set({ status });
  }

  #set(change: Partial<ExportState>): void {
    const next = { ...this.#state, ...change };
    const isThere =
      next.chosen === 'database' ||
      (next.chosen === 'result' ? next.hasResult : next.tables.includes(next.chosen.slice('table:'.length)));
    this.#state = isThere ? next : { ...next, chosen: next.hasResult ? 'result' : 'database' };
    this.#draw();
  }

  #draw(): void {
    if (this.isConnected) render(exportView(this.#state, this.#actions), this);
  }

  #actions: ExportActions = {
    choose: (chosen) => this.#set({ chosen, status: '' }),
    setForm: (form) => this.#set({ form, status: '' }),
    save: () => {
      const what = whatOf(this.#state.chosen);
      const form = what.kind === 'database' ? null : this.#state.form;
      this.dispatchEvent(new CustomEvent<ExportRequest>('export', { detail: { what, form } }));
    },
    close: () => {
      const menu = this.querySelector('details');
      if (menu) menu.open = false;
      this.querySelector('summary')?.focus();
    },
  };
}

if (!customElements.get('export-menu')) customElements.define('export-menu', ExportMenu);

declare global {
  interface HTMLElementTagNameMap {
    'export-menu': ExportMenu;
  }
}

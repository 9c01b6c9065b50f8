import '../result-table/element.ts';
import './element.css';
import { render } from 'lit-html';
import type { FetchMoreDetail, ResultSet } from './set.ts';
import { openedAtFirst, type SetsActions, setsView } from './view.ts';

/**
 * What the statements of one run returned. Property: `sets`; the last is open and the last with rows, the others are folded. Event `fetch-more` with
 * `detail.place`: that set's query is wanted again for more rows; answered by the same sets with that reply in its place.
 */
export class ResultSets extends HTMLElement {
  #sets: readonly ResultSet[] = [];
  #opened = new Set<number>();

  set sets(sets: readonly ResultSet[]) {
    if (sets === this.#sets) return;
    const isSameRun = sets.length === this.#sets.length && sets.every(({ sql }, at) => sql === this.#sets[at]?.sql);
    const changed = sets.filter((set, at) => set.reply !== this.#sets[at]?.reply).length;
    // One longer reply of the same run leaves open what is open.
    if (!isSameRun || changed !== 1) this.#opened = openedAtFirst(sets);
    this.#sets = sets;
    this.#draw();
  }

  get sets(): readonly ResultSet[] {
    return this.#sets;
  }

  connectedCallback(): void {
    this.#draw();
  }

  #actions: SetsActions = {
    toggle: (place, isOpen) => {
      if (this.#opened.has(place) === isOpen) return;
      if (isOpen) this.#opened.add(place);
      else this.#opened.delete(place);
      this.#draw();
    },
    fetchMore: (place) => {
      const detail: FetchMoreDetail = { place };
      this.dispatchEvent(new CustomEvent('fetch-more', { bubbles: true, detail }));
    },
  };

  #draw(): void {
    if (!this.isConnected) return;
    render(setsView({ sets: this.#sets, opened: this.#opened }, this.#actions), this);
  }
}

if (!customElements.get('result-sets')) customElements.define('result-sets', ResultSets);

declare global {
  interface HTMLElementTagNameMap {
    'result-sets': ResultSets;
  }
}

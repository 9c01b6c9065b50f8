import '../cell/cell.css';
import './element.css';
import { render } from 'lit-html';
import type { Cell } from '#engine/session.ts';
import { type ValueNode, valueTree } from './nodes.ts';
import { partsShown, type ValueActions, valueView } from './view.ts';

/** One value, whole. Property: `value` (the cell and its `pg_type.oid`). Nothing but what is open is drawn of a structure. */
export class ResultValue extends HTMLElement {
  #cell: Cell = null;
  #typeOid = 0;
  #tree: ValueNode | null = null;
  #toggled = new Map<string, boolean>();
  #listed = new Map<string, number>();

  set value({ cell, typeOid }: { cell: Cell; typeOid: number }) {
    if (cell === this.#cell && typeOid === this.#typeOid) return;
    this.#cell = cell;
    this.#typeOid = typeOid;
    this.#tree = cell === null ? null : valueTree(cell, typeOid);
    this.#toggled.clear();
    this.#listed.clear();
    this.#draw();
  }

  connectedCallback(): void {
    this.#draw();
  }

  #actions: ValueActions = {
    toggle: (path, isOpen) => {
      if (this.#toggled.get(path) === isOpen) return;
      this.#toggled.set(path, isOpen);
      this.#draw();
    },
    listMore: (path) => {
      this.#listed.set(path, (this.#listed.get(path) ?? partsShown) + partsShown);
      this.#draw();
    },
  };

  #draw(): void {
    if (!this.isConnected) return;
    const state = {
      cell: this.#cell,
      typeOid: this.#typeOid,
      tree: this.#tree,
      toggled: this.#toggled,
      listed: this.#listed,
    };
    render(valueView(state, this.#actions), this);
  }
}

if (!customElements.get('result-value')) customElements.define('result-value', ResultValue);

declare global {
  interface HTMLElementTagNameMap {
    'result-value': ResultValue;
  }
}

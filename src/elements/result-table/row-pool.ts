import { html, render, type TemplateResult } from 'lit-html';
import type { Cell, Field, RowsReply } from '#engine/session.ts';
import { cellView } from '#elements/cell/cell-view.ts';
import { isOpenable } from '#elements/cell/folded.ts';
import { isNumeric } from '#elements/cell/type-oids.ts';
import { numberWords } from './reply-words.ts';
import { rowAt, type TableState } from './state.ts';
import { rowsAround } from './window.ts';

/** What a row element shows now. */
interface Shown {
  position: number;
  cells: readonly Cell[];
  fields: readonly Field[];
  /** Column of the cursor, or -1. */
  here: number;
}

function cellTemplate(cell: Cell, { typeOid }: Field, column: number, isHere: boolean): TemplateResult {
  const alignment = isNumeric(typeOid) ? 'number' : 'text';
  const kind = isOpenable(cell, typeOid) ? `${alignment} openable` : alignment;
  const content = cellView(cell, { typeOid });
  const tab = isHere ? 0 : -1;
  // Plain text as the cell's only node: most cells are that, and it is laid out in half the time.
  if (typeof content === 'string')
    return html`<td
      role="gridcell"
      class=${kind}
      aria-colindex=${column + 2}
      tabindex=${tab}
      .textContent=${content}
    ></td>`;
  return html`<td role="gridcell" class=${kind} aria-colindex=${column + 2} tabindex=${tab}>${content}</td>`;
}

function rowTemplate({ cells, fields, here }: Shown, place: number): TemplateResult {
  return html`<th role="rowheader" scope="row" class="row-number" aria-colindex="1">${numberWords(place + 1)}</th>
    ${fields.map((field, column) => cellTemplate(cells[column] ?? null, field, column, column === here))}`;
}

/**
 * The elements of the rows in sight, used again as rows come and go. They stand in the document in the order of the rows, and
 * one is drawn anew only where it shows another row or the cursor came or left: this is what keeps scrolling smooth.
 */
export class RowPool {
  #body: HTMLElement | null = null;
  #rows: HTMLTableRowElement[] = [];
  #shown = new WeakMap<HTMLTableRowElement, Shown>();
  #first = 0;

  /**
   * Draws the rows of the window into the table's body, those in sight first, at most `most` of them anew; the others are hidden
   * until the next call, so that no wrong row is ever seen. Returns true where none is left.
   */
  draw(body: HTMLElement, { window, ...state }: TableState, reply: RowsReply, most = Infinity): boolean {
    if (body !== this.#body) {
      this.#body = body;
      this.#rows = [];
    }
    const { first, end } = window;
    this.#turn(body, first);
    this.#count(body, end - first);
    const outOfSight = Math.min(rowsAround, first);
    let left = most;
    for (const turn of this.#rows.keys()) {
      const at = (turn + outOfSight) % this.#rows.length;
      const row = this.#rows[at];
      if (row && this.#drawRow(row, first + at, state, reply, left > 0)) left -= 1;
    }
    return left >= 0;
  }

  /** Takes rows that left at one end to the other, so that those still in sight stay untouched. */
  #turn(body: HTMLElement, first: number): void {
    const step = first - this.#first;
    this.#first = first;
    if (Math.abs(step) >= this.#rows.length) return;
    if (step > 0) {
      const gone = this.#rows.splice(0, step);
      body.append(...gone);
      this.#rows.push(...gone);
    } else if (step < 0) {
      const gone = this.#rows.splice(step);
      body.prepend(...gone);
      this.#rows.unshift(...gone);
    }
  }

  #count(body: HTMLElement, wanted: number): void {
    for (const row of this.#rows.splice(wanted)) row.remove();
    while (this.#rows.length < wanted) {
      const row = document.createElement('tr');
      row.role = 'row';
      body.append(row);
      this.#rows.push(row);
    }
  }

  /** Draws a row where it shows something else, or hides it where it may not be drawn yet. Returns true where it had to be drawn. */
  #drawRow(
    row: HTMLTableRowElement,
    position: number,
    state: Pick<TableState, 'cursor' | 'sorted'>,
    reply: RowsReply,
    mayDraw: boolean,
  ): boolean {
    const { cells, place } = rowAt(state, reply, position);
    const here = state.cursor.row === position ? state.cursor.column : -1;
    const old = this.#shown.get(row);
    const isSame =
      old?.position === position && old.cells === cells && old.fields === reply.fields && old.here === here;
    row.classList.toggle('waiting', !isSame && !mayDraw);
    if (isSame) return false;
    if (!mayDraw) {
      // What it held is no row of the window any more: nothing may find it by its place.
      this.#shown.delete(row);
      row.ariaRowIndex = null;
      return true;
    }
    const shown: Shown = { position, cells, fields: reply.fields, here };
    this.#shown.set(row, shown);
    row.ariaRowIndex = String(position + 2);
    render(rowTemplate(shown, place), row);
    return true;
  }
}

import { html, nothing, type TemplateResult } from 'lit-html';
import type { Cell, Field, RowsReply } from '#engine/session.ts';
import { cellView } from '#elements/cell/cell-view.ts';
import { isOpenable } from '#elements/cell/folded.ts';
import { isNumeric, typeName } from '#elements/cell/type-oids.ts';
import { narrowest, widestByHand } from './column-widths.ts';
import { numberWords, replyWords } from './reply-words.ts';
import { rowAt, type TableActions, type TableState } from './state.ts';

const signs = { ascending: '▲', descending: '▼', none: '' };

function headerCell(field: Field, column: number, state: TableState, actions: TableActions): TemplateResult {
  const direction = state.sort?.column === column ? state.sort.direction : 'none';
  const isHere = state.cursor.column === column;
  const type = typeName(field.typeOid);
  return html`<th
    scope="col"
    class=${isNumeric(field.typeOid) ? 'number' : 'text'}
    aria-colindex=${column + 2}
    aria-sort=${direction}
  >
    <button
      type="button"
      class="sort"
      title=${type === null ? field.name : `${field.name}, ${type}`}
      tabindex=${isHere && state.cursor.row === -1 ? 0 : -1}
      @click=${() => actions.sort(column)}
    >
      <span class="name">${field.name}</span><span class="sign" aria-hidden="true">${signs[direction]}</span>
    </button>
    <span
      class="grip"
      role="separator"
      aria-orientation="vertical"
      aria-label=${`Width of ${field.name}`}
      aria-valuenow=${state.widths[column] ?? narrowest}
      aria-valuemin=${narrowest}
      aria-valuemax=${widestByHand}
      aria-valuetext=${`${String(state.widths[column])} characters`}
      tabindex=${isHere ? 0 : -1}
      @pointerdown=${(event: PointerEvent) => actions.grab(event, column)}
      @dblclick=${() => actions.fit(column)}
    ></span>
  </th>`;
}

function cellTemplate(cell: Cell, { typeOid }: Field, column: number, isHere: boolean): TemplateResult {
  const alignment = isNumeric(typeOid) ? 'number' : 'text';
  const kind = isOpenable(cell, typeOid) ? `${alignment} openable` : alignment;
  return html`<td class=${kind} aria-colindex=${column + 2} tabindex=${isHere ? 0 : -1}>
    ${cellView(cell, { typeOid })}
  </td>`;
}

function rowTemplate(state: TableState, reply: RowsReply, position: number): TemplateResult {
  const { cells, place } = rowAt(state, reply, position);
  const here = state.cursor.row === position ? state.cursor.column : -1;
  return html`<tr aria-rowindex=${position + 2}>
    <th scope="row" class="row-number" aria-colindex="1">${numberWords(place + 1)}</th>
    ${reply.fields.map((field, column) => cellTemplate(cells[column] ?? null, field, column, column === here))}
  </tr>`;
}

function gap(columns: number): TemplateResult {
  return html`<tr class="gap" aria-hidden="true">
    <td colspan=${columns}></td>
  </tr>`;
}

/** Draws the rows of the window as a grid. Widths and the heights of the gaps are set by the element: a style attribute would be refused. */
export function gridView(state: TableState, reply: RowsReply, actions: TableActions): TemplateResult {
  const { first, end } = state.window;
  const isCursorDrawn = state.cursor.row === -1 || (state.cursor.row >= first && state.cursor.row < end);
  const positions = Array.from({ length: end - first }, (_, at) => first + at);
  return html`<div
    class="scroll"
    tabindex=${isCursorDrawn && reply.fields.length > 0 ? -1 : 0}
    role="group"
    aria-label=${`${state.label}, rows`}
    @keydown=${(event: KeyboardEvent) => actions.key(event)}
    @focusin=${(event: FocusEvent) => actions.focus(event)}
    @click=${(event: MouseEvent) => actions.click(event)}
  >
    <table
      role="grid"
      aria-label=${`${state.label}: ${replyWords(reply)}`}
      aria-rowcount=${reply.rowCount + 1}
      aria-colcount=${reply.fields.length + 1}
    >
      <colgroup>
        <col />
        ${reply.fields.map(() => html`<col />`)}
      </colgroup>
      <thead>
        <tr aria-rowindex="1">
          <th class="row-number" scope="col" aria-colindex="1"><span class="visually-hidden">Row</span></th>
          ${reply.fields.map((field, column) => headerCell(field, column, state, actions))}
        </tr>
      </thead>
      <tbody>
        ${gap(reply.fields.length + 1)} ${positions.map((position) => rowTemplate(state, reply, position))}
        ${gap(reply.fields.length + 1)}
      </tbody>
    </table>
    ${reply.rowCount === 0 ? html`<p class="no-rows">No rows. The columns are there; nothing matched.</p>` : nothing}
  </div>`;
}

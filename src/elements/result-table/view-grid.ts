import { html, nothing, type TemplateResult } from 'lit-html';
import type { Field, RowsReply } from '#engine/session.ts';
import { isNumeric, typeName } from '#elements/cell/type-oids.ts';
import { narrowest, widestByHand } from './column-widths.ts';
import { replyWords } from './reply-words.ts';
import type { TableActions, TableState } from './state.ts';

const signs = { ascending: '▲', descending: '▼', none: '' };

function headerCell(field: Field, column: number, state: TableState, actions: TableActions): TemplateResult {
  const direction = state.sort?.column === column ? state.sort.direction : 'none';
  const isHere = state.cursor.column === column;
  const type = typeName(field.typeOid);
  return html`<th
    role="columnheader"
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

/** Draws the grid with its header; its body is filled by the pool of rows, and sized by the frame: a style attribute would be refused. */
export function gridView(state: TableState, reply: RowsReply, actions: TableActions): TemplateResult {
  return html`<div
    class="scroll"
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
      <thead role="rowgroup">
        <tr role="row" aria-rowindex="1">
          <th role="columnheader" class="row-number" scope="col" aria-colindex="1">
            <span class="visually-hidden">Row</span>
          </th>
          ${reply.fields.map((field, column) => headerCell(field, column, state, actions))}
        </tr>
      </thead>
      <tbody role="rowgroup"></tbody>
    </table>
    ${reply.rowCount === 0 ? html`<p class="no-rows">No rows. The columns are there; nothing matched.</p>` : nothing}
  </div>`;
}

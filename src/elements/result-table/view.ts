import { html, nothing, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import type { Cell, Field, Reply, RowsReply } from '#engine/session.ts';
import { cellView } from '#elements/cell/cell-view.ts';
import { isLong, isNumeric } from '#elements/cell/cell-parts.ts';
import type { CopyForm } from './copy-text.ts';
import { counted, numberWords, replyWords } from './reply-words.ts';
import type { RowWindow } from './window.ts';

/** All that the table's drawing depends on. */
export interface TableState {
  reply: Reply;
  /** Name for screen readers. */
  label: string;
  /** Widths of the columns in characters. */
  widths: number[];
  window: RowWindow;
  /** The long cell that is open, or null. */
  open: { row: number; column: number } | null;
  /** True where more rows can be had: a pure SELECT. */
  canFetchMore: boolean;
  /** The form last copied, for a moment. */
  copied: CopyForm | null;
}

/** What the table's controls ask for. */
export interface TableActions {
  open(cell: TableState['open']): void;
  copy(form: CopyForm): void;
  fetchMore(): void;
}

const copyForms: [CopyForm, string][] = [
  ['csv', 'CSV'],
  ['markdown', 'Markdown'],
  ['json', 'JSON'],
];

/** Sets a length through the element's own style: a style attribute would be refused by the content policy. */
function sized(property: 'width' | 'height', length: string): ReturnType<typeof ref> {
  return ref((element) => (element as HTMLElement | undefined)?.style.setProperty(property, length));
}

function cellTemplate(cell: Cell, field: Field | undefined, onOpen: () => void): TemplateResult {
  const alignment = field && isNumeric(field.typeOid) ? 'number' : 'text';
  if (!isLong(cell)) return html`<td class=${alignment}>${cellView(cell)}</td>`;
  return html`<td class=${alignment}>
    <button type="button" class="cell-open" title="Show the whole value" @click=${onOpen}>${cellView(cell)}</button>
  </td>`;
}

function rowsTemplate(state: TableState, reply: RowsReply, actions: TableActions): TemplateResult {
  const { window, widths, label } = state;
  const gap = (height: number): TemplateResult | typeof nothing =>
    height === 0
      ? nothing
      : html`<tr class="gap" aria-hidden="true">
          <td colspan=${reply.fields.length + 1} ${sized('height', `${String(height)}px`)}></td>
        </tr>`;
  const numberWidth = Math.max(3, String(reply.rowCount).length + 1);
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${`${label}: ${replyWords(reply)}`}>
    <table aria-rowcount=${reply.rowCount + 1}>
      <colgroup>
        <col ${sized('width', `calc(${String(numberWidth)}ch + 1rem)`)} />
        ${widths.map((width) => html`<col ${sized('width', `calc(${String(width)}ch + 1.875rem)`)} />`)}
      </colgroup>
      <thead>
        <tr aria-rowindex="1">
          <th class="row-number"><span class="visually-hidden">Row</span></th>
          ${reply.fields.map((field) => html`<th scope="col" class=${isNumeric(field.typeOid) ? 'number' : 'text'} title=${field.name}>${field.name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${gap(window.before)}
        ${reply.rows.slice(window.first, window.end).map((cells, offset) => {
          const row = window.first + offset;
          return html`<tr aria-rowindex=${row + 2}>
            <td class="row-number">${numberWords(row + 1)}</td>
            ${cells.map((cell, column) => cellTemplate(cell, reply.fields[column], () => actions.open({ row, column })))}
          </tr>`;
        })}
        ${gap(window.after)}
      </tbody>
    </table>
    ${reply.rowCount === 0 ? html`<p class="no-rows">No rows. The columns are there; nothing matched.</p>` : nothing}
  </div>`;
}

function openCell(state: TableState, reply: RowsReply, actions: TableActions): TemplateResult | typeof nothing {
  if (!state.open) return nothing;
  const { row, column } = state.open;
  const cell = reply.rows[row]?.[column] ?? null;
  return html`<section class="whole-cell" aria-label="Whole value">
    <header>
      <span>
        <strong>${reply.fields[column]?.name}</strong>, row ${numberWords(row + 1)},
        ${counted(cell?.length ?? 0, 'character')}
      </span>
      <button type="button" @click=${() => actions.open(null)}>Close</button>
    </header>
    <pre tabindex="0">${cellView(cell, { whole: true })}</pre>
  </section>`;
}

function footer(state: TableState, reply: RowsReply, actions: TableActions): TemplateResult {
  const { copied } = state;
  return html`<footer>
    <p class="count">
      ${replyWords(reply)}${
        reply.truncated
          ? html`<span class="more"
              >; the query has more.
              ${
                state.canFetchMore
                  ? html`<button type="button" @click=${() => actions.fetchMore()}>Fetch more</button>`
                  : html`Add <code>limit</code>, or count them with <code>count(*)</code>.`
              }</span
            >`
          : nothing
      }
    </p>
    <div class="copy" role="group" aria-label="Copy the rows shown">
      <span>Copy</span>
      ${copyForms.map(([form, name]) => html`<button type="button" @click=${() => actions.copy(form)}>${copied === form ? 'Copied' : name}</button>`)}
    </div>
  </footer>`;
}

/** Draws a reply: rows as a table with its footer, a command as one line. */
export function resultTableView(state: TableState, actions: TableActions): TemplateResult {
  const { reply } = state;
  if (reply.kind === 'document')
    return html`<pre class="document" tabindex="0">${JSON.stringify(reply.document, null, 2)}</pre>`;
  if (reply.kind === 'command')
    return html`<p class="command"><span class="tick" aria-hidden="true">✓</span> ${replyWords(reply)}</p>`;
  return html`${rowsTemplate(state, reply, actions)}${openCell(state, reply, actions)}${footer(state, reply, actions)}`;
}

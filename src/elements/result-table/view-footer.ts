import { html, nothing, type TemplateResult } from 'lit-html';
import type { RowsReply } from '#engine/session.ts';
import { isNumeric } from '#elements/cell/type-oids.ts';
import type { CopyForm } from './copy-text.ts';
import { counted, numberWords, replyWords } from './reply-words.ts';
import { rowAt, type TableActions, type TableState } from './state.ts';

/** The forms a result is copied in, with their names on the buttons. */
export const copyForms: [CopyForm, string][] = [
  ['csv', 'CSV'],
  ['tsv', 'TSV'],
  ['json', 'JSON'],
  ['markdown', 'Markdown'],
  ['inserts', 'INSERTs'],
];

function moreView(state: TableState, actions: TableActions): TemplateResult {
  return html`<span class="more"
    >; the query has more.
    ${
      state.canFetchMore
        ? html`<button type="button" @click=${() => actions.fetchMore()}>Fetch more</button>`
        : html`Add <code>limit</code>, or count them with <code>count(*)</code>.`
    }</span
  >`;
}

function sortedView(state: TableState, reply: RowsReply, actions: TableActions): TemplateResult {
  const { sort, sorted } = state;
  if (!sort || !sorted) return html`<p class="sorted" role="status"></p>`;
  const which = reply.truncated ? `Only the ${counted(reply.rowCount, 'row')} fetched are sorted` : 'Sorted';
  return html`<p class="sorted" role="status">
    ${which} here by <strong>${reply.fields[sort.column]?.name}</strong>, ${sort.direction}, ${sorted.by}, not by the
    database.
    <button type="button" @click=${() => actions.sort(null)}>As returned</button>
  </p>`;
}

function scopeView(state: TableState, reply: RowsReply, actions: TableActions): TemplateResult | typeof nothing {
  const { row } = state.cursor;
  if (!state.isCursorSet || row < 0 || reply.rowCount < 2) return nothing;
  return html`<select
    aria-label="Rows to copy"
    .value=${state.scope}
    @change=${(event: Event) => actions.choose((event.target as HTMLSelectElement).value as TableState['scope'])}
  >
    <option value="all">all ${numberWords(reply.rowCount)} rows</option>
    <option value="row">row ${numberWords(rowAt(state, reply, row).place + 1)}</option>
  </select>`;
}

/** Draws what came back in words, the order where it is the page's own, and what can be done with the rows. */
export function footerView(state: TableState, reply: RowsReply, actions: TableActions): TemplateResult {
  const canDraw = reply.rowCount > 1 && reply.fields.some(({ typeOid }) => isNumeric(typeOid));
  return html`<footer>
    <p class="count">${replyWords(reply)}${reply.truncated ? moreView(state, actions) : nothing}</p>
    ${sortedView(state, reply, actions)}
    <div class="acts">
      ${
        canDraw
          ? html`<button type="button" class="picture" @click=${() => actions.picture()}>
              ${state.isPicture ? 'Rows' : 'Picture'}
            </button>`
          : nothing
      }
      <div class="copy" role="group" aria-label="Copy">
        <span>Copy</span>
        ${scopeView(state, reply, actions)}
        ${copyForms.map(([form, name]) => html`<button type="button" @click=${() => actions.copy(form)}>${name}</button>`)}
      </div>
      <p class="copied" role="status">${state.note}</p>
    </div>
  </footer>`;
}

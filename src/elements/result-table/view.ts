import { html, nothing, type TemplateResult } from 'lit-html';
import type { RowsReply } from '#engine/session.ts';
import { byteCount } from '#elements/cell/folded.ts';
import { valueKind } from '#elements/cell/type-oids.ts';
import { footerView } from './view-footer.ts';
import { gridView } from './view-grid.ts';
import { counted, numberWords, replyWords } from './reply-words.ts';
import { rowAt, type TableActions, type TableState } from './state.ts';

function openCell(state: TableState, reply: RowsReply, actions: TableActions): TemplateResult | typeof nothing {
  if (!state.open) return nothing;
  const { row, column } = state.open;
  const { cells, place } = rowAt(state, reply, row);
  const cell = cells[column] ?? null;
  const { name = '', typeOid = 0 } = reply.fields[column] ?? {};
  const bytes = cell !== null && valueKind(typeOid) === 'bytes' ? byteCount(cell) : null;
  const size = bytes === null ? counted(cell?.length ?? 0, 'character') : counted(bytes, 'byte');
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    actions.open(null);
  };
  return html`<section class="whole-cell" aria-label="Whole value" tabindex="-1" @keydown=${onKey}>
    <header>
      <span><strong>${name}</strong>, row ${numberWords(place + 1)}${cell === null ? nothing : html`, ${size}`}</span>
      <button type="button" @click=${() => actions.copyCell()}>Copy value</button>
      <button type="button" @click=${() => actions.open(null)}>Close</button>
    </header>
    <result-value .value=${{ cell, typeOid }}></result-value>
  </section>`;
}

/** Draws a reply: rows as a grid or as a picture with a footer, a command as one line. */
export function resultTableView(state: TableState, actions: TableActions): TemplateResult {
  const { reply } = state;
  if (reply.kind === 'document')
    return html`<pre class="document" tabindex="0">${JSON.stringify(reply.document, null, 2)}</pre>`;
  if (reply.kind === 'command')
    return html`<p class="command"><span class="tick" aria-hidden="true">✓</span> ${replyWords(reply)}</p>`;
  return html`${
    state.isPicture
      ? html`<result-picture .reply=${reply}></result-picture>`
      : html`${gridView(state, reply, actions)}${openCell(state, reply, actions)}`
  }${footerView(state, reply, actions)}`;
}

import { html, nothing, type TemplateResult } from 'lit-html';
import type { Cell } from '#engine/session.ts';
import { beginning, type CellPart, cellParts, controlName, hasMarks, longestCell } from './cell-parts.ts';
import { byteCount, foldJson } from './folded.ts';
import { valueKind } from './type-oids.ts';

/** Hex digits shown of a bytea in a row. */
const hexShown = 32;

function partView({ kind, text }: CellPart): TemplateResult | string {
  if (kind === 'text') return text;
  // The character itself stays in the text, isolated, so that copying a cell copies what PostgreSQL sent.
  if (kind === 'control')
    return html`<span class="cell-control" data-code=${controlName(text)}><span class="cell-raw">${text}</span></span>`;
  return html`<span class="cell-blank" data-blank=${kind}>${text}</span>`;
}

function bytesView(cell: string, bytes: number): TemplateResult {
  const shown = cell.slice(0, 2 + hexShown);
  const unit = bytes === 1 ? 'byte' : 'bytes';
  return html`${shown}${shown.length < cell.length ? html`<span class="cell-cut">…</span>` : nothing}
    <span class="cell-note">${bytes.toLocaleString('en-US')} ${unit}</span>`;
}

/** Draws a text with what would not be seen in it made visible. */
export function markedText(text: string): TemplateResult | string {
  return hasMarks(text) ? html`${cellParts(text).map(partView)}` : text;
}

/**
 * A cell's content: NULL as a word, the empty text as a mark, white space and controls visible. Without `whole`, JSON folds
 * to one line, bytea shows its first bytes and its length, long text is cut. `typeOid` defaults to text.
 */
export function cellView(cell: Cell, options: { whole?: boolean; typeOid?: number } = {}): TemplateResult | string {
  if (cell === null) return html`<span class="cell-null">null</span>`;
  if (cell === '') return html`<span class="cell-empty" role="img" aria-label="empty text">''</span>`;
  if (options.whole) return markedText(cell);
  const kind = valueKind(options.typeOid ?? 0);
  const bytes = kind === 'bytes' ? byteCount(cell) : null;
  if (bytes !== null) return bytesView(cell, bytes);
  // Far more than is shown is enough to fold.
  const line = kind === 'json' ? foldJson(beginning(cell, 4 * longestCell)) : cell;
  const isCut = line.length > longestCell || (kind === 'json' && cell.length > 4 * longestCell);
  if (!isCut) return markedText(line);
  return html`${markedText(beginning(line, longestCell))}<span class="cell-cut">…</span>`;
}

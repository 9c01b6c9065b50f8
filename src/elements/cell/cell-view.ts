import { html, nothing, type TemplateResult } from 'lit-html';
import type { Cell } from '#engine/session.ts';
import { cellParts, type CellPart, isLong, longestCell } from './cell-parts.ts';

function partView({ kind, text }: CellPart): TemplateResult | string {
  if (kind === 'text') return text;
  // The white space itself stays in the text, so that copying a cell copies what PostgreSQL sent.
  return html`<span class="cell-blank" data-blank=${kind}>${text}</span>`;
}

const odd = /^ | $|[\n\t]/;

/** A cell's content: NULL as a word, the empty text as a mark, edge spaces and line ends visible, long text cut. */
export function cellView(cell: Cell, options: { whole?: boolean } = {}): TemplateResult | string {
  if (cell === null) return html`<span class="cell-null">null</span>`;
  if (cell === '') return html`<span class="cell-empty" role="img" aria-label="empty text">''</span>`;
  if (!odd.test(cell) && !isLong(cell)) return cell;
  const isCut = !options.whole && isLong(cell);
  const shown = isCut ? cell.slice(0, longestCell) : cell;
  return html`${cellParts(shown).map(partView)}${isCut ? html`<span class="cell-cut">…</span>` : nothing}`;
}

import { html, nothing, svg, type TemplateResult } from 'lit-html';

/** How far one lesson or exercise is. */
export type Mark = 'untouched' | 'attempted' | 'solved' | 'read';

const words: Record<Mark, string> = { untouched: '', attempted: 'begun', solved: 'solved', read: 'read' };

/** A circle: open, half, or full with a tick; the shape says it without the colour. */
export function singleMark(mark: Mark): TemplateResult {
  return html`<svg viewBox="0 0 16 16" width="16" height="16" class=${mark} aria-hidden="true">
      <circle class="ring" cx="8" cy="8" r="6.25" />
      ${mark === 'attempted' ? svg`<path class="half" d="M8 1.75a6.25 6.25 0 0 1 0 12.5Z" />` : nothing}
      ${mark === 'solved' || mark === 'read' ? svg`<path class="tick" d="m4.9 8.3 2.2 2.2 4-4.6" />` : nothing}</svg
    >${mark === 'untouched' ? nothing : html`<span class="visually-hidden">(${words[mark]})</span>`}`;
}

/** Solved of all, with a rule that fills. */
export function countMark(solved: number, all: number): TemplateResult {
  const length = all === 0 ? 0 : (solved / all) * 60;
  return html`<span class="count">${solved} of ${all} solved</span>
    <svg viewBox="0 0 60 6" width="60" height="6" aria-hidden="true">
      <path class="rule" d="M0 3h60M.5 0v6M59.5 0v6" />
      ${solved > 0 ? svg`<path class="filled" d="M0 3h${length}" />` : nothing}
    </svg>`;
}

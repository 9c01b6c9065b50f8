import { html, svg, type TemplateResult } from 'lit-html';
import type { PlanMeasure } from '#explain/plan-step.ts';
import { measureText } from './measures.ts';

/** A bar of 100 units for the most; anything at all shows. */
export function bar(value: number, most: number): TemplateResult {
  const width = value <= 0 ? 0 : Math.max(1, (100 * value) / Math.max(most, 1e-9));
  return html`<svg class="page-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect class="track" x="0" y="0" width="100" height="8" /><rect class="fill" x="0" y="0" width=${width} height="8" />`}
  </svg>`;
}

/** What a step costs: a bar and a number; nothing is said quietly. */
export function costView(value: number, most: number, measure: PlanMeasure): TemplateResult {
  const text = measureText(value, measure);
  if (value <= 0) return html`<span class="cost none"><span class="number">${text}</span></span>`;
  return html`<span class="cost">${bar(value, most)}<span class="number">${text}</span></span>`;
}

import { html, nothing, type TemplateResult } from 'lit-html';
import type { PlanStep } from '#explain/plan-step.ts';
import { msText } from '#explain/plan-whole.ts';
import { count } from './measures.ts';

function fact(name: string, value: TemplateResult | string, className = ''): TemplateResult {
  return html`<div class=${className}>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

function rowsText({ loops, rows, estimate, planned }: PlanStep): string {
  if (loops === 0) return planned === null ? '' : `${count(planned)} planned`;
  const expected = planned === null ? '' : `${count(planned)} planned, `;
  const each =
    loops > 1
      ? `; per run ${expected}${count(estimate?.actual ?? rows / loops)} came`
      : planned === null
        ? ''
        : `; ${count(planned)} planned`;
  return `${count(rows)}${each}`;
}

/** What a step says of itself, behind its line. */
export function factsView(step: PlanStep): TemplateResult {
  const rows = rowsText(step);
  return html`<div class="facts">
    ${step.meaning === '' ? nothing : html`<p>${step.meaning}</p>`}
    <dl>
      ${step.conditions.map(({ name, text }) => fact(name, html`<code>${text}</code>`))}
      ${step.loops > 0 ? fact('Pages', `${count(step.ownPages)} of its own, ${count(step.pages)} with all below`) : nothing}
      ${step.ms === null || step.ownMs === null || step.loops === 0 ? nothing : fact('Time', `${msText(step.ownMs)} of its own, ${msText(step.ms)} with all below`)}
      ${step.cost === null || step.ownCost === null ? nothing : fact('Estimated cost', `${count(step.ownCost)} of its own, ${count(step.cost)} with all below`)}
      ${rows === '' ? nothing : fact('Rows', rows)}
      ${step.loops > 1 ? fact('Runs', step.processes > 1 ? `${count(step.loops)}, in ${step.processes} processes side by side` : count(step.loops)) : nothing}
      ${step.rowsRemoved === 0 ? nothing : fact('Thrown away', `${count(step.rowsRemoved)} rows`)}
      ${step.heapFetches === null ? nothing : fact('Visits to the table', count(step.heapFetches))}
      ${step.figures.map(({ name, text, isBad }) => fact(name, text, isBad ? 'bad' : ''))}
    </dl>
  </div>`;
}

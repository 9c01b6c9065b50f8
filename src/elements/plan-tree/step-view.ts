import { html, nothing, type TemplateResult } from 'lit-html';
import type { PlanMeasure, PlanStep } from '#explain/plan-step.ts';
import { costView } from './bar.ts';
import { count, ownValue } from './measures.ts';
import { factsView } from './step-facts.ts';

/** What all steps of a plan are drawn with. */
export interface StepContext {
  /** The value whose bar is the longest. */
  most: number;
  measure: PlanMeasure;
  /** Steps that advice speaks of. */
  advised: ReadonlySet<string>;
  /** Steps whose conditions and figures are shown. */
  open: ReadonlySet<string>;
}

function spills(step: PlanStep): TemplateResult[] {
  const badges: Record<string, string> = {
    Sort: 'sorted on disk',
    'Hash table': 'memory too small',
    Bitmap: 'bitmap too large',
    'Full-sort Groups': 'sorted on disk',
    'Pre-sorted Groups': 'sorted on disk',
    'Rows kept': 'kept on disk',
    Workers: 'too few workers',
  };
  return step.figures
    .filter(({ name, isBad }) => isBad && name in badges)
    .map(({ name }) => html`<span class="badge far">${badges[name]}</span> `);
}

/** Short remarks on a step: what it threw away, how far off the estimate was, how often it ran. */
export function badges(step: PlanStep): TemplateResult[] {
  const found: TemplateResult[] = [];
  if (!step.hasRun) return [html`<span class="badge quiet">never ran</span>`];
  const { estimate } = step;
  if (estimate?.isFar) {
    const direction = estimate.actual > estimate.planned ? 'more' : 'fewer';
    found.push(html`<span class="badge far">×${count(estimate.factor)} ${direction} rows than planned</span> `);
  }
  if (step.rowsRemoved > 0) found.push(html`<span class="badge">${count(step.rowsRemoved)} rows thrown away</span> `);
  if (step.heapFetches) found.push(html`<span class="badge">${count(step.heapFetches)} visits to the table</span> `);
  found.push(...spills(step));
  if (step.processes > 1) found.push(html`<span class="badge quiet">${step.processes} processes</span> `);
  const runs = step.loops / step.processes;
  if (runs > 1.5) found.push(html`<span class="badge quiet">ran ${count(step.loops)} times</span> `);
  return found;
}

/** What a step reads, and by which index. */
export function onView(step: PlanStep): TemplateResult | typeof nothing {
  const alias = step.alias !== null && step.alias !== step.relation ? ` ${step.alias}` : '';
  const read = `${step.relation ?? ''}${alias}`.trim();
  if (read === '' && step.index === null) return nothing;
  return html`<span class="on">
    ${read === '' ? nothing : html`on <code>${read}</code>`}
    ${step.index === null ? nothing : html`by <code>${step.index}</code>`}
  </span>`;
}

/** A step with all below it: what it does and costs in one line, its conditions behind it. */
export function stepView(step: PlanStep, context: StepContext): TemplateResult {
  const { measure, most, advised, open } = context;
  return html`<li class=${step.hasRun ? '' : 'unused'}>
    <details class="step">
      <summary data-step=${step.id}>
        <span class="what">
          ${step.subplan === '' ? nothing : html`<span class="subplan">${step.subplan}</span>`}
          <strong>${step.name}</strong> ${onView(step)}
          ${advised.has(step.id) ? html`<span class="badge advised">see advice</span> ` : nothing} ${badges(step)}
        </span>
        ${costView(ownValue(step, measure), most, measure)}
      </summary>
      ${open.has(step.id) ? factsView(step) : nothing}
    </details>
    ${
      step.children.length === 0
        ? nothing
        : html`<ul>
            ${step.children.map((child) => stepView(child, context))}
          </ul>`
    }
  </li>`;
}

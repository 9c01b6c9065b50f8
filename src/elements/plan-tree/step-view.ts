import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { pagesText, type PlanStep } from '#explain/plan-summary.ts';

/** What a reader may do with the drawing. */
export interface PlanTreeActions {
  choose(plan: number, step: string, isOpen: boolean): void;
}

/** A number with thousands apart. */
export const count = (value: number): string => Math.round(value).toLocaleString('en-US');

/** A bar of 100 units for the most pages; anything read at all shows. */
export function bar(pages: number, most: number): TemplateResult {
  const width = pages === 0 ? 0 : Math.max(1, (100 * pages) / Math.max(1, most));
  return html`<svg class="page-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect class="track" x="0" y="0" width="100" height="8" /><rect class="fill" x="0" y="0" width=${width} height="8" />`}
  </svg>`;
}

/** What a step costs: a bar and a number; nothing read is said quietly. */
export function costView(pages: number, most: number): TemplateResult {
  if (pages === 0) return html`<span class="cost none"><span class="number">0 pages</span></span>`;
  return html`<span class="cost">${bar(pages, most)}<span class="number">${pagesText(pages)}</span></span>`;
}

function badges(step: PlanStep): TemplateResult[] {
  const found: TemplateResult[] = [];
  if (step.loops === 0) return [html`<span class="badge quiet">never ran</span>`];
  const { estimate } = step;
  if (estimate?.isFar) {
    const direction = estimate.actual > estimate.planned ? 'more' : 'fewer';
    found.push(html`<span class="badge far">×${count(estimate.factor)} ${direction} rows than planned</span>`);
  }
  if (step.rowsRemoved > 0) found.push(html`<span class="badge">${count(step.rowsRemoved)} rows thrown away</span>`);
  if (step.heapFetches) found.push(html`<span class="badge">${count(step.heapFetches)} visits to the table</span>`);
  if (step.loops > 1) found.push(html`<span class="badge quiet">ran ${count(step.loops)} times</span>`);
  return found;
}

function on(step: PlanStep): TemplateResult | typeof nothing {
  const alias = step.alias !== null && step.alias !== step.relation ? ` ${step.alias}` : '';
  if (step.relation === null && step.index === null) return nothing;
  return html`<span class="on">
    ${step.relation === null ? nothing : html`on <code>${step.relation}${alias}</code>`}
    ${step.index === null ? nothing : html`by <code>${step.index}</code>`}
  </span>`;
}

function facts(step: PlanStep): TemplateResult {
  const { estimate } = step;
  return html`<div class="facts">
    ${step.meaning === '' ? nothing : html`<p>${step.meaning}</p>`}
    <dl>
      ${step.conditions.map(
        ({ name, text }) =>
          html`<div>
            <dt>${name}</dt>
            <dd><code>${text}</code></dd>
          </div>`,
      )}
      <div>
        <dt>Pages</dt>
        <dd>${count(step.ownPages)} of its own, ${count(step.pages)} with all below</dd>
      </div>
      ${
        step.loops === 0
          ? nothing
          : html`<div>
              <dt>Rows</dt>
              <dd>
                ${count(step.rows)}${estimate ? html`; per run ${count(estimate.planned)} planned, ${count(estimate.actual)} came` : nothing}
              </dd>
            </div>`
      }
      ${
        step.rowsRemoved === 0
          ? nothing
          : html`<div>
              <dt>Thrown away</dt>
              <dd>${count(step.rowsRemoved)} rows</dd>
            </div>`
      }
      ${
        step.heapFetches === null
          ? nothing
          : html`<div>
              <dt>Visits to the table</dt>
              <dd>${count(step.heapFetches)}</dd>
            </div>`
      }
    </dl>
  </div>`;
}

/** A step with all below it: what it does and costs in one line, its conditions behind it. */
export function stepView(step: PlanStep, plan: number, most: number, actions: PlanTreeActions): TemplateResult {
  const onToggle = (event: Event): void => {
    if (event.currentTarget instanceof HTMLDetailsElement) actions.choose(plan, step.id, event.currentTarget.open);
  };
  return html`<li class=${step.loops === 0 ? 'unused' : ''}>
    <details class="step" @toggle=${onToggle}>
      <summary>
        <span class="what">
          ${step.subplan === '' ? nothing : html`<span class="subplan">${step.subplan}</span>`}
          <strong>${step.name}</strong> ${on(step)} ${badges(step)}
        </span>
        ${costView(step.ownPages, most)}
      </summary>
      ${facts(step)}
    </details>
    ${
      step.children.length === 0
        ? nothing
        : html`<ul>
            ${step.children.map((child) => stepView(child, plan, most, actions))}
          </ul>`
    }
  </li>`;
}

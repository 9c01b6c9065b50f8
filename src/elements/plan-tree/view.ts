import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { pagesText, planSteps, type PlanStep, type PlanSummary, stepPlace } from '#explain/plan-summary.ts';

/** One plan to draw. */
export interface DrawnPlan {
  label: string;
  sql: string;
  summary: PlanSummary;
}

/** All that the drawing depends on. */
export interface PlanTreeState {
  headline: string;
  plans: DrawnPlan[];
  /** The step whose table is marked in the query: number of the plan and the step's id. */
  chosen: { plan: number; step: string } | null;
}

export interface PlanTreeActions {
  choose(plan: number, step: string, isOpen: boolean): void;
}

const count = (value: number): string => Math.round(value).toLocaleString('en-US');

/** A bar of 100 units for the most pages; anything read at all shows. */
function bar(pages: number, most: number): TemplateResult {
  const width = pages === 0 ? 0 : Math.max(1, (100 * pages) / Math.max(1, most));
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect class="track" x="0" y="0" width="100" height="8" /><rect class="fill" x="0" y="0" width=${width} height="8" />`}
  </svg>`;
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

function stepView(step: PlanStep, plan: number, most: number, actions: PlanTreeActions): TemplateResult {
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
        <span class="cost">${bar(step.ownPages, most)}<span class="number">${pagesText(step.ownPages)}</span></span>
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

function queryView(plan: DrawnPlan, step: PlanStep | undefined): TemplateResult {
  const place = step ? stepPlace(plan.sql, step) : null;
  if (!place) return html`<pre class="query" tabindex="0" aria-label="The query"><code>${plan.sql}</code></pre>`;
  const [before, named, after] = [
    plan.sql.slice(0, place.start),
    plan.sql.slice(place.start, place.end),
    plan.sql.slice(place.end),
  ];
  return html`<pre
    class="query"
    tabindex="0"
    aria-label="The query"
  ><code>${before}<mark>${named}</mark>${after}</code></pre>`;
}

function tableView(plan: DrawnPlan): TemplateResult {
  const rows = planSteps(plan.summary.root).map((step) => {
    const depth = step.id.split('.').length;
    return html`<tr>
      <td>${depth}</td>
      <th scope="row">${step.name}</th>
      <td>${[step.relation, step.index].filter(Boolean).join(', ')}</td>
      <td class="amount">${count(step.ownPages)}</td>
      <td class="amount">${step.estimate ? count(step.estimate.planned) : ''}</td>
      <td class="amount">${step.loops === 0 ? 'never ran' : count(step.rows / step.loops)}</td>
      <td class="amount">${count(step.loops)}</td>
    </tr>`;
  });
  return html`<details class="as-table">
    <summary>The plan ${plan.label} as a table</summary>
    <div class="scroll" tabindex="0" role="region" aria-label=${`Steps of the plan ${plan.label}`}>
      <table>
        <thead>
          <tr>
            <th scope="col">Depth</th>
            <th scope="col">Step</th>
            <th scope="col">Reads</th>
            <th scope="col">Own pages</th>
            <th scope="col">Rows planned</th>
            <th scope="col">Rows a run</th>
            <th scope="col">Runs</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
  </details>`;
}

function triggersView({ triggers }: PlanSummary, most: number): TemplateResult | typeof nothing {
  if (!triggers) return nothing;
  return html`<div class="triggers">
    <span class="what"
      ><strong>Checks of foreign keys</strong> ${triggers.names.map((name) => html`<code>${name}</code> `)}<span
        class="badge quiet"
        >ran ${count(triggers.calls)} times</span
      ></span
    >
    <span class="cost">${bar(triggers.buffers, most)}<span class="number">${pagesText(triggers.buffers)}</span></span>
  </div>`;
}

function planView(
  plan: DrawnPlan,
  number: number,
  most: number,
  state: PlanTreeState,
  actions: PlanTreeActions,
): TemplateResult {
  const { summary, label } = plan;
  if (summary.error !== null)
    return html`<section class="plan">
      <h4>${label}</h4>
      <p class="failed">The query failed: ${summary.error}</p>
    </section>`;
  const chosen =
    state.chosen?.plan === number ? planSteps(summary.root).find((step) => step.id === state.chosen?.step) : undefined;
  return html`<section class="plan" aria-label=${`Plan ${label}, ${pagesText(summary.pages)}`}>
    <h4>${label} <span class="number">${pagesText(summary.pages)}</span></h4>
    <ul class="tree">
      ${stepView(summary.root, number, most, actions)}
    </ul>
    ${triggersView(summary, most)} ${chosen ? queryView(plan, chosen) : nothing} ${tableView(plan)}
  </section>`;
}

/** Draws plans side by side, bars to one scale: the pages each step reads by itself. */
export function planTreeView(state: PlanTreeState, actions: PlanTreeActions): TemplateResult {
  const drawn = state.plans.filter((plan) => plan.summary.error === null);
  const own = drawn.flatMap(({ summary }) => [
    ...planSteps(summary.root).map((step) => step.ownPages),
    summary.triggers?.buffers ?? 0,
  ]);
  const most = Math.max(1, ...own);
  const total = Math.max(1, ...drawn.map(({ summary }) => summary.pages));
  return html` <p class="headline">${state.headline}</p>
    ${
      drawn.length < 2
        ? nothing
        : html`<div class="totals" aria-hidden="true">
            ${drawn.map(({ label, summary }) => html`<div><span class="label">${label}</span>${bar(summary.pages, total)}<span class="number">${count(summary.pages)}</span></div>`)}
          </div>`
    }
    <div class="plans">${state.plans.map((plan, number) => planView(plan, number, most, state, actions))}</div>`;
}

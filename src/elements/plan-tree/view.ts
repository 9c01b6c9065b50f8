import { html, nothing, type TemplateResult } from 'lit-html';
import { pagesText, planSteps, type PlanStep, type PlanSummary, stepPlace } from '#explain/plan-summary.ts';
import { bar, costView, count, type PlanTreeActions, stepView } from './step-view.ts';

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

const titles: Record<string, string> = {
  yours: 'Your plan',
  before: 'Before',
  baseline: 'Before',
  reference: 'Reference',
};

function titleOf(label: string): string {
  return titles[label] ?? label;
}

/** The plan before comes first where lengths are compared, as in the headline. */
function byTime(plans: DrawnPlan[]): DrawnPlan[] {
  const isBefore = (plan: DrawnPlan) => titleOf(plan.label) === 'Before';
  return [...plans].sort((a, b) => Number(isBefore(b)) - Number(isBefore(a)));
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
    <summary>${titleOf(plan.label)} as a table</summary>
    <div class="scroll" tabindex="0" role="region" aria-label=${`${titleOf(plan.label)}, step by step`}>
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
    ${costView(triggers.buffers, most)}
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
      <p class="title">${titleOf(label)}</p>
      <p class="failed">The query failed: ${summary.error}</p>
    </section>`;
  const chosen =
    state.chosen?.plan === number ? planSteps(summary.root).find((step) => step.id === state.chosen?.step) : undefined;
  return html`<div class="plan" role="group" aria-label=${`${titleOf(label)}, ${pagesText(summary.pages)}`}>
    <p class="title">${titleOf(label)} <span class="number">${pagesText(summary.pages)}</span></p>
    <ul class="tree">
      ${stepView(summary.root, number, most, actions)}
    </ul>
    ${triggersView(summary, most)} ${chosen ? queryView(plan, chosen) : nothing} ${tableView(plan)}
  </div>`;
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
            ${byTime(drawn).map(({ label, summary }) => html`<div><span class="label">${titleOf(label)}</span>${bar(summary.pages, total)}<span class="number">${count(summary.pages)}</span></div>`)}
          </div>`
    }
    <div class="plans">${state.plans.map((plan, number) => planView(plan, number, most, state, actions))}</div>`;
}

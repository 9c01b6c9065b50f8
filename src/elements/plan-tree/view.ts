import { html, nothing, type TemplateResult } from 'lit-html';
import type { PlanMeasure, PlanSummary } from '#explain/plan-step.ts';
import { planSteps } from '#explain/plan-steps.ts';
import { adviceView } from './advice-view.ts';
import { bar, costView } from './bar.ts';
import { compareView } from './compare-view.ts';
import { foldsView } from './fold-view.ts';
import { onTreeKey, treeEvents } from './keys.ts';
import { count, measureNames, measureText, ownValue, wholeValue } from './measures.ts';
import { queryView } from './query-view.ts';
import { byTime, type DrawnPlan, type PlanTreeActions, type PlanTreeState, titleOf } from './state.ts';
import { stepView } from './step-view.ts';

const none: ReadonlySet<string> = new Set();

function totalOf({ summary }: DrawnPlan, measure: PlanMeasure): number {
  return measure === 'pages' ? summary.pages : wholeValue(summary.root, measure);
}

function triggersView({ triggers }: PlanSummary, most: number, measure: PlanMeasure): TemplateResult | typeof nothing {
  if (!triggers || measure !== 'pages') return nothing;
  return html`<div class="triggers">
    <span class="what"
      ><strong>Checks of foreign keys</strong> ${triggers.names.map((name) => html`<code>${name}</code> `)}<span
        class="badge quiet"
        >ran ${count(triggers.calls)} times</span
      ></span
    >
    ${costView(triggers.buffers, most, measure)}
  </div>`;
}

function wholeView({ whole }: PlanSummary): TemplateResult | typeof nothing {
  if (whole.length === 0) return nothing;
  return html`<dl class="whole">
    ${whole.map(
      ({ name, text }) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${text}</dd>
        </div>`,
    )}
  </dl>`;
}

/** The plan whose query stands once above all, because it is theirs too; null where each shows its own. */
function sharedQuery({ plans, showsQuery, marked }: PlanTreeState): DrawnPlan | null {
  const [first] = plans;
  if (!showsQuery || !first || plans.length < 2 || plans.some(({ sql }) => sql !== first.sql)) return null;
  return plans[marked?.plan ?? 0] ?? first;
}

function planView(
  plan: DrawnPlan,
  number: number,
  most: number,
  state: PlanTreeState,
  actions: PlanTreeActions,
): TemplateResult {
  const { summary, label } = plan;
  const { measure, marked } = state;
  if (summary.error !== null)
    return html`<section class="plan">
      <p class="title">${titleOf(label)}</p>
      <p class="failed">The query failed: ${summary.error}</p>
    </section>`;
  const total = measureText(totalOf(plan, measure), measure);
  const step = marked?.plan === number ? marked.step : null;
  const events = treeEvents(number, actions);
  const advised = new Set(state.advises ? summary.advice.flatMap((advice) => advice.step ?? []) : []);
  return html`<div class="plan" role="group" aria-label=${`${titleOf(label)}, ${total}`}>
    <p class="title">${titleOf(label)} <span class="number">${total}</span></p>
    ${sharedQuery(state) === null && (state.showsQuery || step !== null) ? queryView(plan, step) : nothing}
    ${adviceView(summary, measure, state, actions)}
    <ul
      class="tree"
      @keydown=${onTreeKey}
      @pointerover=${events.point}
      @pointerleave=${events.leave}
      @focusin=${events.point}
      @focusout=${events.leave}
      @toggle=${events.toggle}
    >
      ${stepView(summary.root, { most, measure, advised, open: state.openSteps[number] ?? none })}
    </ul>
    ${triggersView(summary, most, measure)} ${wholeView(summary)} ${foldsView(plan, number, state, actions)}
  </div>`;
}

function measureView(state: PlanTreeState, actions: PlanTreeActions): TemplateResult | typeof nothing {
  const [first, ...others] = state.plans.filter(({ summary }) => summary.error === null);
  const shared = (first?.summary.measures ?? []).filter((measure) =>
    others.every(({ summary }) => summary.measures.includes(measure)),
  );
  if (shared.length < 2) return nothing;
  return html`<div class="measures" role="group" aria-label="Bars show">
    ${shared.map(
      (measure) =>
        html`<button
          type="button"
          aria-pressed=${measure === state.measure ? 'true' : 'false'}
          @click=${() => actions.measure(measure)}
        >
          ${measureNames[measure]}
        </button>`,
    )}
  </div>`;
}

/** Draws plans, bars to one scale: what each step reads, takes or was expected to cost by itself; two of them compared. */
export function planTreeView(state: PlanTreeState, actions: PlanTreeActions): TemplateResult {
  const { measure } = state;
  const drawn = state.plans.filter((plan) => plan.summary.error === null);
  const own = drawn.flatMap(({ summary }) => [
    ...planSteps(summary.root).map((step) => ownValue(step, measure)),
    measure === 'pages' ? (summary.triggers?.buffers ?? 0) : 0,
  ]);
  const most = Math.max(1e-9, ...own);
  const total = Math.max(1e-9, ...drawn.map((plan) => totalOf(plan, measure)));
  const shared = sharedQuery(state);
  return html`<div class="top">
      <p class="headline">${state.headline}</p>
      ${measureView(state, actions)}
    </div>
    ${shared ? queryView(shared, state.marked?.step ?? null) : nothing}
    ${
      drawn.length < 2
        ? nothing
        : html`<div class="totals" aria-hidden="true">
              ${byTime(drawn).map((plan) => html`<div><span class="label">${titleOf(plan.label)}</span>${bar(totalOf(plan, measure), total)}<span class="number">${measure === 'pages' ? count(totalOf(plan, measure)) : measureText(totalOf(plan, measure), measure)}</span></div>`)}
            </div>
            ${state.comparison ? html`<div class="side-by-side">${compareView(state.comparison, measure)}</div>` : nothing}`
    }
    <div class="plans">${state.plans.map((plan, number) => planView(plan, number, most, state, actions))}</div>`;
}

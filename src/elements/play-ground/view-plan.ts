import { html, type TemplateResult } from 'lit-html';
import type { PlanFact } from '#observe/facts.ts';
import type { LabelledPlan, PointedPlace } from '../plan-tree/element.ts';
import type { PlayActions } from './actions.ts';
import type { PlayState } from './state.ts';

const drawn = new WeakMap<PlanFact, LabelledPlan[]>();

/** The plans as the drawing takes them, the same array for the same plan. */
function plansOf(plan: PlanFact): LabelledPlan[] {
  const known = drawn.get(plan);
  if (known) return known;
  const plans = [{ label: 'plan', plan }];
  drawn.set(plan, plans);
  return plans;
}

/** Draws the plan of the statement that was explained, and the trial of an index; null before there is one. */
export function planView({ plan, trial, busy }: PlayState, actions: PlayActions): TemplateResult | null {
  if (!plan) return null;
  if (plan.refusal !== null) {
    return html`<div class="run-error">
      <p class="finding-title"><strong>No plan</strong></p>
      <p class="finding-message">${plan.refusal}</p>
    </div>`;
  }
  const point = (event: CustomEvent<PointedPlace | null>): void => actions.point(event.detail);
  const tryIndex = (event: CustomEvent<{ sql: string }>): void => actions.tryIndex(event.detail.sql);
  return html`<plan-tree advice try query .plans=${plansOf(plan.plan)} @point=${point} @try=${tryIndex}></plan-tree>
    <section class="trial" aria-labelledby="play-trial">
      <h2 id="play-trial">What if there were an index?</h2>
      <p class="soft">
        It is built in a transaction that is rolled back: you see plan, size and cost, and nothing stays.
      </p>
      <what-if .plan=${plan.plan} .outcome=${trial} .isBusy=${busy?.act === 'explain'} @try=${tryIndex}></what-if>
    </section>`;
}

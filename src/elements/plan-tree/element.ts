import './element.css';
import './step.css';
import { render } from 'lit-html';
import { planHeadline, summarisePlan } from '#explain/plan-summary.ts';
import type { PlanFact } from '#observe/facts.ts';
import { type DrawnPlan, type PlanTreeState, planTreeView } from './view.ts';

/** A plan under its name. The one labelled `before` or `baseline` is where the headline starts from. */
export interface LabelledPlan {
  label: string;
  plan: PlanFact;
}

/** Plans as trees of the pages each step reads. Property: `plans`, the learner's first. */
export class PlanTreeElement extends HTMLElement {
  #plans: LabelledPlan[] = [];
  #drawn: DrawnPlan[] = [];
  #chosen: PlanTreeState['chosen'] = null;

  get plans(): LabelledPlan[] {
    return this.#plans;
  }

  set plans(plans: LabelledPlan[]) {
    if (plans === this.#plans) return;
    this.#plans = plans;
    this.#drawn = plans.map(({ label, plan }) => ({ label, sql: plan.sql, summary: summarisePlan(plan) }));
    this.#chosen = null;
    this.#draw();
  }

  connectedCallback(): void {
    this.#draw();
  }

  #headline(): string {
    const before = this.#plans.find(({ label }) => label === 'before' || label === 'baseline')?.plan;
    const now = this.#plans.find(({ plan }) => plan !== before)?.plan ?? before;
    return now ? planHeadline(now === before ? undefined : before, now) : '';
  }

  #choose(plan: number, step: string, isOpen: boolean): void {
    const isChosen = this.#chosen?.plan === plan && this.#chosen.step === step;
    if (!isOpen && !isChosen) return;
    this.#chosen = isOpen ? { plan, step } : null;
    this.#draw();
  }

  #draw(): void {
    if (!this.isConnected || this.#plans.length === 0) return;
    const state = { headline: this.#headline(), plans: this.#drawn, chosen: this.#chosen };
    render(planTreeView(state, { choose: (plan, step, isOpen) => this.#choose(plan, step, isOpen) }), this);
  }
}

customElements.define('plan-tree', PlanTreeElement);

declare global {
  interface HTMLElementTagNameMap {
    'plan-tree': PlanTreeElement;
  }
}

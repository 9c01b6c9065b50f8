import './element.css';
import './step.css';
import './compare.css';
import { render } from 'lit-html';
import { comparePlans } from '#explain/plan-compare.ts';
import { stepPlaces } from '#explain/plan-places.ts';
import type { PlanMeasure } from '#explain/plan-step.ts';
import { planHeadline, summarisePlan } from '#explain/plan-summary.ts';
import type { PlanFact } from '#observe/facts.ts';
import { loadParser } from '#sql/parse.ts';
import { type QueryPlace, queryPlaces } from '#sql/query-places.ts';
import { headlineIn } from './headline.ts';
import { markedPlaces } from './query-view.ts';
import {
  byTime,
  type Comparison,
  type DrawnPlan,
  type Fold,
  type PlanTreeActions,
  type PlanTreeState,
  type StepRef,
} from './state.ts';
import { planTreeView } from './view.ts';

/** A plan under its name. The one labelled `before` or `baseline` is where the headline starts from. */
export interface LabelledPlan {
  label: string;
  plan: PlanFact;
}

/** What a `point` event carries: the part of the query that the step pointed at comes from, in 0-based UTF-16 offsets. */
export interface PointedPlace extends QueryPlace {
  label: string;
}

/**
 * Plans as trees of what each step reads, takes or costs by itself; two of them also compared step by step.
 * Properties: `plans`, the learner's first; `sql`, the query they belong to where the plans do not hold it. Attributes:
 * `advice` shows what would help, `try` lets an index it names be tried, `query` shows the query at once. Events: `point` (detail: `PointedPlace`, or null where
 * no step is pointed at or its place is not known), `try` (detail: `{ sql }`, a CREATE INDEX from an advice).
 */
export class PlanTreeElement extends HTMLElement {
  #plans: LabelledPlan[] = [];
  #sql = '';
  #drawn: DrawnPlan[] = [];
  #comparison: Comparison | null = null;
  #measure: PlanMeasure = 'pages';
  #chosen: StepRef | null = null;
  #pointed: StepRef | null = null;
  #openSteps: Set<string>[] = [];
  #open = new Set<string>();

  get plans(): LabelledPlan[] {
    return this.#plans;
  }

  set plans(plans: LabelledPlan[]) {
    if (plans === this.#plans) return;
    this.#plans = plans;
    this.#read();
  }

  get sql(): string {
    return this.#sql;
  }

  set sql(sql: string) {
    if (sql === this.#sql) return;
    this.#sql = sql;
    this.#read();
  }

  connectedCallback(): void {
    this.#draw();
    void this.#findPlaces();
  }

  #read(): void {
    this.#drawn = this.#plans.map(({ label, plan }) => {
      const sql = this.#sql === '' ? plan.sql : this.#sql;
      return { label, sql, plan, summary: summarisePlan(plan), places: null };
    });
    const [before, now] = byTime(this.#drawn.filter(({ summary }) => summary.error === null));
    this.#comparison =
      before && now ? { before, now, pairs: comparePlans(before.summary.root, now.summary.root) } : null;
    const shared = this.#drawn.filter(({ summary }) => summary.error === null).map(({ summary }) => summary.measures);
    this.#measure = shared[0]?.find((measure) => shared.every((others) => others.includes(measure))) ?? 'pages';
    this.#chosen = null;
    this.#pointed = null;
    this.#open.clear();
    this.#openSteps = this.#plans.map(() => new Set());
    this.#draw();
    void this.#findPlaces();
  }

  /** The parser of queries is large, so it is fetched only once there is a query to be read. */
  async #findPlaces(): Promise<void> {
    const drawn = this.#drawn;
    if (!this.isConnected || drawn.every(({ sql, places }) => sql === '' || places !== null)) return;
    const isLoaded = await loadParser().then(
      () => true,
      () => false,
    );
    if (!isLoaded || drawn !== this.#drawn) return;
    this.#drawn = drawn.map((plan) => {
      const places = plan.sql === '' ? null : queryPlaces(plan.sql);
      return { ...plan, places: places && stepPlaces(plan.summary.root, places) };
    });
    this.#draw();
  }

  #headline(): string {
    const before = this.#plans.find(({ label }) => label === 'before' || label === 'baseline')?.plan;
    const now = this.#plans.find(({ plan }) => plan !== before)?.plan ?? before;
    if (!now) return '';
    if (this.#measure === 'pages') return planHeadline(now === before ? undefined : before, now);
    return headlineIn(this.#drawn, this.#measure);
  }

  #tellPoint(): void {
    const ref = this.#pointed ?? this.#chosen;
    const plan = ref ? this.#drawn[ref.plan] : undefined;
    const [place] = plan && ref ? (plan.places?.get(ref.step) ?? markedPlaces(plan, ref.step)) : [];
    const detail: PointedPlace | null = place && plan ? { ...place, label: plan.label } : null;
    this.dispatchEvent(new CustomEvent('point', { detail }));
  }

  #actions: PlanTreeActions = {
    choose: (ref, isOpen) => {
      const opened = this.#openSteps[ref.plan];
      if (isOpen) opened?.add(ref.step);
      else opened?.delete(ref.step);
      const isChosen = this.#chosen?.plan === ref.plan && this.#chosen.step === ref.step;
      if (isOpen) this.#chosen = ref;
      else if (isChosen) this.#chosen = null;
      this.#draw();
      this.#tellPoint();
    },
    point: (ref) => {
      if (ref?.plan === this.#pointed?.plan && ref?.step === this.#pointed?.step) return;
      this.#pointed = ref;
      // Without the query in sight only the page, which may underline it, has to know.
      if (this.hasAttribute('query')) this.#draw();
      this.#tellPoint();
    },
    measure: (measure) => {
      this.#measure = measure;
      this.#draw();
    },
    fold: (plan: number, fold: Fold, isOpen: boolean) => {
      const key = `${plan} ${fold}`;
      if (isOpen) this.#open.add(key);
      else this.#open.delete(key);
      this.#draw();
    },
    copy: (text) => void navigator.clipboard.writeText(text).catch(() => undefined),
    tryIndex: (sql) => this.dispatchEvent(new CustomEvent('try', { detail: { sql } })),
  };

  #draw(): void {
    if (!this.isConnected || this.#plans.length === 0) return;
    const showsQuery = this.hasAttribute('query');
    const state: PlanTreeState = {
      headline: this.#headline(),
      plans: this.#drawn,
      comparison: this.#comparison,
      measure: this.#measure,
      marked: (showsQuery ? this.#pointed : null) ?? this.#chosen,
      advises: this.hasAttribute('advice'),
      tries: this.hasAttribute('try'),
      showsQuery,
      openSteps: this.#openSteps,
      open: this.#open,
    };
    render(planTreeView(state, this.#actions), this);
  }
}

customElements.define('plan-tree', PlanTreeElement);

declare global {
  interface HTMLElementTagNameMap {
    'plan-tree': PlanTreeElement;
  }
}

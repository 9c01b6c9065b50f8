import type { StepPair } from '#explain/plan-compare.ts';
import type { PlanMeasure, PlanSummary } from '#explain/plan-step.ts';
import type { PlanFact } from '#observe/facts.ts';
import type { QueryPlace } from '#sql/query-places.ts';

/** One plan to draw. */
export interface DrawnPlan {
  label: string;
  sql: string;
  plan: PlanFact;
  summary: PlanSummary;
  /** Where the query says what each step does, by step id; null until the query is read. */
  places: ReadonlyMap<string, readonly QueryPlace[]> | null;
}

/** A step of one of the plans, by the plan's number. */
export interface StepRef {
  plan: number;
  step: string;
}

/** A part of the drawing that is made only when it is opened. */
export type Fold = 'table' | 'text' | 'json';

/** Two of the plans, and which of their steps do the same work. */
export interface Comparison {
  before: DrawnPlan;
  now: DrawnPlan;
  pairs: StepPair[];
}

/** All that the drawing depends on. */
export interface PlanTreeState {
  headline: string;
  plans: DrawnPlan[];
  /** Null where there are no two plans that ran. */
  comparison: Comparison | null;
  /** What bars stand for. */
  measure: PlanMeasure;
  /** The step that is pointed at, else the one last opened; marked in the query. */
  marked: StepRef | null;
  /** True where advice is given. */
  advises: boolean;
  /** True where an advice that names an index can be tried. */
  tries: boolean;
  /** True where the query is shown also while no step is marked. */
  showsQuery: boolean;
  /** Steps that are opened, of each plan. */
  openSteps: readonly ReadonlySet<string>[];
  /** Opened folds, as `0 table`. */
  open: ReadonlySet<string>;
}

/** What a reader may do with the drawing. */
export interface PlanTreeActions {
  choose(ref: StepRef, isOpen: boolean): void;
  /** Points at a step, or at none. */
  point(ref: StepRef | null): void;
  measure(measure: PlanMeasure): void;
  fold(plan: number, fold: Fold, isOpen: boolean): void;
  /** Puts a text on the clipboard. */
  copy(text: string): void;
  /** Asks that an index be tried. */
  tryIndex(createIndex: string): void;
}

const titles: Record<string, string> = {
  yours: 'Your plan',
  before: 'Before',
  baseline: 'Before',
  after: 'After',
  reference: 'Reference',
};

/** A plan's label as it is shown. */
export function titleOf(label: string): string {
  return titles[label] ?? label;
}

/** The plan before comes first where lengths are compared, as in the headline. */
export function byTime(plans: readonly DrawnPlan[]): DrawnPlan[] {
  const isBefore = ({ label }: DrawnPlan): boolean => titleOf(label) === 'Before';
  return [...plans].sort((a, b) => Number(isBefore(b)) - Number(isBefore(a)));
}

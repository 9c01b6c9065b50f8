import type { PlanFact } from '#observe/facts.ts';
import type { Estimate } from '#judge/plan-estimates.ts';
import type { PlanFigure } from './plan-figures.ts';

/** What the bars of a drawing stand for. */
export type PlanMeasure = 'pages' | 'time' | 'cost';

/** One node of a plan, ready to be drawn or told. */
export interface PlanStep {
  /** Path of child numbers from the root, e.g. `0.1`. Unique in the plan. */
  id: string;
  name: string;
  meaning: string;
  /** `CTE totals`, `InitPlan 1`, `SubPlan 2`, or empty. */
  subplan: string;
  /** Table, function or CTE read, or null. */
  relation: string | null;
  alias: string | null;
  index: string | null;
  conditions: { name: string; text: string }[];
  /** Pages of this node and all below it, over all runs. */
  pages: number;
  /** Pages of this node alone. */
  ownPages: number;
  /** Milliseconds that passed here and below, over all runs, parallel ones side by side; null without timing. */
  ms: number | null;
  /** Milliseconds of this node alone; null without timing. */
  ownMs: number | null;
  /** The planner's cost of this node and all below it, or null. */
  cost: number | null;
  /** The planner's cost of this node alone, or null. */
  ownCost: number | null;
  /** Rows of one run as the planner expected them, or null. */
  planned: number | null;
  /** False for a node of a plan that ran which itself never did. */
  hasRun: boolean;
  /** How often it ran; 0 for never, and where the plan did not run. */
  loops: number;
  /** Processes that ran it side by side. */
  processes: number;
  /** Rows it gave over all runs. */
  rows: number;
  estimate: Estimate | null;
  /** Rows read and thrown away by a filter, over all runs. */
  rowsRemoved: number;
  /** Visits to the table by an index-only scan, or null for other nodes. */
  heapFetches: number | null;
  /** Memory, disk, searches, workers, WAL. */
  figures: PlanFigure[];
  children: PlanStep[];
}

/** Figures of the plan as a whole, each in a few words. */
export interface PlanWhole {
  name: string;
  text: string;
}

/** Something that would help, for a step of the plan. */
export interface StepAdvice {
  /** The step's id; null for the plan as a whole. */
  step: string | null;
  text: string;
  /** A CREATE INDEX to try, or null. */
  index: string | null;
}

/** A plan as it is drawn. */
export interface PlanSummary {
  /** All pages, constraint triggers included. */
  pages: number;
  root: PlanStep;
  /** False for a plan that was made and not run. */
  isAnalysed: boolean;
  /** What bars can stand for, the best first. */
  measures: PlanMeasure[];
  /** Constraint triggers that fired, with the pages they read. */
  triggers: PlanFact['triggers'] | null;
  /** Planning, execution, triggers, JIT, settings. */
  whole: PlanWhole[];
  /** At most three. */
  advice: StepAdvice[];
  /** PostgreSQL's words where the query failed, else null. */
  error: string | null;
}

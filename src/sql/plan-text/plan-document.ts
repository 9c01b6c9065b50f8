/** A plan node as EXPLAIN prints it; property names are PostgreSQL's own. */
export interface PlanNode {
  'Node Type': string;
  Plans?: PlanNode[];
  [property: string]: unknown;
}

/** A trigger that fired, as EXPLAIN ANALYZE tells it. */
export interface PlanTrigger {
  /** Empty where only the constraint is named. */
  'Trigger Name': string;
  'Constraint Name'?: string;
  Relation?: string;
  /** Milliseconds over all calls; absent without timing. */
  Time?: number;
  Calls: number;
}

/** One element of what EXPLAIN (FORMAT JSON) prints. */
export interface PlanDocument {
  Plan: PlanNode;
  Settings?: Record<string, string>;
  /** Pages and memory that planning took. */
  Planning?: Record<string, unknown>;
  /** Milliseconds. */
  'Planning Time'?: number;
  Triggers?: PlanTrigger[];
  JIT?: Record<string, unknown>;
  Serialization?: Record<string, unknown>;
  /** Milliseconds. */
  'Execution Time'?: number;
  /** The query, where auto_explain wrote the plan. */
  'Query Text'?: string;
  [property: string]: unknown;
}

/** Why a text is no plan. */
export interface PlanProblem {
  /** Plain words, without the line. */
  message: string;
  /** 1-based line of the text as given. */
  line: number;
}

/** A text read as a plan. */
export type ReadPlan =
  /** `others` counts further plans in the text, which were left out. */
  { ok: true; format: 'text' | 'json'; document: PlanDocument; others: number } | { ok: false; problem: PlanProblem };

import type { PlanNode } from '#observe/facts.ts';

/** One thing that would help, in a sentence or two. */
export interface PlanAdvice {
  /** The node it speaks of; null for the plan as a whole. */
  node: PlanNode | null;
  text: string;
  /** A CREATE INDEX that does it, without a name, or null. */
  index: string | null;
}

/** What is known of a node besides its own properties. */
export interface NodeWork {
  node: PlanNode;
  /** Pages of its own over all runs. */
  ownPages: number;
  /** Its part of the whole plan, by pages or by time, whichever is more; 0 to 1. */
  share: number;
  /** Processes side by side. */
  processes: number;
}

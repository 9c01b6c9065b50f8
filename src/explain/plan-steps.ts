import type { PlanStep } from './plan-step.ts';

/** All steps of a plan, parents first. */
export function planSteps(root: PlanStep): PlanStep[] {
  return [root, ...root.children.flatMap(planSteps)];
}

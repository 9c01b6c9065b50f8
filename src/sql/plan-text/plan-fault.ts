import type { PlanProblem } from './plan-document.ts';

/** Thrown inside the reader where a text stops being a plan; `readPlan` turns it into its answer. */
export class PlanFault extends Error {
  readonly problem: PlanProblem;

  constructor(message: string, line: number) {
    super(message);
    this.problem = { message, line };
  }
}

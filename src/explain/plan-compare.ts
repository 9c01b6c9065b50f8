import type { PlanStep } from './plan-step.ts';
import { planSteps } from './plan-steps.ts';

/** A step of one plan beside the step of another that does its work; null where there is none. */
export interface StepPair {
  before: PlanStep | null;
  now: PlanStep | null;
}

const scan = (step: PlanStep): string | null =>
  step.relation !== null || step.alias !== null ? `${step.relation ?? ''} ${step.alias ?? ''}` : null;

function leaves(step: PlanStep): string {
  return planSteps(step)
    .flatMap((below) => scan(below) ?? [])
    .sort()
    .join('|');
}

const kind = (step: PlanStep): string => {
  if (/ Join$|^Nested Loop/.test(step.name)) return 'join';
  if (/Aggregate$/.test(step.name)) return 'aggregate';
  return step.name.replace(/^(?:Parallel |Partial |Finalize |Incremental )+/, '');
};

/** What makes two steps the same, from the surest to the loosest. */
const likeness: ((step: PlanStep) => string | null)[] = [
  (step) => (scan(step) === null ? null : `${scan(step)} ${step.name} ${step.subplan}`),
  (step) => scan(step),
  (step) => `${kind(step)} ${leaves(step)} ${step.subplan}`,
  (step) => `${kind(step)} ${leaves(step)}`,
  (step) => kind(step),
];

const isAbove = (above: PlanStep, below: PlanStep): boolean => below.id.startsWith(`${above.id}.`);

/** True where a pair stands to all others as they do in both plans: what is above one in one plan is above it in the other. */
function fits(before: PlanStep, now: PlanStep, pairs: ReadonlyMap<PlanStep, PlanStep>): boolean {
  return [...pairs].every(
    ([left, right]) => isAbove(left, before) === isAbove(right, now) && isAbove(before, left) === isAbove(now, right),
  );
}

function paired(before: readonly PlanStep[], now: readonly PlanStep[]): Map<PlanStep, PlanStep> {
  const pairs = new Map<PlanStep, PlanStep>();
  const taken = new Set<PlanStep>();
  for (const like of likeness) {
    const open = new Map<string, PlanStep[]>();
    for (const step of now) {
      const key = taken.has(step) ? null : like(step);
      if (key !== null) open.set(key, [...(open.get(key) ?? []), step]);
    }
    for (const step of before) {
      const key = pairs.has(step) ? null : like(step);
      const others = (key === null ? undefined : open.get(key)) ?? [];
      const other = others.find((candidate) => fits(step, candidate, pairs));
      if (!other) continue;
      others.splice(others.indexOf(other), 1);
      pairs.set(step, other);
      taken.add(other);
    }
  }
  return pairs;
}

/**
 * Two plans row by row: steps that do the same work stand beside each other, by the table they read, the tables they
 * join, or their kind. The order is that of the plan before; what only the other has follows what it follows there.
 */
export function comparePlans(before: PlanStep, now: PlanStep): StepPair[] {
  const [left, right] = [planSteps(before), planSteps(now)];
  const pairs = paired(left, right);
  const rows: StepPair[] = left.map((step) => ({ before: step, now: pairs.get(step) ?? null }));
  const placed = new Set(pairs.values());
  right.forEach((step, at) => {
    if (placed.has(step)) return;
    const previous = right[at - 1];
    const row = previous ? rows.findIndex((pair) => pair.now === previous) : -1;
    rows.splice(row + 1, 0, { before: null, now: step });
  });
  return rows;
}

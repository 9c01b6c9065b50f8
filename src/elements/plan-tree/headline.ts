import type { PlanMeasure } from '#explain/plan-step.ts';
import { measureText, wholeValue } from './measures.ts';
import { type DrawnPlan, titleOf } from './state.ts';

/** `12 ms → 0.4 ms`, from the plan before to the one now; the first plan alone where there is none before. */
export function headlineIn(plans: readonly DrawnPlan[], measure: PlanMeasure): string {
  const ran = plans.filter(({ summary }) => summary.error === null);
  const before = ran.find(({ label }) => titleOf(label) === 'Before');
  const now = ran.find((plan) => plan !== before) ?? before;
  const text = (plan: DrawnPlan): string => measureText(wholeValue(plan.summary.root, measure), measure);
  if (!now) return 'The query failed';
  return before && before !== now ? `${text(before)} → ${text(now)}` : text(now);
}

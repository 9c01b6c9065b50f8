import type { PlanMeasure, PlanStep } from '#explain/plan-step.ts';
import { pagesText } from '#explain/plan-summary.ts';
import { msText } from '#explain/plan-whole.ts';

/** A number with thousands apart. */
export const count = (value: number): string => Math.round(value).toLocaleString('en-US');

/** Names of what bars can stand for. */
export const measureNames: Record<PlanMeasure, string> = { pages: 'Pages', time: 'Time', cost: 'Estimated cost' };

/** What a step has of its own, in a measure. */
export function ownValue(step: PlanStep, measure: PlanMeasure): number {
  if (measure === 'pages') return step.ownPages;
  return (measure === 'time' ? step.ownMs : step.ownCost) ?? 0;
}

/** What a step has with all below it, in a measure. */
export function wholeValue(step: PlanStep, measure: PlanMeasure): number {
  if (measure === 'pages') return step.pages;
  return (measure === 'time' ? step.ms : step.cost) ?? 0;
}

/** A value of a measure in words: `4 pages`, `1.2 ms`, `cost 120`. */
export function measureText(value: number, measure: PlanMeasure): string {
  if (measure === 'pages') return pagesText(value);
  return measure === 'time' ? msText(value) : `cost ${count(value)}`;
}

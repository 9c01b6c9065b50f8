import { describe, expect, it } from 'vitest';
import { planSteps, summarisePlan } from '#explain/plan-summary.ts';
import { planOfDocument } from '#observe/plan-of-document.ts';
import { readPlan } from '#sql/plan-text/read-plan.ts';
import { corpusPlans } from '../../support/plan-files.ts';

const plans = corpusPlans();

function summary(text: string) {
  const read = readPlan(text);
  if (!read.ok) throw new Error(read.problem.message);
  return summarisePlan(planOfDocument(read.document));
}

const total = (values: (number | null)[]): number => values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
const adviceOn = (name: string): string[] => {
  const found = plans.find((plan) => plan.name === name);
  if (!found) throw new Error(`no plan ${name}`);
  return summary(found.json).advice.map(({ text }) => text);
};

describe('every plan of the corpus', () => {
  it('is there', () => expect(plans.length).toBeGreaterThanOrEqual(40));

  it.each(
    plans.flatMap(({ name, text, json }) => [
      [`${name}.txt`, text],
      [`${name}.json`, json],
    ]),
  )('%s: what each step has of its own sums up to the whole', (_, given) => {
    const { root, pages } = summary(given);
    const steps = planSteps(root);
    expect(total(steps.map(({ ownPages }) => ownPages))).toBe(pages);
    expect(total(steps.map(({ ownMs }) => ownMs))).toBeCloseTo(root.ms ?? 0, 6);
    expect(total(steps.map(({ ownCost }) => ownCost))).toBeCloseTo(root.cost ?? 0, 6);
  });

  it.each(plans.map(({ name, json }) => [name, json]))(
    '%s: each step has a name and a sentence, and advice is short',
    (_, given) => {
      const { root, advice } = summary(given);
      for (const step of planSteps(root)) {
        expect(step.name).toMatch(/^[A-Z]/);
        expect(step.meaning, step.name).toMatch(/\.$/);
      }
      expect(advice.length).toBeLessThanOrEqual(3);
    },
  );
});

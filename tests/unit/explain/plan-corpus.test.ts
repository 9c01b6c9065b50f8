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

describe('advice on the corpus', () => {
  it.each([
    [
      'seq-scan-filter',
      'All 800 pages of orders are read for 0 of 60,000 rows. With an index on orders (note) only pages of matching rows are read.',
    ],
    [
      'semi-join',
      /^orders_state leads to 15,000 rows of orders, and the filter throws 14,986 of them away\. An index on orders \(state, total\)/,
    ],
    ['sort-spilled', /^The sort did not fit into work_mem and wrote 4\.8 MB to disk/],
    ['hash-spilled-15', /^The hash table did not fit into memory and was worked through in 16 parts/],
    ['hash-aggregate-spilled', /^The groups did not fit into memory and 1\.5 MB went to disk/],
    ['heap-fetches', /VACUUM orders marks the pages/],
    ['limit-offset', /^40,000 rows are made and skipped before the first of 10 is given/],
    ['delete-cascade', /^Most of the time went into the foreign key orders_customer_id_fkey/],
    ['jit-15', /^Compiling the query \(JIT\) took \d+ of \d+ ms/],
  ])('says on %s what helps', (name, words) => expect(adviceOn(name)[0]).toMatch(words));

  it.each(['plan-only', 'index-scan', 'hash-join', 'costs-off', 'verbose', 'disabled-node', 'parallel-seq-scan-18'])(
    'is silent on %s',
    (name) => expect(adviceOn(name)).toEqual([]),
  );
});

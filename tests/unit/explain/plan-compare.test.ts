import { describe, expect, it } from 'vitest';
import { comparePlans } from '#explain/plan-compare.ts';
import { planSteps, summarisePlan } from '#explain/plan-summary.ts';
import { planOfDocument } from '#observe/plan-of-document.ts';
import { readPlan } from '#sql/plan-text/read-plan.ts';
import { corpusPlans } from '../../support/plan-files.ts';

const plans = new Map(corpusPlans().map((plan) => [plan.name, plan.json]));

function root(name: string) {
  const read = readPlan(plans.get(name) ?? '');
  if (!read.ok) throw new Error(`no plan ${name}`);
  return summarisePlan(planOfDocument(read.document)).root;
}

const named = (before: string, now: string): string[] =>
  comparePlans(root(before), root(now)).map((pair) =>
    [pair.before, pair.now].map((step) => (step ? [step.name, step.alias].filter(Boolean).join(' ') : '·')).join(' | '),
  );

describe('two plans side by side', () => {
  it('pair a scan with the other way to read its table', () =>
    expect(named('filter-unindexed', 'filter-indexed')).toEqual([
      'Sort | Sort',
      'Seq Scan orders | Index Scan orders',
    ]));

  it('pair steps through a change of join, and leave room for what one alone has', () =>
    expect(named('hash-join', 'parallel-hash-18')).toEqual([
      '· | Finalize GroupAggregate',
      '· | Gather Merge',
      'Sort | Sort',
      'HashAggregate | Partial HashAggregate',
      'Hash Join | Parallel Hash Join',
      'Seq Scan o | Parallel Seq Scan o',
      'Hash | Parallel Hash',
      'Seq Scan c | Parallel Seq Scan c',
    ]));

  it.each([
    ['a plan with itself', 'grouping-sets', 'grouping-sets'],
    ['two that share nothing', 'sort-spilled', 'values-scan'],
    ['two of several subplans', 'parallel-init-plan-18', 'init-plan'],
    ['a large one with a small one', 'union-of-many', 'append'],
  ])('hold each step once: %s', (_, before, now) => {
    const rows = comparePlans(root(before), root(now));
    const ids = (side: 'before' | 'now'): string[] => rows.flatMap((row) => row[side]?.id ?? []);
    expect(ids('before')).toEqual(planSteps(root(before)).map(({ id }) => id));
    expect([...ids('now')].sort()).toEqual(
      planSteps(root(now))
        .map(({ id }) => id)
        .sort(),
    );
  });
});

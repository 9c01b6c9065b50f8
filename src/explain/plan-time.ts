import type { PlanNode } from '#observe/facts.ts';
import { isFloating } from './plan-floating.ts';
import { numberOf } from './plan-property.ts';

/** Processes that ran each node side by side: 1, or below a Gather the workers and, where it took part, the leader. */
export function processes(root: PlanNode): Map<PlanNode, number> {
  const found = new Map<PlanNode, number>();
  const visit = (node: PlanNode, count: number): void => {
    found.set(node, count);
    const gathers = node['Node Type'] === 'Gather' || node['Node Type'] === 'Gather Merge';
    for (const child of node.Plans ?? []) {
      const runs = Math.max(1, numberOf(node, 'Actual Loops'));
      const own = gathers ? Math.max(1, numberOf(child, 'Actual Loops') / runs) : count;
      visit(child, isFloating(child) ? 1 : own);
    }
  };
  visit(root, 1);
  return found;
}

/**
 * Milliseconds that passed in each node and all below it, over all its runs. EXPLAIN prints the average of a run; runs of
 * parallel processes passed side by side. Null where times were not taken.
 */
export function passedMs(root: PlanNode, parallel: Map<PlanNode, number>): ((node: PlanNode) => number) | null {
  if (root['Actual Total Time'] === undefined) return null;
  return (node) => (numberOf(node, 'Actual Total Time') * numberOf(node, 'Actual Loops')) / (parallel.get(node) ?? 1);
}

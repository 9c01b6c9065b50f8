import type { PlanNode } from '#observe/facts.ts';
import { allNodes, isFloating, readersOf } from './plan-floating.ts';
import { numberOf } from './plan-property.ts';

/** Pages a node and all below it touched over all its runs: shared buffers, hit and read. */
export function pagesOf(node: PlanNode): number {
  return numberOf(node, 'Shared Hit Blocks') + numberOf(node, 'Shared Read Blocks');
}

/**
 * Pages of each node without those of the nodes below it. A CTE's and an InitPlan's pages are taken off the nodes that
 * read them, not off the node they hang from. The sum over all nodes is the plan's total.
 */
export function ownPages(root: PlanNode): Map<PlanNode, number> {
  const nodes = allNodes(root);
  const own = new Map<PlanNode, number>();
  for (const node of nodes) {
    const below = (node.Plans ?? []).filter((child) => !isFloating(child));
    own.set(node, Math.max(0, pagesOf(node) - below.reduce((sum, child) => sum + pagesOf(child), 0)));
  }
  for (const parent of nodes) {
    for (const floating of (parent.Plans ?? []).filter(isFloating)) {
      let left = pagesOf(floating);
      for (const reader of readersOf(floating, parent, nodes)) {
        const taken = Math.min(left, own.get(reader) ?? 0);
        own.set(reader, (own.get(reader) ?? 0) - taken);
        left -= taken;
      }
    }
  }
  return own;
}

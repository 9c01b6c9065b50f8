import type { PlanNode } from '#observe/facts.ts';
import { allNodes, isFloating, ownTree, readersOf } from './plan-floating.ts';

type Measure = (node: PlanNode) => number;

/** Shares a node's figure out between itself and what it runs; what is below never gets more than there is. */
function spread(node: PlanNode, given: number, measure: Measure, own: Map<PlanNode, number>): void {
  const below = (node.Plans ?? []).filter((child) => !isFloating(child));
  const sum = below.reduce((total, child) => total + measure(child), 0);
  const factor = sum > given ? given / sum : 1;
  own.set(node, Math.max(0, given - sum * factor));
  for (const child of below) spread(child, measure(child) * factor, measure, own);
}

/**
 * A figure of each node without that of the nodes below it, from one that includes them and is rounded or averaged, as
 * times are. A CTE's and an InitPlan's is taken off the nodes that read it. The sum over all nodes is the root's figure.
 */
export function ownShares(root: PlanNode, measure: Measure): Map<PlanNode, number> {
  const nodes = allNodes(root);
  const own = new Map<PlanNode, number>();
  spread(root, measure(root), measure, own);
  const floatings = nodes.flatMap((parent) =>
    (parent.Plans ?? []).filter(isFloating).map((floating) => ({ floating, parent })),
  );
  for (const { floating } of floatings) spread(floating, measure(floating), measure, own);
  for (const { floating, parent } of floatings) {
    let left = measure(floating);
    for (const reader of readersOf(floating, parent, nodes)) {
      const taken = Math.min(left, own.get(reader) ?? 0);
      own.set(reader, (own.get(reader) ?? 0) - taken);
      left -= taken;
    }
    // What no reader had is not there to be given: rounding, or a plan that hides who reads.
    if (left > 0) shrink(ownTree(floating), left, own);
  }
  return own;
}

function shrink(nodes: PlanNode[], by: number, own: Map<PlanNode, number>): void {
  const sum = nodes.reduce((total, node) => total + (own.get(node) ?? 0), 0);
  const factor = sum === 0 ? 0 : Math.max(0, sum - by) / sum;
  for (const node of nodes) own.set(node, (own.get(node) ?? 0) * factor);
}

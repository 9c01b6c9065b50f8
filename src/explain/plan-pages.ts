import type { PlanNode } from '#observe/facts.ts';
import { numberOf, textOf } from './plan-property.ts';

/** All nodes of a plan, parents first. */
function allNodes(root: PlanNode): PlanNode[] {
  return [root, ...(root.Plans ?? []).flatMap(allNodes)];
}

/** Pages a node and all below it touched over all its runs: shared buffers, hit and read. */
export function pagesOf(node: PlanNode): number {
  return numberOf(node, 'Shared Hit Blocks') + numberOf(node, 'Shared Read Blocks');
}

/** A CTE or scalar subquery hangs below one node and is run by another, in whose pages its own are counted. */
function isFloating(node: PlanNode): boolean {
  return node['Parent Relationship'] === 'InitPlan';
}

/** How other nodes write that they use an InitPlan: `(InitPlan 1).col1` since PostgreSQL 17, `$0` before. */
function referenceTo(name: string): RegExp {
  const parameter = /\(returns (\$\d+)/.exec(name)?.[1];
  if (parameter) return new RegExp(`\\${parameter}\\b`);
  return new RegExp(`\\(${name.replaceAll(/[^\w ]/g, '\\$&')}\\)`);
}

function mentions(node: PlanNode, reference: RegExp): boolean {
  return Object.entries(node).some(([property, value]) => {
    if (property === 'Plans' || property === 'Subplan Name') return false;
    return Array.isArray(value) ? value.some((item) => reference.test(String(item))) : reference.test(String(value));
  });
}

function readersOf(floating: PlanNode, nodes: PlanNode[]): PlanNode[] {
  const name = textOf(floating, 'Subplan Name');
  const inside = new Set(allNodes(floating));
  const outside = nodes.filter((node) => !inside.has(node));
  if (name.startsWith('CTE ')) {
    return outside.filter((node) => node['Node Type'] === 'CTE Scan' && `CTE ${textOf(node, 'CTE Name')}` === name);
  }
  const reference = referenceTo(name);
  return outside.filter((node) => mentions(node, reference));
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
      const readers = readersOf(floating, nodes);
      const isCte = textOf(floating, 'Subplan Name').startsWith('CTE ');
      let left = pagesOf(floating);
      for (const reader of readers.length > 0 || isCte ? readers : [parent]) {
        const taken = Math.min(left, own.get(reader) ?? 0);
        own.set(reader, (own.get(reader) ?? 0) - taken);
        left -= taken;
      }
    }
  }
  return own;
}

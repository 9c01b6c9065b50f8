import type { PlanNode } from '#observe/facts.ts';
import { textOf } from './plan-property.ts';

/** All nodes of a plan, parents first. */
export function allNodes(root: PlanNode): PlanNode[] {
  return [root, ...(root.Plans ?? []).flatMap(allNodes)];
}

/** A CTE or scalar subquery hangs below one node and is run by another, in whose figures its own are counted. */
export function isFloating(node: PlanNode): boolean {
  return node['Parent Relationship'] === 'InitPlan';
}

/** A node and all below it that is run by it. */
export function ownTree(root: PlanNode): PlanNode[] {
  return [root, ...(root.Plans ?? []).filter((child) => !isFloating(child)).flatMap(ownTree)];
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

/** The nodes that read a CTE or an InitPlan, in whose figures its own are counted; `parent` where none names it. */
export function readersOf(floating: PlanNode, parent: PlanNode, nodes: readonly PlanNode[]): PlanNode[] {
  const name = textOf(floating, 'Subplan Name');
  const inside = new Set(allNodes(floating));
  const outside = nodes.filter((node) => !inside.has(node));
  if (name.startsWith('CTE ')) {
    return outside.filter((node) => node['Node Type'] === 'CTE Scan' && `CTE ${textOf(node, 'CTE Name')}` === name);
  }
  const reference = referenceTo(name);
  const readers = outside.filter((node) => mentions(node, reference));
  return readers.length > 0 ? readers : [parent];
}

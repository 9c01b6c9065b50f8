import type { PlanFact, PlanNode } from '#observe/facts.ts';

/** A number of a plan node; 0 where it has none of that name. */
export function numberOf(node: PlanNode, property: string): number {
  return Number(node[property] ?? 0);
}

/** A text of a plan node; empty where it has none of that name. */
function textOf(node: PlanNode, property: string): string {
  const value = node[property];
  return typeof value === 'string' ? value : '';
}

/** All nodes of a plan that ran at least once, parents first. */
export function executedNodes(root: PlanNode): PlanNode[] {
  const below = (root.Plans ?? []).flatMap(executedNodes);
  return numberOf(root, 'Actual Loops') > 0 ? [root, ...below] : below;
}

/** Node types that serve where another is asked: any way of reading through an index counts as one. */
const kin: Record<string, string[]> = {
  'Index Scan': ['Index Only Scan', 'Bitmap Index Scan'],
  'Bitmap Heap Scan': ['Index Scan', 'Index Only Scan'],
  'Bitmap Index Scan': ['Index Scan', 'Index Only Scan'],
  Sort: ['Incremental Sort'],
  Aggregate: ['HashAggregate', 'GroupAggregate'],
};

function isType(node: PlanNode, type: string): boolean {
  const strategy = node['Node Type'] === 'Aggregate' ? textOf(node, 'Strategy') : '';
  const printed = { Hashed: 'HashAggregate', Sorted: 'GroupAggregate', Mixed: 'MixedAggregate' }[strategy];
  return node['Node Type'] === type || printed === type;
}

/** True where a node is of the asked type or does the same work. */
export function serves(node: PlanNode, type: string): boolean {
  return isType(node, type) || (kin[type] ?? []).some((other) => isType(node, other));
}

/** True where a node is exactly of that type, as EXPLAIN prints it. */
export function isExactly(node: PlanNode, type: string): boolean {
  return isType(node, type);
}

/** Indexes of a table that nodes which ran have read, with their key columns. */
export function usedIndexes(plan: PlanFact, table: string): { name: string; columns: string[] }[] {
  const names = new Set(executedNodes(plan.root).map((node) => textOf(node, 'Index Name')));
  return Object.entries(plan.indexes)
    .filter(([name, index]) => names.has(name) && index.table === table.replace(/^public\./, ''))
    .map(([name, index]) => ({ name, columns: index.columns }));
}

/** Nodes that ran on a table, read by its own name. */
export function nodesOn(plan: PlanFact, table: string): PlanNode[] {
  const bare = table.split('.').at(-1);
  return executedNodes(plan.root).filter((node) => node['Relation Name'] === bare);
}

/** Rows that nodes read and a filter threw away, over all loops. */
export function rowsRemoved(plan: PlanFact): number {
  return executedNodes(plan.root).reduce(
    (sum, node) => sum + numberOf(node, 'Rows Removed by Filter') * numberOf(node, 'Actual Loops'),
    0,
  );
}

/** Table rows that index-only scans still had to visit; null where no index-only scan ran. */
export function heapFetches(plan: PlanFact): number | null {
  const scans = executedNodes(plan.root).filter((node) => node['Node Type'] === 'Index Only Scan');
  return scans.length === 0 ? null : scans.reduce((sum, node) => sum + numberOf(node, 'Heap Fetches'), 0);
}

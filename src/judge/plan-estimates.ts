import type { PlanNode } from '#observe/facts.ts';

/** What the planner expected of a node and what came, in rows of one run. */
export interface Estimate {
  planned: number;
  actual: number;
  /** How many times the larger is the smaller, never below 1. */
  factor: number;
  /** True above ten times. */
  isFar: boolean;
}

const farFactor = 10;

/** Nodes that read all of their input before the first row leaves them. */
const blocking = new Set(['Sort', 'Hash', 'Bitmap Index Scan', 'BitmapAnd', 'BitmapOr', 'ModifyTable']);

function blocks(node: PlanNode): boolean {
  return blocking.has(node['Node Type']) || (node['Node Type'] === 'Aggregate' && node['Strategy'] !== 'Sorted');
}

/** Below these a node may be left before its last row, so fewer rows than planned say nothing. */
function cutsShort(parent: PlanNode, child: PlanNode): boolean {
  if (['InitPlan', 'SubPlan'].includes(String(child['Parent Relationship']))) return true;
  if (parent['Node Type'] === 'Limit' || parent['Node Type'] === 'Merge Join') return true;
  const stopsAtFirst = ['Semi', 'Anti'].includes(String(parent['Join Type'])) || parent['Inner Unique'] === true;
  return parent['Node Type'] === 'Nested Loop' && stopsAtFirst && child['Parent Relationship'] === 'Inner';
}

function estimateOf(node: PlanNode, mayStopEarly: boolean): Estimate | null {
  const isCounted = Number(node['Actual Loops'] ?? 0) > 0 && !['BitmapAnd', 'BitmapOr'].includes(node['Node Type']);
  if (!isCounted || node['Plan Rows'] === undefined) return null;
  const [planned, actual] = [Number(node['Plan Rows']), Number(node['Actual Rows'] ?? 0)];
  if (mayStopEarly && actual < planned) return null;
  const factor = Math.max(planned, actual, 1) / Math.max(Math.min(planned, actual), 1);
  return { planned, actual, factor, isFar: factor > farFactor };
}

/** The estimate of each node that ran; null where the counts cannot be compared. */
export function estimates(root: PlanNode): Map<PlanNode, Estimate | null> {
  const found = new Map<PlanNode, Estimate | null>();
  const visit = (node: PlanNode, mayStopEarly: boolean): void => {
    found.set(node, estimateOf(node, mayStopEarly));
    for (const child of node.Plans ?? []) visit(child, cutsShort(node, child) || (mayStopEarly && !blocks(node)));
  };
  visit(root, false);
  return found;
}

import type { PlanNode } from '#observe/facts.ts';

/** A text property of a plan node; empty where it has none of that name. */
export function textOf(node: PlanNode, property: string): string {
  const value = node[property];
  return typeof value === 'string' ? value : '';
}

/** A number property of a plan node; 0 where it has none of that name. */
export function numberOf(node: PlanNode, property: string): number {
  return Number(node[property] ?? 0);
}

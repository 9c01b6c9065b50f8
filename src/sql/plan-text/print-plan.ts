import type { PlanDocument, PlanNode } from './plan-document.ts';
import { nodeTitle } from './print-node.ts';
import { nodeDetails } from './print-details.ts';
import { tailLines } from './print-tail.ts';

function nodeLines(node: PlanNode, indent: number, isRoot: boolean, loud: boolean): string[] {
  const label = typeof node['Subplan Name'] === 'string' ? [`${' '.repeat(indent)}${node['Subplan Name']}`] : [];
  const arrow = isRoot ? '' : label.length > 0 ? '  ->  ' : '->  ';
  const below = isRoot ? indent + 2 : indent + arrow.length + 2;
  return [
    ...label,
    `${' '.repeat(indent)}${arrow}${nodeTitle(node)}`,
    ...nodeDetails(node, loud).map((line) => `${' '.repeat(below)}${line}`),
    ...(node.Plans ?? []).flatMap((child) => nodeLines(child, below, false, loud)),
  ];
}

/** A plan in EXPLAIN's text format, from its JSON. What JSON holds and text does not print is left out. */
export function planText(document: PlanDocument): string {
  // VERBOSE shows in the columns that each node puts out.
  const isVerbose = document.Plan['Output'] !== undefined;
  return [...nodeLines(document.Plan, 0, true, isVerbose), ...tailLines(document)].join('\n');
}

import { listItems } from './bracket-state.ts';
import type { PlanNode } from './plan-document.ts';

/** A `Group Key`, `Hash Key` or `Sort Key` line of an aggregate, in the order printed. */
export interface GroupLine {
  name: string;
  value: string;
}

type GroupingSet = Record<string, unknown>;

const items = (value: string): string[] => (value === '()' ? [] : listItems(value));

/** Writes the keys of an aggregate as EXPLAIN's JSON does: one key plainly, several as grouping sets. */
export function setGroupKeys(node: PlanNode, lines: readonly GroupLine[]): void {
  const [only] = lines;
  if (!only) return;
  if (lines.length === 1 && only.name === 'Group Key' && only.value !== '()') {
    node['Group Key'] = items(only.value);
    return;
  }
  const sets: GroupingSet[] = [];
  for (const { name, value } of lines) {
    const last = sets.at(-1);
    if (name === 'Sort Key') sets.push({ 'Sort Key': items(value), 'Group Keys': [] });
    else if (name === 'Hash Key') sets.push({ 'Hash Keys': [items(value)] });
    else if (last && Array.isArray(last['Group Keys'])) last['Group Keys'].push(items(value));
    else sets.push({ 'Group Keys': [items(value)] });
  }
  node['Grouping Sets'] = sets;
}

import type { PlanNode } from '#observe/facts.ts';
import { executedNodes, numberOf } from './plan-walk.ts';
import { listed } from './result-words.ts';

function size(kilobytes: number): string {
  return `${kilobytes.toLocaleString('en-US')} kB`;
}

/** What wrote temporary files, as the subject and verb of a sentence; null where nothing did. */
export function spilled(root: PlanNode): string | null {
  if (numberOf(root, 'Temp Written Blocks') === 0) return null;
  const nodes = executedNodes(root);
  const sort = nodes.find((node) => node['Sort Space Type'] === 'Disk');
  if (sort) {
    const keys = Array.isArray(sort['Sort Key']) ? ` by ${listed(sort['Sort Key'].map(String))}` : '';
    return `the sort${keys} writes ${size(numberOf(sort, 'Sort Space Used'))} to disk`;
  }
  const hash = nodes.some((node) => numberOf(node, 'Hash Batches') > 1 || numberOf(node, 'Disk Usage') > 0);
  return `${hash ? 'a hash table' : 'an intermediate result'} is written to disk`;
}

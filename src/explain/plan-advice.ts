import type { PlanFact } from '#observe/facts.ts';
import { missingIndex, widerIndex } from './plan-advice-index.ts';
import type { NodeWork, PlanAdvice } from './plan-advice.types.ts';
import { sqlTable } from './plan-condition.ts';
import { sizeText } from './plan-figures.ts';
import { numberOf } from './plan-property.ts';

const most = 3;
/** Below this part of the whole a node is not worth a word. */
const leastShare = 0.25;

const count = (value: number): string => Math.round(value).toLocaleString('en-US');

function spilledSort({ node }: NodeWork): PlanAdvice | null {
  if (node['Node Type'] !== 'Sort' || node['Sort Space Type'] !== 'Disk') return null;
  const space = sizeText(numberOf(node, 'Sort Space Used'));
  return {
    node,
    text: `The sort did not fit into work_mem and wrote ${space} to disk. It takes a work_mem larger than that, by two or three times, to sort in memory.`,
    index: null,
  };
}

function spilledHash({ node }: NodeWork): PlanAdvice | null {
  const batches = numberOf(node, 'Hash Batches');
  if (node['Node Type'] !== 'Hash' || batches < 2) return null;
  return {
    node,
    text: `The hash table did not fit into memory and was worked through in ${count(batches)} parts by way of temporary files. A larger work_mem, or hash_mem_multiplier, keeps it in one.`,
    index: null,
  };
}

function spilledAggregate({ node }: NodeWork): PlanAdvice | null {
  const disk = numberOf(node, 'Disk Usage');
  if (node['Node Type'] !== 'Aggregate' || disk === 0) return null;
  return {
    node,
    text: `The groups did not fit into memory and ${sizeText(disk)} went to disk. A larger work_mem, or hash_mem_multiplier, keeps them in memory.`,
    index: null,
  };
}

function lossyBitmap({ node }: NodeWork): PlanAdvice | null {
  const lossy = numberOf(node, 'Lossy Heap Blocks');
  const removed = numberOf(node, 'Rows Removed by Index Recheck') * numberOf(node, 'Actual Loops');
  if (lossy < 100 || removed < 100) return null;
  return {
    node,
    text: `The bitmap did not fit into work_mem, so it names ${count(lossy)} pages only as a whole, and ${count(removed)} rows on them were looked at in vain. A larger work_mem keeps the single rows.`,
    index: null,
  };
}

function unvacuumed({ node, ownPages }: NodeWork): PlanAdvice | null {
  const fetches = numberOf(node, 'Heap Fetches');
  const rows = numberOf(node, 'Actual Rows') * numberOf(node, 'Actual Loops');
  if (node['Node Type'] !== 'Index Only Scan' || fetches < 100 || ownPages < 20 || fetches < rows / 2) return null;
  return {
    node,
    text: `The index holds all that is asked, and yet the table was visited ${count(fetches)} times to see whether rows are visible. VACUUM ${sqlTable(node)} marks the pages on which all are; then these visits fall away.`,
    index: null,
  };
}

function longOffset({ node }: NodeWork): PlanAdvice | null {
  const child = node.Plans?.find((plan) => plan['Parent Relationship'] === 'Outer');
  if (node['Node Type'] !== 'Limit' || !child || numberOf(node, 'Actual Loops') !== 1) return null;
  const kept = numberOf(node, 'Actual Rows');
  const skipped = numberOf(child, 'Actual Rows') * numberOf(child, 'Actual Loops') - kept;
  if (skipped < 1_000 || skipped < 10 * kept) return null;
  return {
    node,
    text: `${count(skipped)} rows are made and skipped before the first of ${count(kept)} is given: OFFSET counts them off one by one. A condition on the sort key, beyond the last row seen, skips none.`,
    index: null,
  };
}

function cascades(plan: PlanFact): PlanAdvice | null {
  const whole = plan.document?.['Execution Time'] ?? 0;
  if (plan.root['Operation'] !== 'Delete' || whole === 0) return null;
  const slow = (plan.document?.Triggers ?? []).find(
    (trigger) =>
      trigger['Constraint Name'] !== undefined &&
      (trigger.Time ?? 0) > whole / 2 &&
      (trigger.Time ?? 0) > trigger.Calls,
  );
  if (!slow) return null;
  return {
    node: plan.root,
    text: `Most of the time went into the foreign key ${slow['Constraint Name']}, which was looked up for each of ${count(slow.Calls)} deleted rows in the table that refers to them. See whether its column has an index there.`,
    index: null,
  };
}

function compiled(plan: PlanFact): PlanAdvice | null {
  const timing = (plan.document?.JIT as { Timing?: { Total?: number } } | undefined)?.Timing;
  const [spent, whole] = [timing?.Total ?? 0, plan.document?.['Execution Time'] ?? 0];
  if (spent < 20 || spent < whole / 2) return null;
  return {
    node: null,
    text: `Compiling the query (JIT) took ${count(spent)} of ${count(whole)} ms. With jit = off, or a higher jit_above_cost, this query does without.`,
    index: null,
  };
}

const rules = [
  missingIndex,
  widerIndex,
  unvacuumed,
  longOffset,
  spilledSort,
  spilledHash,
  spilledAggregate,
  lossyBitmap,
];
/** Rules on what does not show in a node's own share: what is skipped, and what went to disk. */
const always = new Set<unknown>([longOffset, spilledSort, spilledHash, spilledAggregate]);

/**
 * At most three things that would help, the largest share of the work first. Says nothing where the plan was not run, where
 * a node is small beside the whole, and wherever the plan alone does not show that it would help.
 */
export function planAdvice(plan: PlanFact, work: readonly NodeWork[]): PlanAdvice[] {
  if (plan.root['Actual Loops'] === undefined) return [];
  const whole = [compiled(plan), cascades(plan)].filter((advice) => advice !== null);
  const bySize = [...work].sort((a, b) => b.share - a.share);
  const ofNodes = bySize.flatMap((item) =>
    rules
      .filter((rule) => item.share >= leastShare || always.has(rule))
      .map((rule) => rule(item, plan))
      .filter((advice) => advice !== null)
      .slice(0, 1),
  );
  return [...whole, ...ofNodes].slice(0, most);
}

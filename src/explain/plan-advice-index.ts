import type { PlanFact, PlanNode } from '#observe/facts.ts';
import type { NodeWork, PlanAdvice } from './plan-advice.types.ts';
import { indexColumns, sqlTable } from './plan-condition.ts';
import { numberOf, textOf } from './plan-property.ts';

const count = (value: number): string => Math.round(value).toLocaleString('en-US');

function isOff(plan: PlanFact, ...names: string[]): boolean {
  return names.some((name) => plan.settings[name] === 'off');
}

/**
 * An index can only be worth it where each row, on a page of its own, and the way down the index are fewer pages than the
 * scan reads; and where the planner expects as few rows, since otherwise it would not take the index.
 */
export function missingIndex({ node, ownPages, processes }: NodeWork, plan: PlanFact): PlanAdvice | null {
  if (node['Node Type'] !== 'Seq Scan' || isOff(plan, 'enable_indexscan', 'enable_bitmapscan')) return null;
  const columns = indexColumns(textOf(node, 'Filter'), textOf(node, 'Alias'));
  const runs = Math.max(1, numberOf(node, 'Actual Loops') / processes);
  const pages = ownPages / runs;
  const came = (numberOf(node, 'Actual Rows') * numberOf(node, 'Actual Loops')) / runs;
  const planned = numberOf(node, 'Plan Rows') * processes;
  if (columns === null || columns.length === 0 || ownPages < 20 || Math.max(came, planned) + 3 > pages / 2) return null;
  const table = sqlTable(node);
  const read =
    (numberOf(node, 'Actual Rows') + numberOf(node, 'Rows Removed by Filter')) * numberOf(node, 'Actual Loops');
  const index = `create index on ${table} (${columns.join(', ')})`;
  const where = `an index on ${table} (${columns.join(', ')})`;
  const text =
    runs > 1.5
      ? `${table} is read from start to end ${count(runs)} times, ${count(ownPages)} pages in all. With ${where} each time is a lookup.`
      : `All ${count(ownPages)} pages of ${table} are read for ${count(came)} of ${count(read)} rows. With ${where} only pages of matching rows are read.`;
  return { node, text, index };
}

/** The scan that goes through one index, and the condition it is asked with: an index scan, or the bitmap below a heap scan. */
function throughIndex(node: PlanNode): PlanNode | null {
  if (node['Node Type'] === 'Index Scan') return node;
  const [only, ...more] = node.Plans ?? [];
  const isBitmap = node['Node Type'] === 'Bitmap Heap Scan' && only?.['Node Type'] === 'Bitmap Index Scan';
  return isBitmap && more.length === 0 ? only : null;
}

/** An index whose rows a filter mostly throws away would better hold the filter's columns too. */
export function widerIndex({ node, ownPages }: NodeWork, plan: PlanFact): PlanAdvice | null {
  const scan = throughIndex(node);
  if (!scan || isOff(plan, 'enable_indexscan', 'enable_bitmapscan')) return null;
  const alias = textOf(node, 'Alias');
  const [looked, filter] = [textOf(scan, 'Index Cond'), textOf(node, 'Filter')];
  if (indexColumns(looked, alias) === null || indexColumns(filter, alias) === null) return null;
  const columns = indexColumns(`(${looked} AND ${filter})`, alias);
  const loops = numberOf(node, 'Actual Loops');
  const kept = numberOf(node, 'Actual Rows') * loops;
  const removed = numberOf(node, 'Rows Removed by Filter') * loops;
  // The removed rows must have cost pages, or a wider index saves none.
  if (!columns || looked === '' || filter === '' || ownPages < 50) return null;
  if (removed < 10 * Math.max(1, kept) || removed < ownPages / 2) return null;
  const table = sqlTable(node);
  const list = columns.join(', ');
  const text = `${textOf(scan, 'Index Name')} leads to ${count(kept + removed)} rows of ${table}, and the filter throws ${count(removed)} of them away. An index on ${table} (${list}) leads only to the others.`;
  return { node, text, index: `create index on ${table} (${list})` };
}

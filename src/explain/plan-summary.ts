import { estimates } from '#judge/plan-estimates.ts';
import type { PlanFact, PlanNode } from '#observe/facts.ts';
import { planAdvice } from './plan-advice.ts';
import type { NodeWork } from './plan-advice.types.ts';
import { planFigures } from './plan-figures.ts';
import { allNodes } from './plan-floating.ts';
import { ownPages, pagesOf } from './plan-pages.ts';
import { numberOf } from './plan-property.ts';
import { ownShares } from './plan-share.ts';
import type { PlanStep, PlanSummary } from './plan-step.ts';
import { passedMs, processes } from './plan-time.ts';
import { planWhole } from './plan-whole.ts';
import { stepConditions, stepMeaning, stepName } from './plan-words.ts';

export type { PlanStep, PlanSummary };
export { planSteps } from './plan-steps.ts';

function text(node: PlanNode, ...properties: string[]): string | null {
  const found = properties.find((property) => node[property] !== undefined);
  return found === undefined ? null : String(node[found]);
}

/** Rows that a node read and did not pass on, over all runs. */
function removed(node: PlanNode, loops: number): number {
  const names = ['Filter', 'Join Filter', 'Index Recheck', 'Conflict Filter'];
  return Math.round(names.reduce((sum, name) => sum + numberOf(node, `Rows Removed by ${name}`), 0) * loops);
}

const none = new Map<PlanNode, number>();

/** Each node's part of the whole, by pages or by time, whichever is more. */
function workOf(
  root: PlanNode,
  parallel: Map<PlanNode, number>,
  pages: Map<PlanNode, number>,
  ms: Map<PlanNode, number>,
): NodeWork[] {
  const [allPages, allMs] = [pages, ms].map((own) => [...own.values()].reduce((sum, value) => sum + value, 0));
  return allNodes(root).map((node) => {
    const ofPages = allPages ? (pages.get(node) ?? 0) / allPages : 0;
    const ofTime = allMs ? (ms.get(node) ?? 0) / allMs : 0;
    return {
      node,
      ownPages: pages.get(node) ?? 0,
      share: Math.max(ofPages, ofTime),
      processes: parallel.get(node) ?? 1,
    };
  });
}

/** Reads a plan: pages, time and cost of each node alone, estimates beside what came, rows thrown away, memory and disk. */
export function summarisePlan(plan: PlanFact): PlanSummary {
  const { root } = plan;
  const parallel = processes(root);
  const passed = passedMs(root, parallel);
  const pages = ownPages(root);
  const ms = passed ? ownShares(root, passed) : none;
  const hasCost = root['Total Cost'] !== undefined;
  const cost = hasCost ? ownShares(root, (node) => numberOf(node, 'Total Cost')) : none;
  const estimated = estimates(root);
  const ids = new Map<PlanNode, string>();
  const isAnalysed = root['Actual Loops'] !== undefined;
  const step = (node: PlanNode, id: string): PlanStep => {
    ids.set(node, id);
    const loops = numberOf(node, 'Actual Loops');
    return {
      id,
      name: stepName(node),
      meaning: stepMeaning(node),
      subplan: text(node, 'Subplan Name') ?? '',
      relation: text(node, 'Relation Name', 'CTE Name', 'Function Name', 'Table Function Name'),
      alias: text(node, 'Alias'),
      index: text(node, 'Index Name'),
      conditions: stepConditions(node),
      pages: pagesOf(node),
      ownPages: pages.get(node) ?? 0,
      ms: passed ? passed(node) : null,
      ownMs: passed ? (ms.get(node) ?? 0) : null,
      cost: hasCost ? numberOf(node, 'Total Cost') : null,
      ownCost: hasCost ? (cost.get(node) ?? 0) : null,
      planned: node['Plan Rows'] === undefined ? null : numberOf(node, 'Plan Rows'),
      hasRun: !isAnalysed || loops > 0,
      loops,
      processes: Math.round(parallel.get(node) ?? 1),
      rows: Math.round(numberOf(node, 'Actual Rows') * loops),
      estimate: estimated.get(node) ?? null,
      rowsRemoved: removed(node, loops),
      heapFetches: node['Heap Fetches'] === undefined ? null : numberOf(node, 'Heap Fetches'),
      figures: planFigures(node),
      children: (node.Plans ?? []).map((child, at) => step(child, `${id}.${at}`)),
    };
  };
  const drawn = step(root, '0');
  const advice = planAdvice(plan, workOf(root, parallel, pages, ms));
  return {
    pages: plan.buffers,
    root: drawn,
    isAnalysed,
    measures: [
      ...(isAnalysed && root['Shared Hit Blocks'] !== undefined ? (['pages'] as const) : []),
      ...(passed && isAnalysed ? (['time'] as const) : []),
      ...(hasCost ? (['cost'] as const) : []),
    ],
    triggers: plan.triggers ?? null,
    whole: planWhole(plan),
    advice: advice.map(({ node, ...rest }) => ({ ...rest, step: node ? (ids.get(node) ?? null) : null })),
    error: plan.error?.message ?? null,
  };
}

/** `1 page`, `1,922 pages`. */
export function pagesText(pages: number): string {
  return `${pages.toLocaleString('en-US')} ${pages === 1 ? 'page' : 'pages'}`;
}

/** `1,922 pages → 4`, from the plan before to the plan now; the plan alone where there is none before or one failed. */
export function planHeadline(before: PlanFact | undefined, now: PlanFact): string {
  if (now.error) return 'The query failed';
  if (!before || before.error) return pagesText(now.buffers);
  return `${pagesText(before.buffers)} → ${now.buffers.toLocaleString('en-US')}`;
}

/** Where a step's table stands in the query: 0-based UTF-16 offsets, or null where it cannot be told. */
export function stepPlace(sql: string, step: PlanStep): { start: number; end: number } | null {
  if (step.relation === null) return null;
  const name = step.relation.replaceAll(/[^\w]/g, '\\$&');
  const alias = step.alias === null || step.alias === step.relation ? '' : step.alias.replaceAll(/[^\w]/g, '\\$&');
  const patterns = alias === '' ? [] : [`\\b${name}"?\\s+(?:as\\s+)?"?${alias}\\b`];
  for (const pattern of [...patterns, `\\b(?:from|join|update|into|using|,)\\s+"?${name}\\b`, `\\b${name}\\b`]) {
    const match = new RegExp(pattern, 'i').exec(sql);
    if (!match) continue;
    const start = match.index + match[0].toLowerCase().indexOf(step.relation.toLowerCase());
    return { start, end: match.index + match[0].length };
  }
  return null;
}

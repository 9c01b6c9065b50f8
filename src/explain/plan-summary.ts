import type { PlanFact, PlanNode } from '#observe/facts.ts';
import { type Estimate, estimates } from '#judge/plan-estimates.ts';
import { ownPages, pagesOf } from './plan-pages.ts';
import { stepConditions, stepMeaning, stepName } from './plan-words.ts';

/** One node of a plan, ready to be drawn or told. */
export interface PlanStep {
  /** Path of child numbers from the root, e.g. `0.1`. Unique in the plan. */
  id: string;
  name: string;
  meaning: string;
  /** `CTE totals`, `InitPlan 1`, `SubPlan 2`, or empty. */
  subplan: string;
  /** Table, function or CTE read, or null. */
  relation: string | null;
  alias: string | null;
  index: string | null;
  conditions: { name: string; text: string }[];
  /** Pages of this node and all below it, over all runs. */
  pages: number;
  /** Pages of this node alone. */
  ownPages: number;
  /** How often it ran; 0 for never. */
  loops: number;
  /** Rows it gave over all runs. */
  rows: number;
  estimate: Estimate | null;
  /** Rows read and thrown away by a filter, over all runs. */
  rowsRemoved: number;
  /** Visits to the table by an index-only scan, or null for other nodes. */
  heapFetches: number | null;
  children: PlanStep[];
}

/** A plan in pages. */
export interface PlanSummary {
  /** All pages, constraint triggers included. */
  pages: number;
  root: PlanStep;
  /** Constraint triggers that fired, with the pages they read. */
  triggers: PlanFact['triggers'] | null;
  /** PostgreSQL's words where the query failed, else null. */
  error: string | null;
}

function text(node: PlanNode, ...properties: string[]): string | null {
  const found = properties.find((property) => node[property] !== undefined);
  return found === undefined ? null : String(node[found]);
}

/** Reads a plan: pages of each node alone, estimates beside what came, rows thrown away. */
export function summarisePlan(plan: PlanFact): PlanSummary {
  const own = ownPages(plan.root);
  const estimated = estimates(plan.root);
  const step = (node: PlanNode, id: string): PlanStep => {
    const loops = Number(node['Actual Loops'] ?? 0);
    return {
      id,
      name: stepName(node),
      meaning: stepMeaning(node),
      subplan: text(node, 'Subplan Name') ?? '',
      relation: text(node, 'Relation Name', 'CTE Name', 'Function Name'),
      alias: text(node, 'Alias'),
      index: text(node, 'Index Name'),
      conditions: stepConditions(node),
      pages: pagesOf(node),
      ownPages: own.get(node) ?? 0,
      loops,
      rows: Math.round(Number(node['Actual Rows'] ?? 0) * loops),
      estimate: estimated.get(node) ?? null,
      rowsRemoved: Math.round(
        (Number(node['Rows Removed by Filter'] ?? 0) + Number(node['Rows Removed by Join Filter'] ?? 0)) * loops,
      ),
      heapFetches: node['Heap Fetches'] === undefined ? null : Number(node['Heap Fetches']),
      children: (node.Plans ?? []).map((child, at) => step(child, `${id}.${at}`)),
    };
  };
  return {
    pages: plan.buffers,
    root: step(plan.root, '0'),
    triggers: plan.triggers ?? null,
    error: plan.error?.message ?? null,
  };
}

/** All steps of a plan, parents first. */
export function planSteps(root: PlanStep): PlanStep[] {
  return [root, ...root.children.flatMap(planSteps)];
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

import type { PlanFact, PlanNode } from '#observe/facts.ts';
import { indexColumns, sqlTable } from './plan-condition.ts';
import { allNodes } from './plan-floating.ts';
import { ownPages } from './plan-pages.ts';
import { textOf } from './plan-property.ts';
import { summarisePlan } from './plan-summary.ts';

/** A varchar column is compared as `(name)::text`; for something to be tried, the column is meant. */
function withoutTextCasts(condition: string): string {
  return condition.replaceAll(/\(((?:\w+\.)?\w+)\)::text\b/g, '$1');
}

function fromFilter(node: PlanNode): string | null {
  const columns = indexColumns(withoutTextCasts(textOf(node, 'Filter')), textOf(node, 'Alias'));
  return columns && columns.length > 0 ? `create index on ${sqlTable(node)} (${columns.join(', ')})` : null;
}

/**
 * A CREATE INDEX worth trying for a plan: what advice names, else what the filter of the scan with the most pages could be
 * looked up by. Null where no filter is of that kind. Whether it helps is what trying is for.
 */
export function proposedIndex(plan: PlanFact): string | null {
  const advised = summarisePlan(plan).advice.find(({ index }) => index !== null);
  if (advised) return advised.index;
  const own = ownPages(plan.root);
  const scans = allNodes(plan.root).filter((node) => node['Node Type'] === 'Seq Scan');
  const bySize = [...scans].sort((a, b) => (own.get(b) ?? 0) - (own.get(a) ?? 0));
  return bySize.map(fromFilter).find((index) => index !== null) ?? null;
}

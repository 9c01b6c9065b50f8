import type { PlanDocument } from '#sql/plan-text/plan-document.ts';
import type { PlanFact } from './facts.ts';

/** A plan that EXPLAIN printed elsewhere, as a fact: `sql` is its query, or empty. Pages that triggers read are not in it. */
export function planOfDocument(document: PlanDocument, sql = ''): PlanFact {
  const root = document.Plan;
  return {
    sql: sql === '' ? (document['Query Text'] ?? '') : sql,
    root,
    buffers: Number(root['Shared Hit Blocks'] ?? 0) + Number(root['Shared Read Blocks'] ?? 0),
    executionMs: document['Execution Time'] ?? 0,
    settings: document.Settings ?? {},
    indexes: {},
    document,
  };
}

import { type CheckOf, ownQuery } from '#catalog/check.schema.ts';
import { type PlanFact, planKey } from '#observe/facts.ts';
import type { CheckKind } from './check-kind.ts';
import type { Finding } from './finding.ts';
import { plainExpression } from './index-expression.ts';
import { estimates } from './plan-estimates.ts';
import { executedNodes, heapFetches, isExactly, nodesOn, rowsRemoved, serves, usedIndexes } from './plan-walk.ts';
import { spilled } from './plan-spill.ts';
import { counted, listed } from './result-words.ts';
import { observed } from './schema-lookup.ts';
import { placeOfIndex } from './schema-place.ts';
import { atStart, queryName } from './operand-name.ts';

type PlanCheck = CheckOf<'plan'>;

function fail(id: string, message: string, details?: Record<string, unknown>): Finding {
  return { id, kind: 'plan', severity: 'fail', message, ...(details ? { details } : {}) };
}

/** The finding for a workload query that cannot be explained, or nothing where it could. */
export function planError(kind: string, operand: string, plan: PlanFact): Finding | undefined {
  if (!plan.error) return undefined;
  const what =
    operand === ownQuery ? 'Your last statement has no plan' : `After your script ${queryName(operand)} fails`;
  const message = `${what}: ${plan.error.message} (${plan.error.code}).`;
  return { id: 'plan.error', kind, severity: 'fail', message, details: { operand, sqlstate: plan.error.code } };
}

function sequentialScans(check: PlanCheck, plan: PlanFact): Finding[] {
  return check.noSequentialScan.flatMap((table) => {
    const scan = nodesOn(plan, table).find((node) => isExactly(node, 'Seq Scan'));
    if (!scan) return [];
    const removed = Number(scan['Rows Removed by Filter'] ?? 0);
    const waste = removed > 0 ? ` and throws away ${counted(removed, 'row')}` : '';
    return [
      fail('plan.sequential-scan', `In ${queryName(check.query)} PostgreSQL still reads all of ${table}${waste}.`, {
        table,
      }),
    ];
  });
}

function indexUse(check: PlanCheck, plan: PlanFact): Finding[] {
  if (!check.usesIndexOn) return [];
  const { table, columns } = check.usesIndexOn;
  const wanted = columns.map(plainExpression);
  const used = usedIndexes(plan, table);
  const found = used.some((index) => {
    const leading = index.columns.slice(0, wanted.length).map(plainExpression);
    return wanted.every((column) => leading.includes(column));
  });
  if (found) return [];
  const instead =
    used.length > 0 ? listed(used.map((index) => `${index.name} (${index.columns.join(', ')})`)) : 'no index of it';
  const message = `In ${queryName(check.query)} PostgreSQL does not use an index on ${table} that starts with ${listed(columns)}; it uses ${instead}.`;
  return [fail('plan.index-unused', message, { table, columns })];
}

function nodes(check: PlanCheck, plan: PlanFact): Finding[] {
  const ran = executedNodes(plan.root);
  const missing = check.hasNode.filter((type) => !ran.some((node) => serves(node, type)));
  const forbidden = check.noNode.filter((type) => ran.some((node) => isExactly(node, type)));
  return [
    ...missing.map((type) =>
      fail('plan.node-missing', `The plan of ${queryName(check.query)} has no ${type} that ran.`),
    ),
    ...forbidden.map((type) =>
      fail('plan.node-forbidden', `The plan of ${queryName(check.query)} still has a step ${type}.`),
    ),
  ];
}

function heap(check: PlanCheck, plan: PlanFact): Finding[] {
  if (check.heapFetches === undefined) return [];
  const fetched = heapFetches(plan);
  if (fetched === null) {
    return [
      fail(
        'plan.node-missing',
        `${atStart(queryName(check.query))} is not answered from an index alone: its plan has no Index Only Scan. Either no index holds every column it names, or the table wants a plain VACUUM, which marks the pages that need no visit.`,
      ),
    ];
  }
  if (fetched <= check.heapFetches) return [];
  const message = `The index-only scan of ${queryName(check.query)} still visits the table for ${counted(fetched, 'row')}; the task allows ${check.heapFetches}. A plain VACUUM marks the pages it need not visit; VACUUM FULL does not, and with INDEX_CLEANUP off pages with dead rows stay unmarked.`;
  return [fail('plan.heap-fetches', message)];
}

function removed(check: PlanCheck, plan: PlanFact): Finding[] {
  const thrown = rowsRemoved(plan);
  if (check.maxRowsRemoved === undefined || thrown <= check.maxRowsRemoved) return [];
  const limit = check.maxRowsRemoved.toLocaleString('en-US');
  return [
    fail(
      'plan.rows-removed',
      `In ${queryName(check.query)} PostgreSQL reads ${counted(thrown, 'row')} only to throw them away; the task allows ${limit}.`,
    ),
  ];
}

function sort(check: PlanCheck, plan: PlanFact): Finding[] {
  if (!check.noSort) return [];
  const found = executedNodes(plan.root).find((node) => serves(node, 'Sort'));
  if (!found) return [];
  const keys = Array.isArray(found['Sort Key']) ? ` by ${listed(found['Sort Key'].map(String))}` : '';
  return [
    fail(
      'plan.sort',
      `The plan of ${queryName(check.query)} still sorts${keys}. An index whose columns come in that order gives the rows sorted.`,
    ),
  ];
}

function spill(check: PlanCheck, plan: PlanFact): Finding[] {
  const what = check.noSpill ? spilled(plan.root) : null;
  if (what === null) return [];
  const message = `In ${queryName(check.query)} ${what}, because it does not fit into work_mem. Fewer or narrower rows, a LIMIT the sort knows of, or rows that come in order need no file.`;
  return [fail('plan.spill', message)];
}

function estimate(check: PlanCheck, plan: PlanFact): Finding[] {
  if (!check.estimate) return [];
  const { table, within } = check.estimate;
  const known = estimates(plan.root);
  const found = nodesOn(plan, table).flatMap((node) => known.get(node) ?? []);
  const [worst] = found.filter(({ factor }) => factor > within).sort((a, b) => b.factor - a.factor);
  if (!worst) return [];
  const message = `In ${queryName(check.query)} PostgreSQL expects ${counted(worst.planned, 'row')} from ${table}, and ${worst.actual.toLocaleString('en-US')} came; the task allows a factor of ${within}.`;
  return [fail('plan.estimate', message, { table, planned: worst.planned, actual: worst.actual })];
}

/** The plan of a workload query after the script: what it avoids and what it uses, never what an index is called. */
export const planKind: CheckKind<'plan'> = {
  kind: 'plan',
  needs: (check) => [{ fact: 'plan', operand: check.query, after: check.after }],
  judge(check, facts, context) {
    const plan = observed(facts.plans[planKey({ operand: check.query, after: check.after })], `plan of ${check.query}`);
    const error = planError('plan', check.query, plan);
    const judges = [sequentialScans, indexUse, nodes, heap, removed, sort, spill, estimate];
    const found = error ? [error] : judges.flatMap((judge) => judge(check, plan));
    const table = check.usesIndexOn?.table ?? check.noSequentialScan[0];
    const place = table === undefined ? {} : placeOfIndex(context, table);
    const details = (finding: Finding) => ({ operand: check.query, ...finding.details });
    return { findings: found.map((finding) => ({ ...finding, ...place, details: details(finding) })) };
  },
};

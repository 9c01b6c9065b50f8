import { type CheckOf, ownQuery } from '#catalog/check.schema.ts';
import { type PlanFact, planKey } from '#observe/facts.ts';
import type { CheckKind } from './check-kind.ts';
import type { Finding } from './finding.ts';
import { atStart, queryName } from './operand-name.ts';
import { planError } from './plan.ts';
import { counted } from './result-words.ts';
import { observed } from './schema-lookup.ts';

type CostCheck = CheckOf<'cost'>;

/** Buffers allowed: the stricter of both limits; null where the start state could not run the query and nothing else limits it. */
function limitOf(check: CostCheck, baseline: PlanFact): number | null {
  const limits: number[] = [];
  if (check.maxBuffers !== undefined) limits.push(check.maxBuffers);
  if (check.maxRatio !== undefined && !baseline.error) limits.push(Math.floor(baseline.buffers * check.maxRatio));
  return limits.length === 0 ? null : Math.min(...limits);
}

function words(
  check: CostCheck,
  plan: PlanFact,
  limit: number,
  baseline: PlanFact,
  reference: PlanFact | undefined,
): string {
  const name = atStart(queryName(check.query));
  const first = check.query === ownQuery ? 'The query that was there reads' : 'At the start it read';
  const before = baseline.error ? '' : ` ${first} ${baseline.buffers.toLocaleString('en-US')}`;
  const best = reference
    ? `${before === '' ? ' The' : '; the'} reference solution reads ${reference.buffers.toLocaleString('en-US')}`
    : '';
  const end = before + best === '' ? '' : '.';
  return `${name} reads ${counted(plan.buffers, 'page')}; the task allows ${limit.toLocaleString('en-US')}.${before}${best}${end}`;
}

/** Pages (shared buffers hit and read) that a workload query touches, against the start state's or a fixed number. */
export const costKind: CheckKind<'cost'> = {
  kind: 'cost',
  needs: (check) => [{ fact: 'plan', operand: check.query, after: check.after }],
  judge(check, facts, context) {
    const key = planKey({ operand: check.query, after: check.after });
    const plan = observed(facts.plans[key], `plan of ${check.query}`);
    const error = planError('cost', check.query, plan);
    if (error) return { findings: [error] };
    const baseline = observed(context.bundle.reference.baselinePlans[key], `baseline plan of ${check.query}`);
    const reference = context.bundle.reference.facts.plans[key];
    const limit = limitOf(check, baseline);
    if (limit === null || plan.buffers <= limit) return { findings: [] };
    const message = words(check, plan, limit, baseline, reference);
    const details = { operand: check.query, buffers: plan.buffers, limit, baseline: baseline.buffers };
    const finding: Finding = { id: 'cost.too-many-buffers', kind: 'cost', severity: 'fail', message, details };
    return { findings: [finding] };
  },
};

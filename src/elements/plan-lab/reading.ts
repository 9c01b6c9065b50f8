import { planSteps } from '#explain/plan-steps.ts';
import { summarisePlan } from '#explain/plan-summary.ts';
import type { PlanFact } from '#observe/facts.ts';
import { planOfDocument } from '#observe/plan-of-document.ts';
import type { PlanProblem } from '#sql/plan-text/plan-document.ts';
import { readPlan } from '#sql/plan-text/read-plan.ts';
import type { LabelledPlan } from '../plan-tree/element.ts';
import { isEmptyWork, type PlanWork, type WorkPart } from './work.ts';

/** A text that could not be read, with its line. */
export interface WorkFault extends PlanProblem {
  part: Exclude<WorkPart, 'query'>;
}

/** What came of the pasted texts. */
export interface Reading {
  plans: LabelledPlan[];
  faults: WorkFault[];
  /** Things to know, e.g. that a text holds several plans. */
  remarks: string[];
  /** What was read, in a sentence; empty where nothing was. */
  summary: string;
}

/** Nothing read. */
export const noReading: Reading = { plans: [], faults: [], remarks: [], summary: '' };

function counted(plan: PlanFact): string {
  const steps = planSteps(summarisePlan(plan).root).length;
  return `${steps} ${steps === 1 ? 'step' : 'steps'}`;
}

/** Reads the pasted texts. A second plan alone is drawn like a first. */
export function readWork(work: PlanWork): Reading {
  if (isEmptyWork(work)) return noReading;
  const found: Reading = { plans: [], faults: [], remarks: [], summary: '' };
  const given = (['plan', 'other'] as const).filter((part) => work[part].trim() !== '');
  for (const part of given) {
    const read = readPlan(work[part]);
    if (!read.ok) {
      found.faults.push({ part, ...read.problem });
      continue;
    }
    const name = part === 'plan' ? 'The plan' : 'The second plan';
    if (read.others > 0)
      found.remarks.push(`${name} is the first of ${read.others + 1} in the text; the others are left out.`);
    found.plans.push({ label: part, plan: planOfDocument(read.document, work.query.trim() === '' ? '' : work.query) });
  }
  const [first, second] = found.plans;
  const labels = second ? ['before', 'after'] : ['Plan'];
  found.plans = found.plans.map(({ plan }, at) => ({ label: labels[at] ?? '', plan }));
  if (first && second) found.summary = `Two plans read, of ${counted(first.plan)} and ${counted(second.plan)}.`;
  else if (first) found.summary = `Plan of ${counted(first.plan)} read.`;
  if (first && first.plan.root['Actual Loops'] === undefined) {
    found.remarks.push(
      'This plan was made and not run, so it holds what PostgreSQL expected, and nothing of what came. EXPLAIN (ANALYZE, BUFFERS) tells both.',
    );
  } else if (
    first &&
    first.plan.root['Shared Hit Blocks'] === undefined &&
    first.plan.root['Shared Read Blocks'] === undefined
  ) {
    found.remarks.push('No pages are in this plan. EXPLAIN (ANALYZE, BUFFERS) counts them.');
  }
  return found;
}

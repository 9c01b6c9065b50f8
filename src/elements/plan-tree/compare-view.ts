import { html, type TemplateResult } from 'lit-html';
import type { PlanMeasure, PlanStep } from '#explain/plan-step.ts';
import { planSteps } from '#explain/plan-steps.ts';
import { costView } from './bar.ts';
import { ownValue } from './measures.ts';
import { type Comparison, titleOf } from './state.ts';
import { badges, onView } from './step-view.ts';

/** Deepest level that is set in; what is below stands there too. */
const deepest = 9;

function cells(step: PlanStep | null, title: string, most: number, measure: PlanMeasure): TemplateResult {
  if (!step) {
    return html`<td role="cell" class="gone" data-of=${title}><span class="visually-hidden">no such step</span></td>
      <td role="cell" class="amount gone"></td>`;
  }
  const depth = Math.min(deepest, step.id.split('.').length - 1);
  return html`<td role="cell" class=${step.hasRun ? `depth-${depth}` : `depth-${depth} unused`} data-of=${title}>
      <span class="what"><strong>${step.name}</strong> ${onView(step)} ${badges(step)}</span>
    </td>
    <td role="cell" class="amount">${costView(ownValue(step, measure), most, measure)}</td>`;
}

/** Two plans side by side, steps that do the same work in one row. */
export function compareView({ before, now, pairs }: Comparison, measure: PlanMeasure): TemplateResult {
  const steps = [before, now].flatMap(({ summary }) => planSteps(summary.root));
  const most = Math.max(...steps.map((step) => ownValue(step, measure)));
  const [left, right] = [titleOf(before.label), titleOf(now.label)];
  return html`<table class="compare" role="table" aria-label=${`${left} and ${right}, step by step`}>
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${left}</th>
        <th role="columnheader" scope="col" class="amount">by itself</th>
        <th role="columnheader" scope="col">${right}</th>
        <th role="columnheader" scope="col" class="amount">by itself</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${pairs.map(
        (pair) =>
          html`<tr role="row">
            ${cells(pair.before, left, most, measure)} ${cells(pair.now, right, most, measure)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

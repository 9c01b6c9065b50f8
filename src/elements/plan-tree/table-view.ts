import { html, nothing, type TemplateResult } from 'lit-html';
import { planSteps } from '#explain/plan-steps.ts';
import { msText } from '#explain/plan-whole.ts';
import { count } from './measures.ts';
import { type DrawnPlan, titleOf } from './state.ts';

/** A plan as a table, a row for each step. */
export function tableView({ label, summary }: DrawnPlan): TemplateResult {
  const [hasPages, hasTime, hasCost] = (['pages', 'time', 'cost'] as const).map((measure) =>
    summary.measures.includes(measure),
  );
  const rows = planSteps(summary.root).map(
    (step) =>
      html`<tr>
        <td>${step.id.split('.').length}</td>
        <th scope="row">${step.name}</th>
        <td>${[step.relation ?? step.alias, step.index].filter(Boolean).join(', ')}</td>
        ${hasPages ? html`<td class="amount">${count(step.ownPages)}</td>` : nothing}
        ${hasTime ? html`<td class="amount">${msText(step.ownMs ?? 0)}</td>` : nothing}
        ${hasCost ? html`<td class="amount">${count(step.ownCost ?? 0)}</td>` : nothing}
        <td class="amount">${step.planned === null ? '' : count(step.planned)}</td>
        ${
          summary.isAnalysed
            ? html`<td class="amount">${step.loops === 0 ? 'never ran' : count(step.rows / step.loops)}</td>
                <td class="amount">${count(step.loops)}</td>`
            : nothing
        }
      </tr>`,
  );
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${`${titleOf(label)}, step by step`}>
    <table>
      <thead>
        <tr>
          <th scope="col">Depth</th>
          <th scope="col">Step</th>
          <th scope="col">Reads</th>
          ${hasPages ? html`<th scope="col">Own pages</th>` : nothing}
          ${hasTime ? html`<th scope="col">Own time</th>` : nothing}
          ${hasCost ? html`<th scope="col">Own cost</th>` : nothing}
          <th scope="col">Rows planned</th>
          ${
            summary.isAnalysed
              ? html`<th scope="col">Rows a run</th>
                  <th scope="col">Runs</th>`
              : nothing
          }
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

import { html, nothing, type TemplateResult } from 'lit-html';
import type { PlanDocument } from '#sql/plan-text/plan-document.ts';
import { planText } from '#sql/plan-text/print-plan.ts';
import type { DrawnPlan, Fold, PlanTreeActions, PlanTreeState } from './state.ts';
import { titleOf } from './state.ts';
import { tableView } from './table-view.ts';

function documentOf({ plan }: DrawnPlan): PlanDocument {
  const hasSettings = Object.keys(plan.settings).length > 0;
  return plan.document ?? { Plan: plan.root, ...(hasSettings ? { Settings: plan.settings } : {}) };
}

function rawView(text: string, name: string, actions: PlanTreeActions): TemplateResult {
  return html`<div class="raw">
    <button type="button" class="button plain" @click=${() => actions.copy(text)}>Copy ${name}</button>
    <pre tabindex="0" aria-label=${name}><code>${text}</code></pre>
  </div>`;
}

function content(plan: DrawnPlan, fold: Fold, actions: PlanTreeActions): TemplateResult {
  switch (fold) {
    case 'table':
      return tableView(plan);
    case 'text':
      return rawView(planText(documentOf(plan)), 'text', actions);
    case 'json':
      return rawView(JSON.stringify([documentOf(plan)], null, 2), 'JSON', actions);
  }
}

const names: Record<Fold, string> = { table: 'as a table', text: 'as EXPLAIN prints it', json: 'as JSON' };

/** The plan in its other forms, each made when it is opened. */
export function foldsView(
  plan: DrawnPlan,
  number: number,
  state: PlanTreeState,
  actions: PlanTreeActions,
): TemplateResult {
  return html`${(['table', 'text', 'json'] as const).map((fold) => {
    const onToggle = (event: Event): void =>
      actions.fold(number, fold, event.currentTarget instanceof HTMLDetailsElement && event.currentTarget.open);
    return html`<details class="as-table" @toggle=${onToggle}>
      <summary>${titleOf(plan.label)} ${names[fold]}</summary>
      ${state.open.has(`${number} ${fold}`) ? content(plan, fold, actions) : nothing}
    </details>`;
  })}`;
}

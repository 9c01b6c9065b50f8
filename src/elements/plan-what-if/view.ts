import { html, nothing, type TemplateResult } from 'lit-html';
import type { TryOutcome } from '#attempt/try-index.ts';
import type { LabelledPlan } from '../plan-tree/element.ts';
import { buildText, indexText, refusalText } from './words.ts';

/** Everything the element depends on, but for the text in its field. */
export interface WhatIfState {
  outcome: TryOutcome | null;
  /** The plans of the outcome, made once for each. */
  plans: LabelledPlan[];
  isBusy: boolean;
  proposal: string | null;
}

/** What its controls ask for. */
export interface WhatIfActions {
  run(): void;
  propose(): void;
}

function outcomeView({ outcome, plans }: WhatIfState): TemplateResult | typeof nothing {
  if (!outcome) return nothing;
  if (!outcome.ok) return html`<p class="refused">${refusalText(outcome)}</p>`;
  return html`<ul class="told" role="list">
      ${outcome.indexes.map((index) => html`<li>${indexText(index)}</li>`)}
      <li>${buildText(outcome)}</li>
    </ul>
    <plan-tree .plans=${plans}></plan-tree>`;
}

/** Draws the field for an index and what came of the last one. */
export function whatIfView(state: WhatIfState, fieldId: string, actions: WhatIfActions): TemplateResult {
  const { isBusy, proposal } = state;
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    actions.run();
  };
  return html`<div class="ask">
      <label for=${fieldId}>Try an index</label>
      <textarea
        id=${fieldId}
        class="sql"
        rows="2"
        spellcheck="false"
        autocapitalize="off"
        autocomplete="off"
        placeholder="create index on …"
        aria-describedby=${`${fieldId}-hint`}
        @keydown=${onKey}
      ></textarea>
      <p class="hint" id=${`${fieldId}-hint`}>
        It is built, the query runs with and without it, and then it is gone again.
      </p>
      <p class="ways">
        <button
          type="button"
          class="button first"
          aria-disabled=${isBusy ? 'true' : 'false'}
          @click=${() => actions.run()}
        >
          ${isBusy ? 'Trying' : 'Try it'}
        </button>
        ${
          proposal === null
            ? nothing
            : html`<button type="button" class="button plain" @click=${() => actions.propose()}>
                From the plan: <code>${proposal}</code>
              </button>`
        }
      </p>
    </div>
    <div class="outcome" role="status">${outcomeView(state)}</div>`;
}

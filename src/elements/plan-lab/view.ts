import { html, nothing, type TemplateResult } from 'lit-html';
import type { PlanExampleText } from './examples.ts';
import type { Reading, WorkFault } from './reading.ts';
import type { WorkPart } from './work.ts';

/** Everything the plan reader depends on, but for the texts, which their fields hold. */
export interface PlanLabState {
  reading: Reading;
  /** A note with a way back to the texts before, or null. */
  notice: string | null;
  hasUndo: boolean;
  isEmpty: boolean;
}

/** What the reader's controls ask for. */
export interface PlanLabActions {
  changed(): void;
  open(example: PlanExampleText): void;
  empty(): void;
  undo(): void;
  goTo(fault: WorkFault): void;
}

const names: Record<WorkPart, { title: string; hint: string; rows: number }> = {
  plan: { title: 'Plan', hint: 'What EXPLAIN printed, text or JSON.', rows: 14 },
  query: { title: 'Query', hint: 'May stay empty. With it, each step shows the part it comes from.', rows: 6 },
  other: { title: 'Second plan', hint: 'May stay empty. With it, the two are compared.', rows: 6 },
};

function faultView(fault: WorkFault, actions: PlanLabActions): TemplateResult {
  return html`<p class="fault">
    <button type="button" class="go" @click=${() => actions.goTo(fault)}>Line ${fault.line}</button>
    <span>${fault.message.charAt(0).toUpperCase()}${fault.message.slice(1)}.</span>
  </p>`;
}

function fieldView(part: WorkPart, { reading }: PlanLabState, actions: PlanLabActions): TemplateResult {
  const { title, hint, rows } = names[part];
  const faults = reading.faults.filter((fault) => fault.part === part);
  return html`<div class="text">
    <label for=${`plan-lab-${part}`}>${title}</label>
    <p class="hint" id=${`plan-lab-${part}-hint`}>${hint}</p>
    <textarea
      id=${`plan-lab-${part}`}
      class="sql"
      data-part=${part}
      rows=${rows}
      wrap="off"
      spellcheck="false"
      autocapitalize="off"
      autocomplete="off"
      aria-describedby=${`plan-lab-${part}-hint plan-lab-${part}-fault`}
      aria-invalid=${faults.length > 0 ? 'true' : 'false'}
      @input=${() => actions.changed()}
    ></textarea>
    <div id=${`plan-lab-${part}-fault`} role="status">${faults.map((fault) => faultView(fault, actions))}</div>
  </div>`;
}

function startView(examples: readonly PlanExampleText[], actions: PlanLabActions): TemplateResult {
  return html`<section class="start" aria-labelledby="plan-lab-start">
    <h2 id="plan-lab-start">No plan yet</h2>
    <p>Paste one, or begin with an example:</p>
    <ul role="list" class="example-list">
      ${examples.map(
        (example) =>
          html`<li>
            <button type="button" @click=${() => actions.open(example)}>
              <strong>${example.title}</strong> <span>${example.summary}</span>
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}

function otherExamples(examples: readonly PlanExampleText[], actions: PlanLabActions): TemplateResult {
  const onChange = (event: Event): void => {
    const select = event.target as HTMLSelectElement;
    const example = examples[Number(select.value)];
    select.value = '';
    if (example) actions.open(example);
  };
  return html`<label class="other-example"
    >Another example
    <select @change=${onChange}>
      <option value="">Choose one</option>
      ${examples.map(({ title }, at) => html`<option value=${at}>${title}</option>`)}
    </select>
  </label>`;
}

/** Draws the plan reader: the texts on one side, their drawing on the other. */
export function planLabView(
  state: PlanLabState,
  examples: readonly PlanExampleText[],
  actions: PlanLabActions,
): TemplateResult {
  const { reading, notice, hasUndo, isEmpty } = state;
  const { plans, remarks, summary } = reading;
  return html`<p class="visually-hidden" role="status">${summary}</p>
    <div class="desk">
      <section class="texts" aria-label="Texts">
        ${(['plan', 'query', 'other'] as const).map((part) => fieldView(part, state, actions))}
        <p class="ways">
          <button type="button" class="button" ?disabled=${isEmpty} @click=${() => actions.empty()}>Empty all</button>
          ${plans.length > 0 ? otherExamples(examples, actions) : nothing}
        </p>
        <div class="notice" role="status">
          ${
            notice === null
              ? nothing
              : html`<p>
                  ${notice}
                  ${hasUndo ? html`<button type="button" class="button plain" @click=${() => actions.undo()}>Back to my texts</button>` : nothing}
                </p>`
          }
        </div>
      </section>
      <div class="outcome">
        ${remarks.map((remark) => html`<p class="remark">${remark}</p>`)}
        ${
          plans.length > 0
            ? html`<plan-tree advice query .plans=${plans}></plan-tree>`
            : isEmpty
              ? startView(examples, actions)
              : html`<p class="remark">There is nothing to draw yet.</p>`
        }
      </div>
    </div>`;
}

import { html, nothing, type TemplateResult } from 'lit-html';
import type { LabActions } from './actions.ts';
import type { LabExampleText } from './examples.ts';
import type { LabState, RunState } from './state.ts';
import { barView } from './view-bar.ts';
import { noticeView } from './view-notice.ts';
import { reportView } from './view-report.ts';
import { textsView } from './view-texts.ts';
import { runText } from './words.ts';

function meter(run: RunState): TemplateResult {
  if (run.kind === 'starting' && run.progress?.phase === 'download') {
    const { loadedBytes, totalBytes } = run.progress;
    return html`<progress max=${totalBytes} .value=${loadedBytes} aria-label="Engine fetched"></progress>`;
  }
  if (run.kind === 'running' && run.progress.total > 1) {
    return html`<progress max=${run.progress.total} .value=${run.progress.done} aria-label="Runs done"></progress>`;
  }
  return html`<progress aria-label="At work"></progress>`;
}

function runView({ run, nowMs }: LabState): TemplateResult | typeof nothing {
  if (run.kind === 'idle') return nothing;
  const seconds = Math.max(0, Math.floor((nowMs - run.sinceMs) / 1_000));
  return html`<div class="at-work">
    <p><span role="status">${runText(run)}</span> <span class="lettering" aria-hidden="true">${seconds} s</span></p>
    ${meter(run)}
  </div>`;
}

function startView(examples: readonly LabExampleText[], actions: LabActions): TemplateResult {
  return html`<section class="start" aria-labelledby="lab-start">
    <h2 id="lab-start">Nothing has run yet</h2>
    <p>Paste your schema and your migration and press Run, or begin with an example:</p>
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

function laterExamples(examples: readonly LabExampleText[], actions: LabActions): TemplateResult {
  const onChange = (event: Event) => {
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

/** Draws the laboratory: texts and controls on one side, what came of them on the other. */
export function labView(state: LabState, examples: readonly LabExampleText[], actions: LabActions): TemplateResult {
  const { shown, run, trouble } = state;
  return html`<p class="visually-hidden" role="status">${state.announcement}</p>
    <div class="desk">
      <section class="texts" aria-label="Texts">
        ${noticeView(state, actions)} ${textsView(state, actions)} ${barView(state, actions)}
      </section>
      <div class="outcome">
        ${trouble === null ? nothing : html`<p class="trouble" role="alert">${trouble}</p>`} ${runView(state)}
        ${reportView(state, actions)} ${shown || run.kind !== 'idle' ? nothing : startView(examples, actions)}
        ${shown ? laterExamples(examples, actions) : nothing}
      </div>
    </div>`;
}

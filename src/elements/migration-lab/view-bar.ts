import { html, nothing, type TemplateResult } from 'lit-html';
import type { LabActions } from './actions.ts';
import { rowChoices } from './lab-work.ts';
import type { LabState } from './state.ts';

function runButton({ run, filled }: LabState, actions: LabActions): TemplateResult {
  if (run.kind !== 'idle') {
    return html`<button type="button" class="button first" @click=${() => actions.stop()}>Stop</button>`;
  }
  return html`<button
    type="button"
    class="button first"
    ?disabled=${!filled.has('migration')}
    title=${filled.has('migration') ? 'Ctrl+Enter' : 'Write a migration first'}
    @click=${() => actions.run()}
  >
    Run
  </button>`;
}

function onFile(event: Event, actions: LabActions): void {
  const input = event.target as HTMLInputElement;
  const file = input.files?.[0];
  // So that the same file can be opened again.
  input.value = '';
  if (file) actions.openFile(file);
}

/** Draws what a run is made with, Run and Stop, and the ways in and out of the texts. */
export function barView(state: LabState, actions: LabActions): TemplateResult {
  const { rows, isStrict, filled } = state;
  const isEmpty = filled.size === 0;
  return html`<div class="bar" role="group" aria-label="Run">
      <label
        >Rows per table
        <select @change=${(event: Event) => actions.setRows(Number((event.target as HTMLSelectElement).value))}>
          ${rowChoices.map((choice) => html`<option value=${choice} ?selected=${choice === rows}>${choice.toLocaleString('en-US')}</option>`)}
        </select>
      </label>
      <label title="Remarks count as objections"
        ><input
          type="checkbox"
          .checked=${isStrict}
          @change=${(event: Event) => actions.setStrict((event.target as HTMLInputElement).checked)}
        />
        Strict</label
      >
      ${runButton(state, actions)}
    </div>
    <div class="ways" role="group" aria-label="Texts in and out">
      <button type="button" class="button plain" ?disabled=${isEmpty} @click=${() => actions.share()}>
        Share by link
      </button>
      <button type="button" class="button plain" ?disabled=${isEmpty} @click=${() => actions.save()}>
        Save as file
      </button>
      <label class="button plain file"
        >Open file<input
          type="file"
          accept=".json,application/json"
          class="visually-hidden"
          @change=${(event: Event) => onFile(event, actions)}
      /></label>
      ${isEmpty ? nothing : html`<button type="button" class="button plain" @click=${() => actions.empty()}>Empty all</button>`}
    </div>`;
}

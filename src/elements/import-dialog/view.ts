import { html, type TemplateResult } from 'lit-html';
import type { ImportActions } from './actions.ts';
import type { ImportState, ImportStep } from './state.ts';
import { doneFoot, doneView } from './view-done.ts';
import { planFoot, planView } from './view-plan.ts';
import { outcomeTitle, progressWords } from './words.ts';

function title({ step, source }: ImportState): string {
  if (step.kind === 'choose') return 'Import a file';
  if (step.kind === 'reading') return `Looking at ${step.name}`;
  if (step.kind === 'done') return outcomeTitle(step.outcome);
  return step.kind === 'plan' ? (source?.name ?? '') : `Importing ${source?.name ?? ''}`;
}

function chooseView({ isOver }: ImportState, trouble: string | null, actions: ImportActions): TemplateResult {
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) actions.choose(file);
    else actions.over(false);
  };
  const onOver = (event: DragEvent): void => {
    event.preventDefault();
    if (!isOver) actions.over(true);
  };
  const onChange = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = '';
    if (file) actions.choose(file);
  };
  return html`${trouble === null ? '' : html`<p class="note warn" role="alert">${trouble}</p>`}
    <label
      class=${isOver ? 'drop over' : 'drop'}
      @drop=${onDrop}
      @dragover=${onOver}
      @dragleave=${() => actions.over(false)}
    >
      <input type="file" accept=".csv,.tsv,.tab,.txt,.json,.jsonl,.ndjson,.sql,.dump" @change=${onChange} />
      <span class="act">Choose a file</span>
      <span>or drop it here</span>
    </label>
    <p class="hint">
      CSV, TSV, JSON, a script of pg_dump, or a text that was saved here. You see what was recognised before anything is
      created, and the file does not leave this browser.
    </p>`;
}

function runningView(step: ImportStep & { kind: 'running' }): TemplateResult {
  const { progress, isCancelling } = step;
  const share = progress ? progress.bytes / Math.max(progress.totalBytes, 1) : null;
  const words = isCancelling ? 'Cancelling. What was done is taken back.' : progress && progressWords(progress);
  return html`${
      share === null
        ? html`<progress aria-label="Import"></progress>`
        : html`<progress aria-label="Import" max="1" .value=${share}></progress>`
    }
    <p class="hint">${words ?? 'Starting.'}</p>`;
}

function body(state: ImportState, actions: ImportActions): TemplateResult {
  const { step } = state;
  switch (step.kind) {
    case 'choose':
      return chooseView(state, step.trouble, actions);
    case 'reading':
      return html`<p class="hint">Reading the beginning of the file.</p>`;
    case 'plan':
      return planView(state, step.trouble, actions);
    case 'running':
      return runningView(step);
    case 'done':
      return doneView(step.outcome);
  }
}

function foot(state: ImportState, actions: ImportActions): TemplateResult {
  const { step } = state;
  if (step.kind === 'plan') return planFoot(state, actions);
  if (step.kind === 'done') return doneFoot(step.outcome, actions);
  if (step.kind !== 'running') {
    return html`<button type="button" class="button" @click=${() => actions.close()}>Close</button>`;
  }
  return html`<button type="button" class="button" ?disabled=${step.isCancelling} @click=${() => actions.cancel()}>
    Cancel
  </button>`;
}

/** Draws the dialog; the element opens it. */
export function importView(state: ImportState, actions: ImportActions): TemplateResult {
  // Escape closes, but an import under way is first cancelled.
  const onCancel = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
    if (state.step.kind === 'running') actions.cancel();
    else actions.close();
  };
  return html`<dialog aria-labelledby="import-dialog-title" @cancel=${onCancel}>
    <header><h2 id="import-dialog-title" tabindex="-1">${title(state)}</h2></header>
    <div class="body" aria-live=${state.step.kind === 'running' ? 'polite' : 'off'}>${body(state, actions)}</div>
    <footer>${foot(state, actions)}</footer>
  </dialog>`;
}

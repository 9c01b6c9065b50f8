import { html, nothing, type TemplateResult } from 'lit-html';

/** What the page itself knows besides the record. */
export interface PageState {
  message: { kind: 'pass' | 'warn'; text: string } | null;
  /** Whether the browser promised to keep the storage; null where it cannot be asked. */
  isPersisted: boolean | null;
}

/** The record in numbers. */
export interface ProgressSummary {
  solved: number;
  begun: number;
  lessons: number;
  drafts: number;
  canUndo: boolean;
  problem: string | null;
}

/** What the controls do. */
export interface ProgressActions {
  exportFile: () => void;
  importFile: (file: File) => void;
  reset: () => void;
  undo: () => void;
  persist: () => void;
}

/** Numbers, then what can be done with the record. */
export function progressControls(state: PageState, summary: ProgressSummary, actions: ProgressActions): TemplateResult {
  const { solved, begun, lessons, drafts } = summary;
  const isEmpty = solved + begun + lessons + drafts === 0;
  return html`
    <dl class="numbers">
      ${number('solved', solved)} ${number('begun', begun)} ${number('lessons read', lessons)}
      ${number('drafts', drafts)}
    </dl>
    ${isEmpty ? html`<p>Nothing here yet. Check an exercise, and it is recorded in this browser.</p>` : nothing}
    <div class="controls">
      <button type="button" class="button" ?disabled=${isEmpty} @click=${actions.exportFile}>Export a file</button>
      <label class="button">
        Import a file<input
          class="visually-hidden"
          type="file"
          accept="application/json,.json"
          @change=${chosen(actions)}
        />
      </label>
      ${
        state.isPersisted === false
          ? html`<button type="button" class="button" @click=${actions.persist}>Ask the browser to keep it</button>`
          : nothing
      }
      <button type="button" class="button danger" ?disabled=${isEmpty} @click=${actions.reset}>Reset</button>
      ${summary.canUndo ? html`<button type="button" class="button" @click=${actions.undo}>Undo</button>` : nothing}
    </div>
    <p role="status" class=${state.message ? `note ${state.message.kind}` : 'note-place'}>
      ${state.message?.text ?? nothing}
    </p>
    ${summary.problem === null ? nothing : html`<p class="note warn">${summary.problem}</p>`}
    ${state.isPersisted ? html`<p class="lettering">The browser keeps this storage until you clear it.</p>` : nothing}
  `;
}

function number(name: string, count: number): TemplateResult {
  return html`<div>
    <dd>${count}</dd>
    <dt>${name}</dt>
  </div>`;
}

function chosen({ importFile }: ProgressActions): (event: Event) => void {
  return ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const file = target.files?.[0];
    if (file) importFile(file);
    target.value = '';
  };
}

import { html, nothing, type TemplateResult } from 'lit-html';
import type { KeptAside } from '#progress/kept-aside.ts';

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
  /** Stored records that could not be read. */
  keptAside: KeptAside[];
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
  exportAside: (aside: KeptAside) => void;
  forgetAside: (aside: KeptAside) => void;
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
      <button type="button" class="button danger" ?disabled=${isEmpty} @click=${actions.reset}>Reset</button>
      ${summary.canUndo ? html`<button type="button" class="button" @click=${actions.undo}>Undo</button>` : nothing}
    </div>
    <p role="status" class=${state.message ? `note ${state.message.kind}` : 'note-place'}>
      ${state.message?.text ?? nothing}
    </p>
    ${summary.problem === null ? nothing : html`<p class="note warn">${summary.problem}</p>`} ${keeping(state, actions)}
    ${putAside(summary.keptAside, actions)}
  `;
}

/** What the browser may do with the storage, and the one thing that can be asked of it. */
function keeping({ isPersisted }: PageState, { persist }: ProgressActions): TemplateResult | typeof nothing {
  if (isPersisted === null) return nothing;
  if (isPersisted) return html`<p class="lettering">The browser keeps this storage until you clear it.</p>`;
  return html`<section aria-labelledby="keeping-title" class="part">
    <h2 id="keeping-title">How long it stays</h2>
    <p>
      A browser may clear what a site stored when the disk runs low, and some do so after weeks without a visit. You can
      ask it to make an exception for this site. It may put the question to you, or refuse without one; refusing changes
      nothing. An exported file is safe either way.
    </p>
    <button type="button" class="button" @click=${persist}>Ask the browser to keep it</button>
  </section>`;
}

/** Records that could not be read, each to take away as a file. */
function putAside(keptAside: KeptAside[], actions: ProgressActions): TemplateResult | typeof nothing {
  if (keptAside.length === 0) return nothing;
  return html`<section aria-labelledby="aside-title" class="part">
    <h2 id="aside-title">Put aside</h2>
    <p>
      ${keptAside.length === 1 ? 'This record' : 'These records'} could not be read and
      ${keptAside.length === 1 ? 'was' : 'were'} kept as found. Download it before you remove it: what you solved may
      still be legible in it.
    </p>
    <ul role="list" class="aside">
      ${keptAside.map(
        (aside) =>
          html`<li>
            <span>put aside on ${momentWords(aside.keptAt)}, ${aside.text.length} characters</span>
            <button type="button" class="button" @click=${() => actions.exportAside(aside)}>Download</button>
            <button type="button" class="button danger" @click=${() => actions.forgetAside(aside)}>Remove</button>
          </li>`,
      )}
    </ul>
  </section>`;
}

function momentWords(moment: string): string {
  const date = new Date(moment);
  return Number.isNaN(date.getTime()) ? moment : date.toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' });
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

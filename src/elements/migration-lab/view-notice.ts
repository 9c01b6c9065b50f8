import { html, nothing, type TemplateResult } from 'lit-html';
import type { LabActions } from './actions.ts';
import type { LabNotice, LabState } from './state.ts';
import { noticeText } from './words.ts';

function more(notice: LabNotice, actions: LabActions): TemplateResult | typeof nothing {
  switch (notice.kind) {
    case 'shared':
    case 'aside':
    case 'example':
    case 'emptied':
      return notice.undo === null
        ? nothing
        : html`<button type="button" class="button plain" @click=${() => actions.undo()}>Back to my texts</button>`;
    case 'link':
      return html`<input
        class="field"
        readonly
        aria-label="Link"
        .value=${notice.url}
        @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
      />`;
    case 'link-too-long':
      return html`<button type="button" class="button plain" @click=${() => actions.save()}>Save as file</button>`;
    case 'unreadable':
    case 'not-kept':
      return nothing;
  }
}

/** Draws what is to be known of the texts, with one thing to do about it. */
export function noticeView({ notice }: LabState, actions: LabActions): TemplateResult {
  return html`<div class="notice" role="status">
    ${
      notice
        ? html`<p>${noticeText(notice)} ${more(notice, actions)}</p>
            <button type="button" class="close" aria-label="Close this note" @click=${() => actions.dismiss()}>
              ×
            </button>`
        : nothing
    }
  </div>`;
}

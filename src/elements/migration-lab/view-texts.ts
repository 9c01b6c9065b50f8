import { html, type TemplateResult } from 'lit-html';
import type { LabActions } from './actions.ts';
import { type TextPart, textParts } from './lab-work.ts';
import type { LabState } from './state.ts';
import { partHints, partNames } from './words.ts';

function onTabKey(event: KeyboardEvent, part: TextPart, actions: LabActions): void {
  const turn = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (turn === undefined) return;
  event.preventDefault();
  const next = textParts[(textParts.indexOf(part) + turn + textParts.length) % textParts.length];
  if (!next) return;
  actions.showPart(next);
  (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`#lab-tab-${next}`)?.focus();
}

function tab(part: TextPart, state: LabState, actions: LabActions): TemplateResult {
  const faults = state.shown?.report.faults.filter((fault) => fault.part === part).length ?? 0;
  const more = faults > 0 ? ', not understood' : state.filled.has(part) ? '' : ', empty';
  return html`<button
    type="button"
    role="tab"
    id=${`lab-tab-${part}`}
    aria-controls=${`lab-text-${part}`}
    aria-selected=${part === state.part ? 'true' : 'false'}
    tabindex=${part === state.part ? 0 : -1}
    class=${state.filled.has(part) ? 'filled' : ''}
    @click=${() => actions.showPart(part)}
  >
    ${partNames[part]}<span class="visually-hidden">${more}</span>
    ${faults > 0 ? html`<span class="fault" aria-hidden="true">!</span>` : ''}
  </button>`;
}

/** Draws the five texts, one at a time. The editors keep what is written in them. */
export function textsView(state: LabState, actions: LabActions): TemplateResult {
  const onAct = (event: CustomEvent<string>) => {
    if (event.detail === 'run' || event.detail === 'check') actions.run();
  };
  return html`<div
      class="tabs"
      role="tablist"
      aria-label="Texts"
      @keydown=${(event: KeyboardEvent) => onTabKey(event, state.part, actions)}
    >
      ${textParts.map((part) => tab(part, state, actions))}
    </div>
    ${textParts.map(
      (part) =>
        html`<div
          class="text"
          role="tabpanel"
          id=${`lab-text-${part}`}
          aria-labelledby=${`lab-tab-${part}`}
          ?hidden=${part !== state.part}
        >
          <p class="hint">${partHints[part]}</p>
          <sql-editor
            label=${partNames[part]}
            data-part=${part}
            @change=${() => actions.changed()}
            @act=${(event: Event) => onAct(event as CustomEvent<string>)}
          >
            <textarea spellcheck="false" autocapitalize="off" autocomplete="off"></textarea>
          </sql-editor>
        </div>`,
    )}`;
}

import { html, type TemplateResult } from 'lit-html';
import type { ImportStart } from '../import-dialog/state.ts';
import type { PlayActions } from './actions.ts';
import { tableNames } from './selectors.ts';
import type { PlayState } from './state.ts';
import { barView } from './view-bar.ts';
import { databasesView } from './view-databases.ts';
import { dialogView } from './view-dialogs.ts';
import { planView } from './view-plan.ts';
import { noticesView } from './view-notices.ts';
import { resultArea } from './view-result.ts';
import { sqlTabsView } from './view-tabs.ts';

/** Listeners on the editor; stable over renders. */
export interface EditorEvents {
  change: (event: Event) => void;
  act: (event: Event) => void;
}

const panes: [PlayState['pane'], string][] = [
  ['sql', 'SQL'],
  ['result', 'Result'],
  ['schema', 'Schema'],
];

/** Draws the whole playground. */
export function playView(
  state: PlayState,
  textarea: HTMLTextAreaElement,
  actions: PlayActions,
  events: EditorEvents,
  isMac: boolean,
): TemplateResult {
  return html`<p class="visually-hidden" role="status" aria-live="polite">${state.announcement}</p>
    ${databasesView(state, actions)}
    <div class="panes" role="group" aria-label="Show">
      ${panes.map(
        ([name, words]) =>
          html`<button
            type="button"
            aria-pressed=${state.pane === name ? 'true' : 'false'}
            @click=${() => actions.showPane(name)}
          >
            ${words}
          </button>`,
      )}
    </div>
    <div class="work">
      ${barView(state, actions, isMac)}
      <div class="notices">${noticesView(state, actions)}</div>
      <split-pane class="split-rows" direction="rows" name="play" share="45" min-first="150" min-second="180">
        <section class="sql-area" aria-label="SQL">
          ${sqlTabsView(state, actions)}
          <sql-editor id="play-editor" label="SQL" .schema=${state.schema} @change=${events.change} @act=${events.act}
            >${textarea}</sql-editor
          >
        </section>
        <div
          role="separator"
          tabindex="0"
          aria-label="Height of the editor"
          aria-valuemin="0"
          aria-valuemax="100"
        ></div>
        ${resultArea(state, actions, planView(state, actions))}
      </split-pane>
    </div>
    <aside class="rail" aria-label="Schema">
      <schema-rail
        .schema=${state.schema}
        .usage=${state.usage}
        .changes=${state.changes}
        @diagram=${(event: Event) => (event.currentTarget as Element).parentElement?.querySelector('diagram-dialog')?.open()}
        @insert=${(event: CustomEvent<string>) => actions.insert(event.detail)}
        @look=${(event: CustomEvent<string>) => actions.look(event.detail)}
      ></schema-rail>
      <diagram-dialog
        .schema=${state.schema}
        .changes=${state.changes}
        @look=${(event: CustomEvent<string>) => actions.look(event.detail)}
      ></diagram-dialog>
    </aside>
    <import-dialog
      .tables=${tableNames(state)}
      .takes=${actions.openScript}
      @start=${(event: CustomEvent<ImportStart>) => actions.startImport(event.detail)}
      @cancel=${() => actions.cancelImport()}
    ></import-dialog>
    ${dialogView(state, actions, isMac)}`;
}

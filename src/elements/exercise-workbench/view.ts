import { html, nothing, type TemplateResult } from 'lit-html';
import { editorKeys, keyWords } from '#editor/keymap.ts';
import type { WorkbenchActions } from './actions.ts';
import type { PageParts } from './parts.ts';
import { availableTabs, type Tab, tabs, type WorkbenchState } from './state.ts';
import { actionsView, panesView } from './view-actions.ts';
import {
  diffView,
  locksView,
  messagesView,
  plansView,
  runView,
  solutionView,
  stateView,
  whyView,
} from './view-result.ts';
import { verdictView } from './view-verdict.ts';
import { savedWords } from './words.ts';

const tabNames: Record<Tab, string> = {
  result: 'Result',
  diff: 'Diff',
  plan: 'Plan',
  locks: 'Locks',
  state: 'State',
  messages: 'Messages',
  why: 'Why',
  solution: 'Solution',
};

function panelContent(
  tab: Tab,
  state: WorkbenchState,
  parts: PageParts,
  actions: WorkbenchActions,
): TemplateResult | typeof nothing {
  const pictures = state.check?.pictures;
  switch (tab) {
    case 'result':
      return runView(state, actions);
    case 'diff':
      return pictures ? diffView(pictures) : nothing;
    case 'plan':
      return pictures ? plansView(pictures) : nothing;
    case 'locks':
      return locksView(state);
    case 'state':
      return pictures ? stateView(pictures) : nothing;
    case 'messages':
      return messagesView(state);
    case 'why':
      return whyView(state, parts);
    case 'solution':
      return solutionView(state, actions);
  }
}

function onTabKey(event: KeyboardEvent, open: Tab[], current: Tab, actions: WorkbenchActions): void {
  const turn = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (turn === undefined) return;
  event.preventDefault();
  const next = open[(open.indexOf(current) + turn + open.length) % open.length];
  if (!next) return;
  actions.showTab(next);
  (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`#tab-${next}`)?.focus();
}

function resultArea(state: WorkbenchState, parts: PageParts, actions: WorkbenchActions): TemplateResult {
  const open = availableTabs(state);
  return html`<section
    class="result-area"
    aria-label="Result"
    data-run=${(state.run?.number ?? 0) % 2 === 0 ? 'even' : 'odd'}
  >
    ${state.trouble ? html`<p class="trouble">${state.trouble}</p>` : nothing}
    ${verdictView(state, parts.next, actions)}
    <div
      class="tabs"
      role="tablist"
      aria-label="Result"
      @keydown=${(event: KeyboardEvent) => onTabKey(event, open, state.tab, actions)}
    >
      ${open.map(
        (tab) =>
          html`<button
            type="button"
            role="tab"
            id=${`tab-${tab}`}
            aria-controls=${`panel-${tab}`}
            aria-selected=${tab === state.tab ? 'true' : 'false'}
            tabindex=${tab === state.tab ? 0 : -1}
            @click=${() => actions.showTab(tab)}
          >
            ${tabNames[tab]}
          </button>`,
      )}
      ${state.run ? html`<span class="run-number" role="presentation">run ${state.run.number}</span>` : nothing}
    </div>
    ${tabs.map((tab) =>
      open.includes(tab)
        ? html`<div
            class="panel"
            role="tabpanel"
            id=${`panel-${tab}`}
            aria-labelledby=${`tab-${tab}`}
            data-tab=${tab}
            ?hidden=${tab !== state.tab}
          >
            ${panelContent(tab, state, parts, actions)}
          </div>`
        : nothing,
    )}
  </section>`;
}

function draftView({ draft }: WorkbenchState, actions: WorkbenchActions): TemplateResult | typeof nothing {
  if (!draft) return nothing;
  return html`<p class="draft" role="status">
    ${
      draft.kind === 'restored'
        ? html`Your draft from ${savedWords(draft.savedAt, new Date())} is back.
            <button type="button" @click=${() => actions.startOver()}>Start over</button>`
        : html`The text is as it was at first.
            <button type="button" @click=${() => actions.undoStartOver()}>Undo</button>`
    }
    <button type="button" class="close" aria-label="Close this note" @click=${() => actions.dismissDraft()}>×</button>
  </p>`;
}

function sqlArea(
  state: WorkbenchState,
  parts: PageParts,
  actions: WorkbenchActions,
  events: EditorEvents,
): TemplateResult {
  return html`<section class="sql-area" aria-label="SQL">
    <div class="sql-head">
      <h2>SQL</h2>
      <button type="button" @click=${() => actions.format()}>Format</button>
      <button type="button" @click=${() => actions.startOver()}>Start over</button>
      <button type="button" @click=${() => actions.showKeys()}>Keys <kbd>?</kbd></button>
    </div>
    ${draftView(state, actions)}
    <sql-editor
      label="Your SQL"
      .schema=${state.schema}
      @change=${events.change}
      @act=${events.act}
      @leave=${events.leave}
      >${parts.textarea}</sql-editor
    >
  </section>`;
}

function keysView(isMac: boolean, actions: WorkbenchActions): TemplateResult {
  const others: [string, string][] = [
    ['Esc', 'Leave the editor, so that Tab moves on'],
    [keyWords('Mod-k', isMac), 'Search'],
    ['?', 'This list'],
  ];
  return html`<dialog class="keys" aria-label="Keys" @close=${() => actions.closeKeys()}>
    <h2>Keys</h2>
    <table>
      <tbody>
        ${editorKeys.map(
          ({ key, words }) =>
            html`<tr>
              <th scope="row"><kbd>${keyWords(key, isMac)}</kbd></th>
              <td>${words}</td>
            </tr>`,
        )}
        ${others.map(
          ([key, words]) =>
            html`<tr>
              <th scope="row"><kbd>${key}</kbd></th>
              <td>${words}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <button type="button" class="button" @click=${() => actions.closeKeys()}>Close</button>
  </dialog>`;
}

/** Listeners on the editor; stable over renders. */
export interface EditorEvents {
  change(event: Event): void;
  act(event: Event): void;
  leave(event: Event): void;
}

/** Draws the whole workbench around the parts of the static page. */
export function workbenchView(
  state: WorkbenchState,
  parts: PageParts,
  actions: WorkbenchActions,
  events: EditorEvents,
  isMac: boolean,
): TemplateResult {
  const insert = (event: CustomEvent<string>): void => actions.insert(event.detail);
  return html` <p class="visually-hidden" role="status" aria-live="polite">${state.announcement}</p>
    ${panesView(state, actions)}
    <split-pane class="split-columns" direction="columns" name="task" share="34" min-first="360" min-second="440">
      <div class="reading" tabindex="0" role="region" aria-label="Task">${parts.reading}</div>
      <div role="separator" tabindex="0" aria-label="Width of the task" aria-valuemin="0" aria-valuemax="100"></div>
      <div class="work">
        ${actionsView(state, actions, isMac)}
        <key-row @insert=${insert}></key-row>
        <split-pane class="split-rows" direction="rows" name="editor" share="42" min-first="150" min-second="180">
          ${sqlArea(state, parts, actions, events)}
          <div
            role="separator"
            tabindex="0"
            aria-label="Height of the editor"
            aria-valuemin="0"
            aria-valuemax="100"
          ></div>
          ${resultArea(state, parts, actions)}
        </split-pane>
      </div>
    </split-pane>
    <aside class="rail" aria-label="Schema">
      <schema-rail .schema=${state.schema} @insert=${insert}></schema-rail>
    </aside>
    ${keysView(isMac, actions)}`;
}

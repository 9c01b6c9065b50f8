import { html, nothing, type TemplateResult } from 'lit-html';
import { editorKeys, keyWords } from '#editor/keys.ts';
import type { WorkbenchActions } from './actions.ts';
import type { PageParts } from './parts.ts';
import type { DraftNotice, WorkbenchState } from './state.ts';
import { actionsView, panesView } from './view-actions.ts';
import { resultArea } from './view-tabs.ts';
import { savedWords } from './words.ts';

function draftWords(draft: DraftNotice, actions: WorkbenchActions): TemplateResult {
  switch (draft.kind) {
    case 'restored':
      return html`Your draft from ${savedWords(draft.savedAt, new Date())} is back.
        <button type="button" @click=${() => actions.startOver()}>Start over</button>`;
    case 'started-over':
      return html`The text is as it was at first.
        <button type="button" @click=${() => actions.undoStartOver()}>Undo</button>`;
    case 'unreadable':
      return html`This SQL cannot be read, so it was left as it is.`;
    case 'other-tab':
      return html`Another tab has another text for this exercise.
        <button type="button" @click=${() => actions.takeOther()}>Use it</button>
        <button type="button" @click=${() => actions.keepMine()}>Keep mine</button>
        <span class="soft">The other stays among the earlier runs (<kbd>Alt+↑</kbd>).</span>`;
  }
}

function draftView({ draft }: WorkbenchState, actions: WorkbenchActions): TemplateResult | typeof nothing {
  if (!draft) return nothing;
  return html`<div class="draft" role="status">
    ${draftWords(draft, actions)}
    <button type="button" class="close" aria-label="Close this note" @click=${() => actions.dismissDraft()}>×</button>
  </div>`;
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
      <button
        type="button"
        title="Your text goes back to the first one; can be undone"
        @click=${() => actions.startOver()}
      >
        Start over
      </button>
      <button type="button" title="A database of your own with this data and this text" @click=${() => actions.play()}>
        Playground
      </button>
      <button type="button" @click=${() => actions.showKeys()}>Keys <kbd>?</kbd></button>
    </div>
    ${draftView(state, actions)}
    <sql-editor
      label="Your SQL"
      .schema=${state.schema}
      @change=${events.change}
      @act=${events.act}
      @tab-moves=${events.tabMoves}
      >${parts.textarea}</sql-editor
    >
  </section>`;
}

function keysView(isMac: boolean, actions: WorkbenchActions): TemplateResult {
  const others: [string, string][] = [
    ['Esc', 'Let Tab move on out of the editor'],
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
  change: (event: Event) => void;
  act: (event: Event) => void;
  tabMoves: (event: Event) => void;
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
  const look = (event: CustomEvent<string>): void => actions.look(event.detail);
  const diagram = (event: Event): void =>
    (event.currentTarget as Element).parentElement?.querySelector('diagram-dialog')?.open();
  return html` <p class="visually-hidden" role="status" aria-live="polite">${state.announcement}</p>
    ${panesView(state, actions)}
    <split-pane class="split-columns" direction="columns" name="task" share="34" min-first="360" min-second="440">
      <div class="reading" tabindex="0" role="region" aria-label="Task">${parts.reading}</div>
      <div role="separator" tabindex="0" aria-label="Width of the task" aria-valuemin="0" aria-valuemax="100"></div>
      <div class="work">
        ${actionsView(state, actions, isMac)}
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
      <schema-rail
        .schema=${state.schema}
        .changes=${state.changes}
        @insert=${insert}
        @look=${look}
        @diagram=${diagram}
      ></schema-rail>
      <diagram-dialog .schema=${state.schema} .changes=${state.changes} @look=${look}></diagram-dialog>
    </aside>
    ${keysView(isMac, actions)}`;
}

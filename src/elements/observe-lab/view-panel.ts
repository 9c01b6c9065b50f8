import { html, nothing, type TemplateResult } from 'lit-html';
import type { ObserveActions } from './actions.ts';
import type { PagePanel } from './page-panels.ts';
import type { PanelState } from './state.ts';

function missingView(extension: string): TemplateResult {
  return html`<div class="missing">
    <p>
      <strong>This database has no <code>${extension}</code>.</strong>
    </p>
    <p>
      On a server: put it into <code>shared_preload_libraries</code>, start the server again, and run
      <code>create extension ${extension}</code> in the database. In a browser its files have to be there when the
      engine starts, and this database was started without them.
    </p>
  </div>`;
}

function outcomeView(panel: PagePanel, { outcome }: PanelState): TemplateResult | typeof nothing {
  switch (outcome.kind) {
    case 'idle':
      return nothing;
    case 'running':
      return html`<p class="soft">Running.</p>`;
    case 'missing':
      return missingView(outcome.extension);
    case 'failed':
      return html`<div class="failure">
        <p>
          <strong>${outcome.code}</strong>
          ${outcome.message}${outcome.line === null ? '' : `, line ${String(outcome.line)}`}
        </p>
        ${outcome.hint === null ? nothing : html`<p>${outcome.hint}</p>`}
      </div>`;
    case 'answered': {
      const { reply, advice } = outcome;
      if (reply.rows.length === 0) return html`<p class="none">${panel.empty}</p>`;
      return html`${advice === null ? nothing : html`<p class="advice"><strong>What to do</strong> ${advice}</p>`}
        <result-table label=${panel.title} .reply=${reply}></result-table>`;
    }
  }
}

function editorView(panel: PagePanel, state: PanelState, actions: ObserveActions): TemplateResult {
  const onChange = (event: Event): void => {
    const editor = event.currentTarget as HTMLElement & { value: string };
    actions.changed(panel, editor.value);
  };
  const onAct = (event: Event): void => {
    if (/^(run|check|run-statement)$/.test((event as CustomEvent<string>).detail)) actions.run(panel);
  };
  return html`<sql-editor label=${`Query of ${panel.title}`} @change=${onChange} @act=${onAct}>
    <textarea rows="12" spellcheck="false" autocapitalize="off" .value=${state.changed ?? panel.sql}></textarea>
  </sql-editor>`;
}

/** Draws a panel's controls and what came of its query. */
export function panelView(
  panel: PagePanel,
  state: PanelState,
  actions: ObserveActions,
  playLink: ((sql: string) => string) | null,
): TemplateResult {
  const sql = state.changed ?? panel.sql;
  return html`${state.isEditing ? editorView(panel, state, actions) : nothing}
    <div class="panel-acts" role="group" aria-label=${panel.title}>
      <button type="button" class="button first" @click=${() => actions.run(panel)}>Run</button>
      ${
        state.isEditing
          ? html`<button type="button" class="button" @click=${() => actions.restoreText(panel)}>
              Original query
            </button>`
          : html`<button type="button" class="button" @click=${() => actions.edit(panel)}>Change</button>`
      }
      <button type="button" class="button" @click=${() => actions.copy(panel)}>
        ${state.isCopied ? 'Copied' : 'Copy'}
      </button>
      ${playLink === null ? nothing : html`<a class="button" href=${playLink(sql)}>Open in playground</a>`}
    </div>
    <div class="outcome" aria-live="polite">${outcomeView(panel, state)}</div>`;
}

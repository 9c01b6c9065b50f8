import { html, nothing, type TemplateResult } from 'lit-html';
import { placeWords } from '../exercise-workbench/words.ts';
import type { PlayActions } from './actions.ts';
import type { PlayBlock, PlayOutcome, PlayPanel, PlayState } from './state.ts';

function errorView({ error }: PlayOutcome, actions: PlayActions): TemplateResult | typeof nothing {
  if (!error) return nothing;
  const { position } = error.finding ?? {};
  const place = error.finding ? placeWords(error.finding) : null;
  return html`<div class="run-error">
    <p class="finding-title">
      <strong>${error.title}</strong>
      ${position && place ? html`<button type="button" class="place" @click=${() => actions.goTo(position.start, position.end)}>${place}</button>` : nothing}
    </p>
    <p class="finding-message">${error.message}</p>
    ${error.note ? html`<p class="finding-note">${error.note}</p>` : nothing}
  </div>`;
}

function stoppedView({ stopped, notReplayed }: PlayOutcome, actions: PlayActions): TemplateResult | typeof nothing {
  if (!stopped && notReplayed.length === 0) return nothing;
  const all = 'Stopped. The database was started again, with everything you had committed.';
  const lost = 'These statements had been committed, but could not be run again when the database was started:';
  return html`<div class="stopped">
    <p>${notReplayed.length === 0 ? all : `${stopped ? 'Stopped. ' : ''}${lost}`}</p>
    ${
      notReplayed.length === 0
        ? nothing
        : html`<pre tabindex="0">${notReplayed.map((text) => `${text};\n`)}</pre>
            <button type="button" class="button" @click=${() => actions.runAgain(notReplayed)}>Run them now</button>`
    }
  </div>`;
}

function expandedView(reply: Extract<PlayBlock, { kind: 'reply' }>['reply']): TemplateResult {
  if (reply.kind !== 'rows') return html``;
  const { fields, rows } = reply;
  return html`<div class="expanded" tabindex="0" role="region" aria-label="Rows, one below the other">
    ${rows.slice(0, 500).map(
      (row, index) =>
        html`<table>
          <caption>
            Row ${index + 1}
          </caption>
          <tbody>
            ${fields.map(
              ({ name }, at) =>
                html`<tr>
                  <th scope="row">${name}</th>
                  <td>${row[at] === null ? html`<span class="null">NULL</span>` : row[at]}</td>
                </tr>`,
            )}
          </tbody>
        </table>`,
    )}
  </div>`;
}

function blockView(block: PlayBlock, index: number, state: PlayState, actions: PlayActions): TemplateResult {
  const alone = state.outcome?.blocks.length === 1;
  if (block.kind === 'text') {
    return html`<section class="statement">
      <h3><code>${block.command}</code></h3>
      <pre class="described" tabindex="0" ?data-error=${block.isError}>${block.text}</pre>
    </section>`;
  }
  const [line = ''] = block.sql.split('\n', 1);
  return html`<section class="statement" ?data-alone=${alone}>
    ${alone ? nothing : html`<h3><span class="numeric">${index + 1}</span> <code>${line}</code></h3>`}
    ${
      state.isExpanded && block.reply.kind === 'rows' && block.reply.rows.length > 0
        ? expandedView(block.reply)
        : html`<result-table
            label=${alone ? 'Result' : `Statement ${String(index + 1)}`}
            .reply=${block.reply}
            .canFetchMore=${block.canFetchMore}
            @fetch-more=${() => actions.fetchMore(index)}
          ></result-table>`
    }
  </section>`;
}

function resultView(state: PlayState, actions: PlayActions): TemplateResult {
  const { outcome } = state;
  if (!outcome)
    return html`<div class="empty">
      <p>
        <strong>Run</strong> runs the selection or the whole text; <strong>Statement</strong> the one at the cursor.
      </p>
      <p>What you commit stays, also after the tab is closed. <code>\\?</code> lists psql’s backslash commands.</p>
    </div>`;
  if (outcome.blocks.length === 0 && !outcome.error && !outcome.stopped)
    return html`<p class="empty">Nothing to run: the text holds no statement.</p>`;
  return html`${errorView(outcome, actions)}${stoppedView(outcome, actions)}
  ${outcome.blocks.map((block, index) => blockView(block, index, state, actions))}`;
}

function messagesView({ outcome }: PlayState): TemplateResult {
  const messages = outcome?.messages ?? [];
  if (messages.length === 0) return html`<p class="empty">What a run says is listed here.</p>`;
  return html`<ol class="messages" role="list">
    ${messages.map(({ kind, words }) => html`<li data-kind=${kind}>${words}</li>`)}
  </ol>`;
}

function historyView({ history, historyWords }: PlayState, actions: PlayActions): TemplateResult {
  const wanted = historyWords.trim().toLowerCase();
  const found = [...history].reverse().filter(({ text }) => wanted === '' || text.toLowerCase().includes(wanted));
  return html`<div class="history">
    <label>
      Search
      <input
        type="search"
        .value=${historyWords}
        @input=${(event: Event) => actions.searchHistory((event.target as HTMLInputElement).value)}
      />
    </label>
    <p class="soft" role="status">
      ${found.length === history.length ? `${String(history.length)} runs` : `${String(found.length)} of ${String(history.length)} runs`}
    </p>
    <ol role="list">
      ${found.slice(0, 100).map(
        ({ at, text, outcome }) =>
          html`<li>
            <button type="button" title="Opens it in a new text" @click=${() => actions.takeFromHistory(text)}>
              <code>${text.trim().slice(0, 300)}</code>
              <span class="soft"
                ><time datetime=${new Date(at).toISOString()}>${new Date(at).toLocaleString()}</time> · ${outcome}</span
              >
            </button>
          </li>`,
      )}
    </ol>
  </div>`;
}

const panels: [PlayPanel, string][] = [
  ['result', 'Result'],
  ['plan', 'Plan'],
  ['messages', 'Messages'],
  ['history', 'History'],
];

function onPanelKey(event: KeyboardEvent, open: PlayPanel[], current: PlayPanel, actions: PlayActions): void {
  const turn = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const next = turn === undefined ? undefined : open[(open.indexOf(current) + turn + open.length) % open.length];
  if (!next) return;
  event.preventDefault();
  actions.showPanel(next);
  (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`#play-tab-${next}`)?.focus();
}

/** Draws the lower half: result, plan, messages, history. */
export function resultArea(state: PlayState, actions: PlayActions, planView: TemplateResult | null): TemplateResult {
  const open = panels.filter(([panel]) => panel !== 'plan' || planView !== null);
  const { panel } = state;
  const content =
    panel === 'plan'
      ? planView
      : panel === 'messages'
        ? messagesView(state)
        : panel === 'history'
          ? historyView(state, actions)
          : resultView(state, actions);
  return html`<section class="result-area" aria-label="Result">
    <div
      class="tabs"
      role="tablist"
      aria-label="What came of it"
      @keydown=${(event: KeyboardEvent) =>
        onPanelKey(
          event,
          open.map(([name]) => name),
          panel,
          actions,
        )}
    >
      ${open.map(
        ([name, words]) =>
          html`<button
            type="button"
            role="tab"
            id=${`play-tab-${name}`}
            aria-selected=${name === panel ? 'true' : 'false'}
            aria-controls="play-panel"
            tabindex=${name === panel ? '0' : '-1'}
            @click=${() => actions.showPanel(name)}
          >
            ${words}
          </button>`,
      )}
    </div>
    <div class="panel" id="play-panel" role="tabpanel" aria-labelledby=${`play-tab-${panel}`} data-panel=${panel}>
      ${state.trouble ? html`<p class="trouble">${state.trouble}</p>` : nothing}${content}
    </div>
  </section>`;
}

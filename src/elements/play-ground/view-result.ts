import { html, nothing, type TemplateResult } from 'lit-html';
import { placeWords } from '../desk/place-words.ts';
import { replyWords } from '../result-table/reply-words.ts';
import type { FetchMoreDetail, ResultSet } from '../result-sets/set.ts';
import type { PlayActions } from './actions.ts';
import type { PlayBlock, PlayOutcome, PlayPanel, PlayState } from './state.ts';

function errorView({ error }: PlayOutcome, actions: PlayActions): TemplateResult | typeof nothing {
  if (!error) return nothing;
  const { position, statement = 1 } = error.finding ?? {};
  const place = error.finding ? placeWords(error.finding) : null;
  return html`<div class="run-error">
    <p class="finding-title">
      <strong>${error.title}</strong>
      ${position && place ? html`<button type="button" class="place" @click=${() => actions.goTo(position.start, position.end)}>${place}</button>` : nothing}
    </p>
    <p class="finding-message">${error.message}</p>
    ${statement > 1 ? html`<p class="finding-note">This was statement ${statement}; nothing after it was run.</p>` : nothing}
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
  if (reply.kind !== 'rows' || reply.rows.length === 0)
    return html`<p class="soft">${reply.command}: ${replyWords(reply)}</p>`;
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

type ReplyBlock = Extract<PlayBlock, { kind: 'reply' }>;

/** Answers that are drawn together: replies in a row, or one text. */
type Part =
  | { kind: 'sets'; first: number; sets: ResultSet[]; blocks: ReplyBlock[] }
  | { kind: 'text'; block: Extract<PlayBlock, { kind: 'text' }> };

const parted = new WeakMap<PlayBlock[], Part[]>();

/** The parts of a run, the same arrays for the same run. */
function partsOf(blocks: PlayBlock[]): Part[] {
  const known = parted.get(blocks);
  if (known) return known;
  const parts: Part[] = [];
  for (const [index, block] of blocks.entries()) {
    const last = parts.at(-1);
    if (block.kind === 'text') parts.push({ kind: 'text', block });
    else if (last?.kind === 'sets') {
      last.sets.push(block);
      last.blocks.push(block);
    } else parts.push({ kind: 'sets', first: index, sets: [block], blocks: [block] });
  }
  parted.set(blocks, parts);
  return parts;
}

function partView(part: Part, state: PlayState, actions: PlayActions): TemplateResult {
  if (part.kind === 'text') {
    const { command, isError, text } = part.block;
    return html`<section class="statement">
      <h3><code>${command}</code></h3>
      <pre class="described" tabindex="0" ?data-error=${isError}>${text}</pre>
    </section>`;
  }
  if (state.isExpanded) return html`${part.blocks.map(({ reply }) => expandedView(reply))}`;
  return html`<result-sets
    .sets=${part.sets}
    @fetch-more=${(event: CustomEvent<FetchMoreDetail>) => actions.fetchMore(part.first + event.detail.place)}
  ></result-sets>`;
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
  const expanded = state.isExpanded
    ? html`<p class="empty">Expanded display is on: a row below another. <code>\\x</code> turns it off.</p>`
    : '';
  return html`${errorView(outcome, actions)}${stoppedView(outcome, actions)}${expanded}
  ${partsOf(outcome.blocks).map((part) => partView(part, state, actions))}`;
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

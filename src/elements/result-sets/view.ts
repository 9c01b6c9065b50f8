import { html, nothing, type TemplateResult } from 'lit-html';
import type { Notice, Reply, RowsReply } from '#engine/session.ts';
import { counted, replyWords } from '#elements/result-table/reply-words.ts';
import type { ResultSet } from './set.ts';

/** All that the list's drawing depends on. */
export interface SetsState {
  sets: readonly ResultSet[];
  /** Sets that are open, by their place. */
  opened: ReadonlySet<number>;
}

export interface SetsActions {
  toggle(place: number, isOpen: boolean): void;
  fetchMore(place: number): void;
}

/** The statement on one line: its first words, without line ends. */
export function oneLine(sql: string): string {
  const line = sql.slice(0, 400).replace(/\s+/g, ' ').trim();
  return line.length > 160 || sql.length > 400 ? `${line.slice(0, 160)}…` : line;
}

/** What came of a statement, in words: rows, time, notices, or that it failed. */
export function setWords({ reply, error }: ResultSet): string {
  const notices = reply && reply.notices.length > 0 ? `, ${counted(reply.notices.length, 'notice')}` : '';
  if (error !== undefined && error !== '') return 'failed';
  return reply ? `${replyWords(reply)}${notices}` : 'did not run';
}

const numberOf = ({ statement }: ResultSet, place: number): number => statement ?? place + 1;

function noticeView({ severity, message, detail, hint }: Notice): TemplateResult {
  const more = [detail, hint].filter((part) => part !== undefined && part !== '').join(' ');
  return html`<li><strong>${severity}</strong> ${message}${more === '' ? nothing : html` <span>${more}</span>`}</li>`;
}

/** A plan is read as psql prints it, and not as a table of lines. */
function isPlanText(reply: Reply): reply is RowsReply {
  return reply.kind === 'rows' && reply.fields.length === 1 && reply.fields[0]?.name === 'QUERY PLAN';
}

function bodyView(set: ResultSet, place: number, actions: SetsActions, isAlone = false): TemplateResult {
  const { reply, error } = set;
  return html`${error ? html`<p class="error">${error}</p>` : nothing}
  ${
    reply && reply.notices.length > 0
      ? html`<ul class="notices" role="list" aria-label="Notices">
          ${reply.notices.slice(0, 50).map(noticeView)}
          ${reply.notices.length > 50 ? html`<li>${counted(reply.notices.length - 50, 'more notice')}</li>` : nothing}
        </ul>`
      : nothing
  }
  ${
    reply && isPlanText(reply)
      ? html`<pre class="plan-text" tabindex="0" aria-label="Plan">
${reply.rows.map(([line]) => `${line ?? ''}\n`)}</pre>`
      : nothing
  }
  ${
    reply && !isPlanText(reply)
      ? html`<result-table
          label=${isAlone ? 'Result' : `Statement ${String(numberOf(set, place))}`}
          .reply=${reply}
          .canFetchMore=${set.canFetchMore}
          @fetch-more=${(event: Event) => {
            event.stopPropagation();
            actions.fetchMore(place);
          }}
        ></result-table>`
      : nothing
  }`;
}

function setView(set: ResultSet, place: number, state: SetsState, actions: SetsActions): TemplateResult {
  const isOpen = state.opened.has(place);
  return html`<details
    ?open=${isOpen}
    data-failed=${set.error ? '' : nothing}
    @toggle=${(event: Event) => {
      if (event.target === event.currentTarget) actions.toggle(place, (event.target as HTMLDetailsElement).open);
    }}
  >
    <summary>
      <span class="numeric">${numberOf(set, place)}</span> <code>${oneLine(set.sql)}</code>
      <span class="words">${setWords(set)}</span>
    </summary>
    ${isOpen ? html`<div class="set">${bodyView(set, place, actions)}</div>` : nothing}
  </details>`;
}

/** The sets open at first: the last, and the last with rows. */
export function openedAtFirst(sets: readonly ResultSet[]): Set<number> {
  const withRows = sets.findLastIndex(({ reply }) => reply?.kind === 'rows');
  return new Set([sets.length - 1, withRows].filter((place) => place >= 0));
}

/** Draws each statement with what came of it; one alone needs no heading. Only those that are open hold a table. */
export function setsView(state: SetsState, actions: SetsActions): TemplateResult {
  const [only] = state.sets;
  if (only && state.sets.length === 1)
    return html`<div class="set" data-alone>${bodyView(only, 0, actions, true)}</div>`;
  return html`${state.sets.map((set, place) => setView(set, place, state, actions))}`;
}

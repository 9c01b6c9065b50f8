import { html, nothing, type TemplateResult } from 'lit-html';
import type { WorkbenchActions } from './actions.ts';
import type { PageParts } from './parts.ts';
import { availableTabs, isCheckEarlier, type Tab, tabs, type WorkbenchState } from './state.ts';
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

/** Tabs that show a Check, not a Run. */
const isOfCheck: ReadonlySet<Tab> = new Set(['diff', 'plan', 'locks', 'state', 'why']);

/** Panels whose content has a scrolling region of its own to stop at. */
const ownScroll: ReadonlySet<Tab> = new Set(['result', 'diff', 'locks']);

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
      return locksView(state, actions);
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

/** Trouble of the site, an engine that ended by itself, and why nothing was checked. */
function noticesView({ trouble, note, isDead, busy }: WorkbenchState, actions: WorkbenchActions): TemplateResult {
  return html`${trouble ? html`<p class="trouble">${trouble}</p>` : nothing}
  ${
    isDead && !busy
      ? html`<p class="trouble">
          PostgreSQL has stopped by itself. The next run starts it again, with what you had committed.
          <button type="button" class="button plain" @click=${() => actions.revive()}>Start it now</button>
        </p>`
      : nothing
  }
  ${note ? html`<p class="note">${note}</p>` : nothing}`;
}

/** Draws the result area: the verdict, the tabs that have something to show, and their panels. */
export function resultArea(state: WorkbenchState, parts: PageParts, actions: WorkbenchActions): TemplateResult {
  const open = availableTabs(state);
  return html`<section
    class="result-area"
    aria-label="Result"
    data-run=${(state.run?.number ?? 0) % 2 === 0 ? 'even' : 'odd'}
  >
    ${noticesView(state, actions)} ${verdictView(state, parts.next, actions)}
    <div class="tab-row">
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
      </div>
      ${state.run ? html`<span class="run-number">${state.run.from} ${state.run.number}</span>` : nothing}
    </div>
    ${tabs.map((tab) =>
      open.includes(tab)
        ? html`<div
            class="panel"
            role="tabpanel"
            id=${`panel-${tab}`}
            aria-labelledby=${`tab-${tab}`}
            data-tab=${tab}
            tabindex=${ownScroll.has(tab) ? -1 : 0}
            ?hidden=${tab !== state.tab}
          >
            ${isOfCheck.has(tab) && isCheckEarlier(state) ? html`<p class="of-earlier">From the earlier check.</p>` : nothing}
            ${panelContent(tab, state, parts, actions)}
          </div>`
        : nothing,
    )}
  </section>`;
}

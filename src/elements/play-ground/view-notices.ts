import { html, nothing, type TemplateResult } from 'lit-html';
import { baseTitle } from './view-databases.ts';
import type { PlayActions } from './actions.ts';
import type { PlayState } from './state.ts';

function keepingView({ keeping }: PlayState, actions: PlayActions): TemplateResult | typeof nothing {
  switch (keeping) {
    case 'kept':
      return nothing;
    case 'memory':
      return html`<p class="note">
        This browser does not let the site store anything: texts and databases last until this tab is closed.
      </p>`;
    case 'full':
      return html`<p class="note">
        The browser’s storage is full, so the latest changes are only in this tab. Export what you need, or delete a
        database.
      </p>`;
    case 'other-tab':
      return html`<p class="note">
        This database is open in another tab. What you do here is not kept.
        <button type="button" class="button plain" @click=${() => actions.takeOver()}>Work on it here</button>
      </p>`;
  }
}

function incomingView(state: PlayState, actions: PlayActions): TemplateResult | typeof nothing {
  const { incoming } = state;
  if (!incoming) return nothing;
  return html`<section class="incoming" aria-label="A script from a link">
    <h2>${incoming.title || 'A script from a link'}</h2>
    <p>
      It came with the link and was written for ${baseTitle(state, incoming.base)}. Read it first: nothing runs until
      you press Run.
    </p>
    <pre tabindex="0">${incoming.sql}</pre>
    ${
      incoming.data
        ? html`<p>
              With it come the statements that made its data. They get a text of their own, named Data, to be run first.
            </p>
            <pre tabindex="0">${incoming.data}</pre>`
        : nothing
    }
    <div class="acts">
      <button type="button" class="button first" @click=${() => actions.openIncoming()}>Open in a new database</button>
      ${
        state.database?.base === incoming.base
          ? html`<button type="button" class="button" @click=${() => actions.openIncomingHere()}>
              Open in ${state.database.name}
            </button>`
          : nothing
      }
      <button type="button" class="button" @click=${() => actions.dropIncoming()}>No, thanks</button>
    </div>
  </section>`;
}

/** Draws what is said above the editor. */
export function noticesView(state: PlayState, actions: PlayActions): TemplateResult {
  const { notice } = state;
  return html`${keepingView(state, actions)}${incomingView(state, actions)}
  ${
    notice
      ? html`<div class="draft" role="status">
          <span>${notice.words}</span>
          ${notice.act ? html`<button type="button" @click=${notice.act.do}>${notice.act.words}</button>` : nothing}
          <button type="button" class="close" aria-label="Close this note" @click=${() => actions.dismissNotice()}>
            ×
          </button>
        </div>`
      : nothing
  }`;
}

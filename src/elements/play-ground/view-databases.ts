import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { PlayActions } from './actions.ts';
import type { PlayState } from './state.ts';

/** The title of a base, or its id where it is no longer on offer. */
export const baseTitle = ({ bases }: PlayState, id: string): string =>
  bases.find(({ snapshot }) => snapshot.id === id)?.title ?? id;

const pressed = (act: () => void) => (event: Event) => {
  (event.currentTarget as HTMLElement).closest('details')?.removeAttribute('open');
  act();
};

function menuView(state: PlayState, actions: PlayActions): TemplateResult {
  const { database, databases } = state;
  return html`<details class="menu">
    <summary class="button plain" aria-label="More about this database">⋯</summary>
    <div class="menu-items">
      <button type="button" @click=${pressed(() => actions.openDialog('rename'))}>Rename…</button>
      <button type="button" @click=${pressed(() => actions.duplicateDatabase())}>Duplicate</button>
      <button type="button" @click=${pressed(() => actions.reset())}>
        Reset to ${database ? baseTitle(state, database.base) : ''}
      </button>
      <label class="choice"
        ><input
          type="checkbox"
          .checked=${database?.asSuperuser ?? false}
          @change=${(event: Event) => actions.setSuperuser((event.target as HTMLInputElement).checked)}
        />
        Work as superuser <span class="soft">postgres instead of app_owner</span></label
      >
      <button type="button" class="danger" @click=${pressed(() => actions.deleteDatabase())}>
        Delete${databases.length === 1 ? ' and start anew' : ''}
      </button>
    </div>
  </details>`;
}

/** Draws the choice of the database and what can be done with it. */
export function databasesView(state: PlayState, actions: PlayActions): TemplateResult {
  const { database, databases } = state;
  return html`<div class="databases" role="group" aria-label="Database">
    <label class="visually-hidden" for="play-database">Database</label>
    <select
      id="play-database"
      @change=${(event: Event) => actions.useDatabase((event.target as HTMLSelectElement).value)}
    >
      ${databases.map(({ id, name }) => html`<option value=${id} .selected=${live(id === database?.id)}>${name}</option>`)}
    </select>
    ${menuView(state, actions)}
    <button type="button" class="button plain" @click=${() => actions.openDialog('new')}>New database</button>
    ${database ? html`<span class="soft base">from ${baseTitle(state, database.base)}</span>` : nothing}
  </div>`;
}

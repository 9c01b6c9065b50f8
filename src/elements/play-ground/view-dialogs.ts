import { html, nothing, type TemplateResult } from 'lit-html';
import { editorKeys, keyWords } from '#editor/keys.ts';
import type { PlayActions } from './actions.ts';
import type { PlayState } from './state.ts';

const selectAll = (event: Event): void => (event.target as HTMLInputElement).select();

/** The value of a field of the form that an event came from. */
const field = (event: Event, name: string): string => {
  const value = new FormData(event.currentTarget as HTMLFormElement).get(name);
  return typeof value === 'string' ? value.trim() : '';
};

function newView({ bases, databases }: PlayState, actions: PlayActions): TemplateResult {
  const create = (event: SubmitEvent): void => {
    event.preventDefault();
    actions.createDatabase(field(event, 'name'), field(event, 'base'));
  };
  return html`<h2>New database</h2>
    <form @submit=${create}>
      <label
        >Name
        <input
          name="name"
          @focus=${selectAll}
          required
          maxlength="60"
          value=${`Database ${String(databases.length + 1)}`}
      /></label>
      <fieldset>
        <legend>Starts from</legend>
        ${bases.map(
          ({ snapshot, title, words }, index) =>
            html`<label class="choice"
              ><input type="radio" name="base" value=${snapshot.id} ?checked=${index === 0} />
              <span>${title} <span class="soft">${words}</span></span></label
            >`,
        )}
      </fieldset>
      <div class="acts">
        <button class="button first">Create</button>
        <button type="button" class="button" @click=${() => actions.openDialog('none')}>Cancel</button>
      </div>
    </form>`;
}

function nameView(title: string, value: string, rename: (name: string) => void, actions: PlayActions): TemplateResult {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    rename(field(event, 'name'));
  };
  return html`<h2>${title}</h2>
    <form @submit=${submit}>
      <label>Name <input name="name" @focus=${selectAll} required maxlength="60" value=${value} /></label>
      <div class="acts">
        <button class="button first">Rename</button>
        <button type="button" class="button" @click=${() => actions.openDialog('none')}>Cancel</button>
      </div>
    </form>`;
}

function shareView({ link }: PlayState, actions: PlayActions): TemplateResult {
  const words = link?.isTooLong
    ? 'This text is too long for a link that mail and chat programs keep whole. Save it as a file: whoever gets it drops it on this page to open it.'
    : 'The link holds the text of this tab and the name of the data it starts from. It goes to nobody’s server, and whoever opens it sees the text before anything runs.';
  return html`<h2>Share this text</h2>
    <p>${words}</p>
    ${
      link && !link.isTooLong
        ? html`<label>Link <input readonly .value=${link.href} @focus=${selectAll} /></label>`
        : nothing
    }
    ${
      link?.data
        ? html`<label class="choice"
            ><input
              type="checkbox"
              .checked=${link.hasData}
              @change=${(event: Event) => actions.share((event.target as HTMLInputElement).checked)}
            />
            Also what made the data: the statements that were committed here since the start,
            ${link.data.length.toLocaleString('en')} characters</label
          >`
        : nothing
    }
    <div class="acts">
      ${link && !link.isTooLong ? html`<button type="button" class="button first" @click=${() => actions.copyLink()}>Copy link</button>` : nothing}
      <button type="button" class="button" @click=${() => actions.saveScript()}>Save as file</button>
      <button type="button" class="button plain" @click=${() => actions.openDialog('none')}>Close</button>
    </div>`;
}

function keysView(actions: PlayActions, isMac: boolean): TemplateResult {
  const kept = editorKeys.filter(({ act }) => !['hint', 'reset', 'check'].includes(act));
  const rows: [string, string][] = [
    ...kept.map(({ key, words }): [string, string] => [keyWords(key, isMac), words]),
    ['F2', 'Rename a text (on its tab)'],
    ['Delete', 'Close a text (on its tab)'],
    ['Esc', 'Let Tab move on out of the editor'],
    [keyWords('Mod-k', isMac), 'Search'],
    ['?', 'This list'],
  ];
  return html`<h2>Keys</h2>
    <table>
      <tbody>
        ${rows.map(
          ([key, words]) =>
            html`<tr>
              <th scope="row"><kbd>${key}</kbd></th>
              <td>${words}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <div class="acts">
      <button type="button" class="button" @click=${() => actions.openDialog('none')}>Close</button>
    </div>`;
}

const labels: Record<PlayState['dialog'], string> = {
  none: '',
  new: 'New database',
  rename: 'Rename the database',
  tab: 'Rename the text',
  share: 'Share this text',
  keys: 'Keys',
};

/** Draws the dialog that is open; the element shows and closes it. */
export function dialogView(state: PlayState, actions: PlayActions, isMac: boolean): TemplateResult {
  const { dialog, database } = state;
  const tab = database?.tabs.find(({ id }) => id === database.activeTab);
  const content =
    dialog === 'new'
      ? newView(state, actions)
      : dialog === 'share'
        ? shareView(state, actions)
        : dialog === 'keys'
          ? keysView(actions, isMac)
          : dialog === 'rename'
            ? nameView('Rename the database', database?.name ?? '', (name) => actions.renameDatabase(name), actions)
            : dialog === 'tab' && tab
              ? nameView('Rename the text', tab.title, (name) => actions.renameTab(tab.id, name), actions)
              : nothing;
  return html`<dialog class="play-dialog" aria-label=${labels[dialog]} @close=${() => actions.openDialog('none')}>
    ${content}
  </dialog>`;
}

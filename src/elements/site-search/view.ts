import { html, nothing, type TemplateResult } from 'lit-html';
import type { Entry } from './rank.ts';

/** What the palette shows. */
export interface SearchState {
  query: string;
  found: Entry[];
  /** Index of the chosen entry. */
  chosen: number;
  /** `failed` where the index could not be fetched. */
  index: 'waiting' | 'ready' | 'failed';
}

/** What the palette can be told. */
export interface SearchActions {
  open: () => void;
  close: () => void;
  type: (query: string) => void;
  key: (event: KeyboardEvent) => void;
  follow: (entry: Entry) => void;
}

const isMac = () => navigator.userAgent.includes('Mac');
const optionId = (index: number) => `search-option-${index}`;

/** The button in the header and the palette it opens. */
export function siteSearch(state: SearchState, actions: SearchActions): TemplateResult {
  const { query, found, chosen } = state;
  return html`<button
      type="button"
      class="button plain opener"
      @click=${actions.open}
      aria-keyshortcuts="Control+K Meta+K"
    >
      <svg
        viewBox="0 0 20 20"
        width="18"
        height="18"
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        aria-hidden="true"
      >
        <circle cx="8.5" cy="8.5" r="5.5" />
        <path d="m12.8 12.8 5 5" />
      </svg>
      <span class="word">Search</span><kbd>${isMac() ? '⌘' : 'Ctrl '}K</kbd>
    </button>
    <dialog
      aria-label="Search"
      @close=${actions.close}
      @click=${(event: Event) => {
        if (event.target === event.currentTarget) actions.close();
      }}
    >
      <div class="palette">
        <input
          type="text"
          role="combobox"
          aria-label="Search lessons, exercises and skills"
          aria-expanded=${found.length > 0}
          aria-controls="search-options"
          aria-autocomplete="list"
          aria-activedescendant=${found.length > 0 ? optionId(chosen) : nothing}
          autocomplete="off"
          spellcheck="false"
          placeholder="Lessons, exercises, skills"
          .value=${query}
          @input=${(event: Event) => actions.type((event.target as HTMLInputElement).value)}
          @keydown=${actions.key}
        />
        <ul role="listbox" id="search-options" aria-label="Found">
          ${found.map((entry, index) => option(entry, index, index === chosen, actions))}
        </ul>
        <p class="lettering" role="status">${sentence(state)}</p>
      </div>
    </dialog>`;
}

function option(entry: Entry, index: number, isChosen: boolean, { follow }: SearchActions): TemplateResult {
  return html`<li role="option" id=${optionId(index)} aria-selected=${isChosen} @click=${() => follow(entry)}>
    <span class="kind">${entry.kind}</span>
    <span class="title">${entry.title}</span>
    <span class="place">${entry.place}</span>
  </li>`;
}

function sentence({ query, found, index }: SearchState): string {
  if (index === 'failed') return 'The list could not be fetched. Check the connection and open the search again.';
  if (index === 'waiting') return 'Fetching the list.';
  if (query.trim() === '') return 'Arrow keys choose, Enter opens, Esc closes.';
  if (found.length === 0) {
    const isOneWord = !/\s/.test(query.trim());
    return `Nothing found. ${isOneWord ? 'Try another word, or only its beginning.' : 'Try one word less.'}`;
  }
  return found.length === 1 ? '1 found.' : `${found.length} found.`;
}

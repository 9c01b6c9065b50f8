import { render } from 'lit-html';
import { ranked, type Entry } from './rank.ts';
import { siteSearch, type SearchActions, type SearchState } from './view.ts';
import './element.css';

const indexes = new Map<string, Promise<Entry[]>>();

/** The list to search, fetched when the palette first opens, and again after a failure. */
function indexAt(address: string): Promise<Entry[]> {
  let index = indexes.get(address);
  if (!index) {
    index = fetch(address).then(async (response) => {
      if (!response.ok) throw new Error(`${response.status}`);
      return (await response.json()) as Entry[];
    });
    index.catch(() => indexes.delete(address));
    indexes.set(address, index);
  }
  return index;
}

/** Goes to an address as a click on a link does, so that the router keeps the engine. */
function followLink(url: string): void {
  const link = document.createElement('a');
  link.href = url;
  document.body.append(link);
  link.click();
  link.remove();
}

/** A palette over everything the site has, opened by its button or Ctrl/Cmd+K; `data-index` is the list's address. */
export class SiteSearch extends HTMLElement {
  #state: SearchState = { query: '', found: [], chosen: 0, index: 'waiting' };
  #entries: Entry[] = [];

  connectedCallback(): void {
    document.addEventListener('keydown', this.#shortcut);
    this.#draw();
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#shortcut);
  }

  #draw(): void {
    render(siteSearch(this.#state, this.#actions), this);
  }

  #set(change: Partial<SearchState>): void {
    this.#state = { ...this.#state, ...change };
    this.#draw();
    this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  #shortcut = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'k' || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (this.#dialog?.open) this.#actions.close();
    else this.#actions.open();
  };

  get #dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }

  #actions: SearchActions = {
    open: () => {
      this.#dialog?.showModal();
      this.querySelector('input')?.select();
      indexAt(this.dataset['index'] ?? '').then(
        (entries) => {
          this.#entries = entries;
          this.#set({ index: 'ready', found: ranked(entries, this.#state.query) });
        },
        () => this.#set({ index: 'failed' }),
      );
    },
    close: () => this.#dialog?.close(),
    type: (query) => this.#set({ query, found: ranked(this.#entries, query), chosen: 0 }),
    key: (event) => {
      const { found, chosen } = this.#state;
      const entry = found[chosen];
      if (event.isComposing) return;
      if (event.key === 'ArrowDown') this.#set({ chosen: Math.min(chosen + 1, found.length - 1) });
      else if (event.key === 'ArrowUp') this.#set({ chosen: Math.max(chosen - 1, 0) });
      else if (event.key === 'Enter' && entry) this.#actions.follow(entry);
      else return;
      event.preventDefault();
    },
    follow: (entry) => {
      this.#dialog?.close();
      followLink(entry.url);
    },
  };
}

if (!customElements.get('site-search')) customElements.define('site-search', SiteSearch);

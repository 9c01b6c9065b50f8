import { offerFile } from '../download.ts';
import type { ExportRequest } from '../export-menu/view.ts';
import type { ImportStart } from '../import-dialog/state.ts';
import { linkLimit } from '../share/fragment.ts';
import {
  parsedPlay,
  playFragment,
  playJson,
  type PlayScript,
  readPlayFragment,
  scriptLimit,
} from '../share/play-link.ts';
import { fileName } from './file-name.ts';
import { journalText } from './journal-text.ts';
import type { PlayPageParts } from './page.ts';
import { lastRows } from './selectors.ts';

/** What comes in and goes out: links, scripts, files of data. */
export class ShareActs {
  readonly #page: PlayPageParts;
  #importing: AbortController | null = null;

  constructor(page: PlayPageParts) {
    this.#page = page;
  }

  #script(): PlayScript {
    const { database } = this.#page.state();
    const title = database?.tabs.find(({ id }) => id === database.activeTab)?.title ?? '';
    return { title, sql: this.#page.editor()?.value ?? '', base: database?.base ?? '' };
  }

  /** Takes the script of the address, which then waits to be let in. */
  async readLink(): Promise<void> {
    const read = await readPlayFragment(location.hash);
    if (read.kind === 'none') return;
    // The text is in the page now; a reload must not bring it a second time.
    history.replaceState(history.state, '', location.pathname + location.search);
    if (read.kind === 'script') return this.#page.set({ incoming: read.script, pane: 'sql' });
    const why = read.kind === 'too-large' ? 'holds more than can be opened' : 'is cut off or damaged';
    this.#page.set({ notice: { words: `The link ${why}. Nothing was changed; ask for it again, or for a file.` } });
  }

  /** Offers a link to the text in front, with what made the data where `hasData` asks for it. */
  async share(hasData = false): Promise<void> {
    const data = journalText((await this.#page.room()?.journal()) ?? []);
    const fragment = await playFragment({ ...this.#script(), ...(hasData && data ? { data } : {}) });
    const href = new URL(fragment, location.href).href;
    const isTooLong = fragment.length > linkLimit;
    this.#page.set({ link: { href, isTooLong, data, hasData: hasData && data !== null }, dialog: 'share' });
  }

  async copyLink(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#page.state().link?.href ?? '');
      this.#page.set({ dialog: 'none', notice: { words: 'The link is copied.' } });
    } catch {
      this.#page.set({ trouble: 'The browser refused to copy. Select the link and copy it by hand.' });
    }
  }

  saveScript(): void {
    const { link } = this.#page.state();
    const script = { ...this.#script(), ...(link?.hasData && link.data ? { data: link.data } : {}) };
    offerFile(`${fileName(script.title)}.querywright.json`, 'application/json', playJson(script));
  }

  /** Takes a script that was saved here, which then waits to be let in; false where the file is none. */
  async openScript(file: File): Promise<boolean> {
    if (!file.name.endsWith('.querywright.json') || file.size >= scriptLimit * 4) return false;
    const script = parsedPlay(await file.text());
    if (script) this.#page.set({ incoming: script, pane: 'sql' });
    return script !== null;
  }

  /** Opens a file: a script that was saved here, or data. */
  async openFile(file: File): Promise<void> {
    if (await this.openScript(file)) return;
    const dialog = await this.#page.importDialog();
    if (dialog) dialog.file = file;
  }

  async import(start: ImportStart): Promise<void> {
    const desk = this.#page.room()?.desk;
    const dialog = await this.#page.importDialog();
    if (!desk || !dialog) return;
    this.#importing = new AbortController();
    const outcome = await desk.import(start, dialog, this.#importing.signal);
    this.#importing = null;
    const message = 'The database ended during the import. Nothing of it was kept.';
    dialog.outcome = outcome ?? { kind: 'failed', message };
  }

  cancelImport(): void {
    this.#importing?.abort();
  }

  async export(request: ExportRequest): Promise<void> {
    const file = await this.#page.room()?.desk?.export(request, lastRows(this.#page.state()));
    if (!file) return this.#page.set({ exportStatus: '' });
    offerFile(file.name, file.mediaType, file.pieces);
    const bytes = file.pieces.reduce((sum, { length }) => sum + length, 0);
    const size = bytes < 100_000 ? `${String(bytes)} bytes` : `${(bytes / 1e6).toFixed(1)} MB`;
    this.#page.set({ exportStatus: `Saved ${file.name}, ${size}.` });
  }
}

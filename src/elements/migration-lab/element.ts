import './element.css';
import './report.css';
import { render } from 'lit-html';
import type { LabProgress } from '#attempt/lab-report.ts';
import type { Progress, SnapshotRef } from '#engine/host.ts';
import { engineHost } from '../engine-host.ts';
import '../lock-timeline/element.ts';
import type { LockTimeline } from '../lock-timeline/element.ts';
import '../sql-editor/element.ts';
import type { LabActions } from './actions.ts';
import { offerFile } from '../download.ts';
import { browserStorage, forgetAside, readLabDraft, writeLabDraft } from './draft.ts';
import { type LabExampleText, pageExamples } from './examples.ts';
import { emptyWork, isSameWork, type LabWork, parsedWork, textParts, workJson } from './lab-work.ts';
import { linkLimit, readFragment, shareFragment } from './share.ts';
import { initialLabState, type LabNotice, type LabState } from './state.ts';
import { LabTexts } from './texts.ts';
import { labView } from './view.ts';
import { verdictText } from './words.ts';

/** Largest file that is opened, in bytes. */
const fileLimit = 2_000_000;

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * The migration laboratory. Attribute `data-snapshot`: an empty database (a `SnapshotRef` as JSON). Examples are taken from
 * the page (`[data-example]`). Nothing of the engine is fetched before Run, and nothing runs unless it is pressed.
 */
export class MigrationLab extends HTMLElement {
  #state: LabState = initialLabState;
  #examples: LabExampleText[] = [];
  #texts = new LabTexts(this);
  #storage = browserStorage();
  #running: AbortController | null = null;
  #ticker: ReturnType<typeof setInterval> | undefined;
  #leaving = new AbortController();
  /** True while texts are put in by the page, which is no change of the reader's. */
  #isFilling = false;

  get #snapshot(): SnapshotRef {
    return JSON.parse(this.dataset['snapshot'] ?? 'null') as SnapshotRef;
  }

  connectedCallback(): void {
    this.#leaving = new AbortController();
    this.#examples = pageExamples(document);
    this.#draw();
    const draft = readLabDraft(this.#storage, 'draft');
    const aside = readLabDraft(this.#storage, 'aside');
    this.#fill(draft ?? this.#examples[0]?.work ?? emptyWork, aside && { kind: 'aside', undo: aside });
    this.dataset['ready'] = '';
    void this.#openFragment();
    window.addEventListener('hashchange', () => void this.#openFragment(), { signal: this.#leaving.signal });
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
    this.#running?.abort();
    this.#running = null;
    clearInterval(this.#ticker);
  }

  #work(): LabWork {
    return this.#texts.read({ rows: this.#state.rows, strict: this.#state.isStrict });
  }

  #set(change: Partial<LabState>): void {
    this.#state = { ...this.#state, ...change };
    this.#draw();
  }

  #draw(): void {
    if (this.isConnected) render(labView(this.#state, this.#examples, this.#actions), this);
  }

  /** Puts work into the editors without keeping it as the reader's draft. */
  #fill(work: LabWork, notice: LabNotice | null = null): void {
    this.#isFilling = true;
    this.#texts.write(work);
    this.#isFilling = false;
    this.#set({ rows: work.rows, isStrict: work.strict, notice });
    this.#look();
  }

  /** Looks at the texts as they are now. */
  #look(): void {
    const work = this.#work();
    const { shown } = this.#state;
    this.#set({
      filled: new Set(textParts.filter((part) => work[part].trim() !== '')),
      isChanged: shown !== null && !isSameWork(shown.work, work),
    });
  }

  /** Keeps what the reader wrote, and takes a shared text out of the address: a reload shows the draft from here on. */
  #keep(): void {
    if (this.#isFilling) return;
    const isKept = writeLabDraft(this.#storage, 'draft', this.#work());
    if (!isKept && this.#state.notice === null) this.#set({ notice: { kind: 'not-kept' } });
    if (location.hash.startsWith('#lab=')) history.replaceState(history.state, '', location.pathname + location.search);
  }

  async #openFragment(): Promise<void> {
    const shared = await readFragment(location.hash);
    if (!this.isConnected || shared.kind === 'none') return;
    if (shared.kind === 'work') this.#receive(shared.work, 'link');
    else this.#set({ notice: { kind: 'unreadable', from: 'link', why: shared.kind } });
  }

  #receive(work: LabWork, from: 'link' | 'file'): void {
    const own = this.#work();
    const undo = textParts.every((part) => own[part] === '') || isSameWork(own, work) ? null : own;
    if (undo) writeLabDraft(this.#storage, 'aside', undo);
    if (this.#running) this.#actions.stop();
    this.#texts.underline(null);
    this.#set({ part: 'migration', shown: null, trouble: null });
    this.#fill(work, { kind: 'shared', from, undo });
  }

  async #run(): Promise<void> {
    const work = this.#work();
    if (this.#running || work.migration.trim() === '') return;
    const running = new AbortController();
    const isOver = () => this.#running !== running;
    this.#running = running;
    const sinceMs = performance.now();
    this.#keep();
    this.#texts.underline(null);
    this.#set({
      run: { kind: 'starting', sinceMs, progress: null },
      trouble: null,
      shown: null,
      nowMs: sinceMs,
      announcement: '',
    });
    this.#ticker = setInterval(() => this.#set({ nowMs: performance.now() }), 500);
    this.#bringIntoView('.at-work');
    const onStart = (progress: Progress) => {
      if (!isOver()) this.#set({ run: { kind: 'starting', sinceMs, progress } });
    };
    const onProgress = (progress: LabProgress) => {
      if (!isOver()) this.#set({ run: { kind: 'running', sinceMs, progress } });
    };
    try {
      const { runWork } = await import('./run.ts');
      const report = await runWork(engineHost(), this.#snapshot, work, running.signal, { onStart, onProgress });
      if (isOver()) return;
      this.#texts.underline(report);
      this.#ended({ shown: { work, report }, announcement: verdictText(report) });
      this.#look();
      this.#bringIntoView('.report > header');
    } catch (error) {
      if (!isOver())
        this.#ended({ trouble: `The laboratory could not run: ${wordsOf(error)}. Press Run to try again.` });
    }
  }

  #bringIntoView(selector: string): void {
    this.querySelector(selector)?.scrollIntoView({ block: 'nearest' });
  }

  #ended(change: Partial<LabState>): void {
    this.#running = null;
    clearInterval(this.#ticker);
    this.#set({ run: { kind: 'idle' }, ...change });
  }

  async #share(): Promise<void> {
    const fragment = await shareFragment(this.#work());
    if (fragment.length > linkLimit) return this.#set({ notice: { kind: 'link-too-long' } });
    const url = new URL(fragment, location.href.split('#', 1)[0]).href;
    const isCopied = await navigator.clipboard.writeText(url).then(
      () => true,
      () => false,
    );
    this.#set({ notice: { kind: 'link', url, isCopied } });
  }

  async #openFile(file: File): Promise<void> {
    const unreadable = (why: 'broken' | 'too-large') =>
      this.#set({ notice: { kind: 'unreadable', from: 'file', why } });
    if (file.size > fileLimit) return unreadable('too-large');
    const work = parsedWork(await file.text().catch(() => ''));
    if (!work) return unreadable('broken');
    this.#receive(work, 'file');
    this.#keep();
  }

  #actions: LabActions = {
    run: () => void this.#run(),
    stop: () => {
      this.#running?.abort();
      this.#ended({ trouble: 'Stopped. Nothing was kept of it; Run starts from the beginning.' });
    },
    showPart: (part) => this.#set({ part }),
    changed: () => {
      this.#look();
      this.#keep();
    },
    setRows: (rows) => {
      this.#set({ rows });
      this.#actions.changed();
    },
    setStrict: (isStrict) => {
      this.#set({ isStrict });
      this.#actions.changed();
    },
    open: ({ title, work }) => {
      const own = this.#work();
      const undo = this.#examples.some((example) => isSameWork(example.work, own)) ? null : own;
      const { rows, isStrict: strict } = this.#state;
      this.#set({ part: 'migration', shown: null, trouble: null });
      this.#texts.underline(null);
      this.#fill({ ...work, rows, strict }, { kind: 'example', title, undo });
      this.#keep();
    },
    empty: () => {
      const undo = this.#work();
      this.#set({ shown: null, trouble: null });
      this.#texts.underline(null);
      this.#fill(emptyWork, { kind: 'emptied', undo });
      this.#keep();
    },
    undo: () => {
      const { notice } = this.#state;
      if (!notice || !('undo' in notice) || !notice.undo) return;
      forgetAside(this.#storage);
      this.#fill(notice.undo);
      this.#keep();
    },
    dismiss: () => {
      if (this.#state.notice?.kind === 'aside') forgetAside(this.#storage);
      this.#set({ notice: null });
    },
    share: () => void this.#share(),
    save: () => offerFile('migration-lab.json', 'application/json', workJson(this.#work(), 2)),
    openFile: (file) => void this.#openFile(file),
    exportTrace: () => {
      const { shown } = this.#state;
      if (shown) offerFile('migration-trace.json', 'application/json', JSON.stringify(shown.report, null, 2));
    },
    exportDrawing: () => {
      const text = this.querySelector<LockTimeline>('lock-timeline')?.toSvg() ?? '';
      if (text !== '') offerFile('migration-locks.svg', 'image/svg+xml', text);
    },
    goToFault: ({ part, position }) => {
      if (part === 'rows') return;
      this.#set({ part });
      this.#texts.editor(part)?.select(position?.start ?? 0, position?.end ?? 0);
    },
    goToFinding: ({ statement, position, details }) => {
      if (statement === undefined) return;
      const table = details?.['table'];
      const place = typeof table === 'string' ? { statement, table } : { statement };
      this.querySelector<LockTimeline>('lock-timeline')?.show(place);
      if (!position) return;
      this.#set({ part: 'migration' });
      this.#texts.editor('migration')?.select(position.start, position.end);
    },
    prove: async (place) => {
      const { shown } = this.#state;
      if (!shown) throw new Error('There is no run to prove anything of.');
      const { witnessWork } = await import('./run.ts');
      return witnessWork(engineHost(), this.#snapshot, shown.work, place, this.#leaving.signal);
    },
  };
}

customElements.define('migration-lab', MigrationLab);

declare global {
  interface HTMLElementTagNameMap {
    'migration-lab': MigrationLab;
  }
}

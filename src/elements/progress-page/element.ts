import { render } from 'lit-html';
import { problemText, progressStore } from '#progress/progress-store.ts';
import { backupFileName, backupText, readBackup } from '#progress/transfer.ts';
import { progressControls, type PageState, type ProgressActions } from './view.ts';
import './element.css';

/**
 * The learner's record. The page lists every exercise as a row with `data-row="id"` and a cell `[data-detail]`; this shows
 * the rows that were touched, and draws summary and controls into `[data-controls]`.
 */
export class ProgressPage extends HTMLElement {
  #state: PageState = { message: null, isPersisted: null };
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    this.#stop = progressStore().subscribe(() => this.#draw());
    this.#draw();
    void navigator.storage?.persisted?.().then((isPersisted) => this.#set({ isPersisted }));
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  #set(change: Partial<PageState>): void {
    this.#state = { ...this.#state, ...change };
    this.#draw();
  }

  #draw(): void {
    const store = progressStore();
    const { record, drafts } = store.backup();
    for (const row of this.querySelectorAll<HTMLElement>('[data-row]')) {
      const id = row.dataset['row'] ?? '';
      const entry = record.exercises[id];
      row.hidden = !entry && !drafts[id];
      const detail = row.querySelector('[data-detail]');
      if (detail) detail.textContent = entry ? detailOf(entry) : 'a draft';
    }
    for (const part of this.querySelectorAll<HTMLElement>('[data-part]')) {
      part.hidden = part.querySelector('[data-row]:not([hidden])') === null;
    }
    const place = this.querySelector<HTMLElement>('[data-controls]');
    if (!place) return;
    const entries = Object.values(record.exercises);
    const problem = store.problem();
    const summary = {
      solved: entries.filter(({ status }) => status === 'solved').length,
      begun: entries.filter(({ status }) => status === 'attempted').length,
      lessons: Object.keys(record.lessons).length,
      drafts: Object.keys(drafts).length,
      keptAside: store.keptAside(),
      canUndo: store.canUndo(),
      problem: problem === null ? null : problemText[problem],
    };
    render(progressControls(this.#state, summary, this.#actions), place);
  }

  #actions: ProgressActions = {
    exportFile: () => {
      const now = new Date();
      this.#download(backupFileName(now), backupText(progressStore().backup(), now));
    },
    importFile: (file) => void this.#import(file),
    reset: () => {
      progressStore().reset();
      const text = progressStore().canUndo()
        ? 'Record and drafts were forgotten. Undo brings them back.'
        : 'Record and drafts were forgotten.';
      this.#set({ message: { kind: 'pass', text } });
    },
    undo: () => {
      progressStore().undo();
      this.#set({ message: { kind: 'pass', text: 'Everything is as it was before.' } });
    },
    exportAside: ({ keptAt, text }) =>
      this.#download(`querywright-put-aside-${keptAt.replaceAll(':', '-')}.json`, text),
    forgetAside: ({ key }) => {
      progressStore().forgetAside(key);
      this.#set({ message: { kind: 'pass', text: 'The record that could not be read was removed.' } });
    },
    persist: () => {
      void navigator.storage.persist().then((isPersisted) => {
        const text = isPersisted
          ? 'The browser will not clear your progress by itself.'
          : 'The browser refused. Nothing is lost by that; export a file now and then.';
        this.#set({ isPersisted, message: { kind: isPersisted ? 'pass' : 'warn', text } });
      });
    },
  };

  #download(name: string, text: string): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
    this.#set({ message: { kind: 'pass', text: `${name} was made.` } });
  }

  async #import(file: File): Promise<void> {
    const read = readBackup(await file.text());
    if (read.outcome === 'refused') {
      this.#set({ message: { kind: 'warn', text: read.message } });
      return;
    }
    progressStore().importBackup(read.backup);
    const count = Object.keys(read.backup.record.exercises).length;
    const text = `${file.name}: ${count} ${count === 1 ? 'exercise' : 'exercises'} joined with yours. Undo takes them out again.`;
    this.#set({ message: { kind: 'pass', text } });
  }
}

function detailOf(entry: {
  attempts: number;
  hintsShown: number;
  solutionShown: boolean;
  solvedAt: string | null;
}): string {
  const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;
  return [
    entry.solvedAt === null
      ? null
      : `solved on ${new Date(entry.solvedAt).toLocaleDateString('en', { dateStyle: 'medium' })}`,
    counted(entry.attempts, 'check'),
    entry.hintsShown > 0 ? counted(entry.hintsShown, 'hint') : null,
    entry.solutionShown ? 'solution read' : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

if (!customElements.get('progress-page')) customElements.define('progress-page', ProgressPage);

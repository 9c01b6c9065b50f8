import './element.css';
import './plan.css';
import { render } from 'lit-html';
import type { ImportOutcome, ImportProgress } from '#attempt/import-report.ts';
import type { ImportProposal, TablePlan } from '#transfer/import-plan.ts';
import { fileSource } from '#transfer/import-source.ts';
import type { ImportActions } from './actions.ts';
import { type ImportStart, type ImportState, type ImportStep, initialImportState } from './state.ts';
import { importView } from './view.ts';

/**
 * A dialog that takes a file, shows what is in it and what could be made of it, and tells how the import goes. It runs
 * nothing: on `start` (a `CustomEvent<ImportStart>`) the page imports, and sets `progress` and `outcome`; on `cancel` it
 * stops. `close` comes when the reader has left. Properties: `file`, `tables`, `progress`, `outcome`.
 */
export class ImportDialog extends HTMLElement {
  #state: ImportState = initialImportState;
  /** Counts looks at files, so that a slow one does not overtake a later one. */
  #look = 0;
  #takes: (file: File) => Promise<boolean> = () => Promise.resolve(false);

  connectedCallback(): void {
    // What the page set before this element was defined would stand before the accessors for good.
    for (const name of ['tables', 'takes']) {
      const early = Object.getOwnPropertyDescriptor(this, name);
      if (early && Reflect.deleteProperty(this, name)) Reflect.set(this, name, early.value);
    }
    this.#draw();
  }

  /** Asked first of each file that the reader chooses; true where the page has done with it what it is for. */
  set takes(takes: (file: File) => Promise<boolean>) {
    this.#takes = takes;
  }

  /** Opens the dialog with no file. */
  show(): void {
    if (this.#state.step.kind !== 'running') this.#set({ ...initialImportState, tables: this.#state.tables });
    this.#open();
  }

  /** Opens the dialog with a file, as one that was dropped on the page. */
  set file(file: File) {
    this.#open();
    this.#actions.choose(file);
  }

  /** Tables that rows may be put into, by the names that SQL knows them by. */
  set tables(tables: readonly string[]) {
    this.#set({ tables });
  }

  /** How far the import is; only looked at while one runs. */
  set progress(progress: ImportProgress) {
    const { step } = this.#state;
    if (step.kind === 'running') this.#set({ step: { ...step, progress } });
  }

  /** How the import ended; only looked at while one runs. */
  set outcome(outcome: ImportOutcome) {
    if (this.#state.step.kind === 'running') this.#go({ kind: 'done', outcome });
  }

  #open(): void {
    const dialog = this.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  #set(change: Partial<ImportState>): void {
    this.#state = { ...this.#state, ...change };
    this.#draw();
  }

  /** Goes to another step and says so to a screen reader by its heading. */
  #go(step: ImportStep, change: Partial<ImportState> = {}): void {
    this.#set({ ...change, step });
    this.querySelector<HTMLElement>('h2')?.focus();
    this.querySelector('.body')?.scrollTo(0, 0);
  }

  #draw(): void {
    if (this.isConnected) render(importView(this.#state, this.#actions), this);
  }

  async #take(file: File): Promise<void> {
    if (await this.#takes(file)) this.#actions.close();
    else await this.#propose();
  }

  /** Looks at the head of the file. What the reader changed of the columns stays where the columns are the same. */
  async #propose(): Promise<void> {
    const { source, options, plan: earlier } = this.#state;
    if (!source) return;
    this.#look += 1;
    const look = this.#look;
    const proposal = await this.#lookAt(source);
    if (look !== this.#look) return;
    if (proposal.kind === 'unreadable') {
      const isFirst = Object.keys(options).length === 0;
      if (isFirst) this.#go({ kind: 'choose', trouble: proposal.reason }, { source: null, proposal: null, plan: null });
      else this.#set({ step: { kind: 'plan', trouble: proposal.reason } });
      return;
    }
    const isKept = earlier?.kind === 'table' && proposal.kind === 'table';
    const plan = isKept ? { ...proposal.plan, table: earlier.table, isNewTable: earlier.isNewTable } : proposal.plan;
    const step: ImportStep = { kind: 'plan', trouble: null };
    if (this.#state.step.kind === 'plan') this.#set({ proposal, plan, step });
    else this.#go(step, { proposal, plan });
  }

  async #lookAt(source: NonNullable<ImportState['source']>): Promise<ImportProposal> {
    try {
      const { proposeImport } = await import('#transfer/propose-import.ts');
      return await proposeImport(source, this.#state.options);
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      return { kind: 'unreadable', reason: `The file could not be read: ${words}.` };
    }
  }

  #changePlan(change: (plan: TablePlan) => Partial<TablePlan>): void {
    const { plan } = this.#state;
    if (plan?.kind === 'table') this.#set({ plan: { ...plan, ...change(plan) } });
  }

  #actions: ImportActions = {
    choose: (file) => {
      if (this.#state.step.kind === 'running') return;
      const source = fileSource(file);
      this.#set({
        source,
        options: {},
        plan: null,
        proposal: null,
        isOver: false,
        step: { kind: 'reading', name: file.name },
      });
      void this.#take(file);
    },
    over: (isOver) => this.#set({ isOver }),
    ask: (options) => {
      this.#set({ options: { ...this.#state.options, ...options } });
      void this.#propose();
    },
    change: (change) => this.#changePlan(() => change),
    changeColumn: (at, change) =>
      this.#changePlan(({ columns }) => ({
        columns: columns.map((column, place) => (place === at ? { ...column, ...change } : column)),
      })),
    start: () => {
      const { source, plan } = this.#state;
      if (!source || !plan) return;
      this.#go({ kind: 'running', progress: null, isCancelling: false });
      this.dispatchEvent(new CustomEvent<ImportStart>('start', { detail: { source, plan } }));
    },
    cancel: () => {
      const { step } = this.#state;
      if (step.kind !== 'running' || step.isCancelling) return;
      this.#set({ step: { ...step, isCancelling: true } });
      this.dispatchEvent(new CustomEvent('cancel'));
    },
    back: () => this.#go({ kind: 'plan', trouble: null }),
    another: () =>
      this.#go({ kind: 'choose', trouble: null }, { source: null, proposal: null, plan: null, options: {} }),
    close: () => {
      this.querySelector('dialog')?.close();
      this.dispatchEvent(new CustomEvent('close'));
    },
  };
}

if (!customElements.get('import-dialog')) customElements.define('import-dialog', ImportDialog);

declare global {
  interface HTMLElementTagNameMap {
    'import-dialog': ImportDialog;
  }
}

import './element.css';
import { render } from 'lit-html';
import '../plan-tree/element.ts';
import { browserStorage, forgetPlanDraft, readPlanDraft, writePlanDraft } from './draft.ts';
import { pagePlanExamples, type PlanExampleText } from './examples.ts';
import { noReading, readWork, type WorkFault } from './reading.ts';
import { type PlanLabActions, type PlanLabState, planLabView } from './view.ts';
import { emptyWork, isEmptyWork, type PlanWork, workParts } from './work.ts';

/** How long typing must pause before the texts are read, in milliseconds. */
const pauseMs = 200;

/**
 * Reads plans that are pasted and draws them. Examples are taken from the page (`[data-plan-example]`). What is pasted
 * stays in this browser.
 */
export class PlanLab extends HTMLElement {
  #state: PlanLabState = { reading: noReading, notice: null, hasUndo: false, isEmpty: true };
  #examples: PlanExampleText[] = [];
  #storage = browserStorage();
  #undo: PlanWork | null = null;
  #pause: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#examples = pagePlanExamples(document);
    this.#draw();
    this.#write(readPlanDraft(this.#storage) ?? emptyWork);
    this.#look();
    this.dataset['ready'] = '';
  }

  disconnectedCallback(): void {
    clearTimeout(this.#pause);
  }

  #field(part: string): HTMLTextAreaElement | null {
    return this.querySelector(`textarea[data-part="${part}"]`);
  }

  #work(): PlanWork {
    const work: PlanWork = { ...emptyWork };
    for (const part of workParts) work[part] = this.#field(part)?.value ?? '';
    return work;
  }

  #write(work: PlanWork): void {
    for (const part of workParts) {
      const field = this.#field(part);
      if (field) field.value = work[part];
    }
  }

  #look(): void {
    const work = this.#work();
    this.#set({ reading: readWork(work), isEmpty: isEmptyWork(work) });
  }

  #set(change: Partial<PlanLabState>): void {
    this.#state = { ...this.#state, ...change };
    this.#draw();
  }

  #draw(): void {
    if (this.isConnected) render(planLabView(this.#state, this.#examples, this.#actions), this);
  }

  #keep(work: PlanWork): void {
    if (isEmptyWork(work)) return forgetPlanDraft(this.#storage);
    if (writePlanDraft(this.#storage, work)) return;
    this.#set({ notice: 'This browser does not keep the texts: they are gone after a reload.', hasUndo: false });
  }

  /** Puts texts in place of those that are there, which can be had back. */
  #replace(work: PlanWork, notice: string): void {
    const own = this.#work();
    const isExample = this.#examples.some((example) => workParts.every((part) => example.work[part] === own[part]));
    if (!isEmptyWork(own) && !isExample) this.#undo = own;
    this.#write(work);
    this.#set({ notice, hasUndo: this.#undo !== null });
    this.#keep(work);
    this.#look();
  }

  #actions: PlanLabActions = {
    changed: () => {
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => {
        this.#keep(this.#work());
        this.#look();
        // What was there before is no way back once something new stands in the fields.
        this.#undo = null;
        this.#set({ notice: null, hasUndo: false });
      }, pauseMs);
    },
    open: (example) => {
      this.#replace(example.work, `The example “${example.title}” is in the fields.`);
      this.querySelector('.outcome')?.scrollIntoView({ block: 'nearest' });
    },
    empty: () => this.#replace(emptyWork, 'All texts are empty.'),
    undo: () => {
      if (!this.#undo) return;
      const work = this.#undo;
      this.#undo = null;
      this.#write(work);
      this.#set({ notice: null, hasUndo: false });
      this.#keep(work);
      this.#look();
    },
    goTo: (fault: WorkFault) => {
      const field = this.#field(fault.part);
      if (!field) return;
      const lines = field.value.split('\n');
      const start = lines.slice(0, fault.line - 1).reduce((sum, line) => sum + line.length + 1, 0);
      field.focus();
      field.setSelectionRange(start, start + (lines[fault.line - 1]?.length ?? 0));
      const lineHeight = field.scrollHeight / Math.max(1, lines.length);
      field.scrollTop = Math.max(0, (fault.line - 3) * lineHeight);
    },
  };
}

customElements.define('plan-lab', PlanLab);

declare global {
  interface HTMLElementTagNameMap {
    'plan-lab': PlanLab;
  }
}

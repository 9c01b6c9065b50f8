import './element.css';
import { render } from 'lit-html';
import type { TryOutcome } from '#attempt/try-index.ts';
import { proposedIndex } from '#explain/plan-proposal.ts';
import type { PlanFact } from '#observe/facts.ts';
import '../plan-tree/element.ts';
import { type WhatIfActions, type WhatIfState, whatIfView } from './view.ts';

let made = 0;

/**
 * Asks for an index to be tried and shows what came of it; the page tries it. Properties: `plan`, the plan a proposal is
 * taken from; `outcome`, what trying gave, or null; `isBusy`, true while it is tried; `value`, the text of the field.
 * Event: `try` (detail: `{ sql }`, the CREATE INDEX as written).
 */
export class WhatIf extends HTMLElement {
  #state: WhatIfState = { outcome: null, plans: [], isBusy: false, proposal: null };
  #plan: PlanFact | null = null;
  /** What was put into the field by this element, which a later proposal may replace. */
  #proposed = '';
  #fieldId = `what-if-${(made += 1)}`;

  get plan(): PlanFact | null {
    return this.#plan;
  }

  set plan(plan: PlanFact | null) {
    if (plan === this.#plan) return;
    this.#plan = plan;
    this.#set({ proposal: plan && !plan.error ? proposedIndex(plan) : null });
    if (this.value === '' || this.value === this.#proposed) this.#actions.propose();
  }

  get outcome(): TryOutcome | null {
    return this.#state.outcome;
  }

  set outcome(outcome: TryOutcome | null) {
    if (outcome === this.#state.outcome) return;
    const plans = outcome?.ok
      ? [
          { label: 'before', plan: outcome.before },
          { label: 'after', plan: outcome.after },
        ]
      : [];
    this.#set({ outcome, plans });
  }

  get isBusy(): boolean {
    return this.#state.isBusy;
  }

  set isBusy(isBusy: boolean) {
    if (isBusy !== this.#state.isBusy) this.#set({ isBusy });
  }

  get value(): string {
    return this.#field()?.value ?? '';
  }

  set value(sql: string) {
    const field = this.#field();
    if (field) field.value = sql;
  }

  connectedCallback(): void {
    this.#draw();
    if (this.value === '') this.#actions.propose();
  }

  #field(): HTMLTextAreaElement | null {
    return this.querySelector('textarea');
  }

  #set(change: Partial<WhatIfState>): void {
    this.#state = { ...this.#state, ...change };
    this.#draw();
  }

  #draw(): void {
    if (this.isConnected) render(whatIfView(this.#state, this.#fieldId, this.#actions), this);
  }

  #actions: WhatIfActions = {
    run: () => {
      const sql = this.value.trim();
      if (this.#state.isBusy) return;
      if (sql === '') return this.#field()?.focus();
      this.dispatchEvent(new CustomEvent('try', { detail: { sql } }));
    },
    propose: () => {
      this.#proposed = this.#state.proposal ?? '';
      this.value = this.#proposed;
    },
  };
}

customElements.define('what-if', WhatIf);

declare global {
  interface HTMLElementTagNameMap {
    'what-if': WhatIf;
  }
}

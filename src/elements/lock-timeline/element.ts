import './element.css';
import { render } from 'lit-html';
import { explainLock } from '#explain/locks.ts';
import type { Finding } from '#judge/finding.ts';
import type { MigrationTrace } from '#observe/migration-facts.ts';
import { neighbour, timelineModel, type TimelineModel } from './model.ts';
import { type CellPlace, lockTimelineView, type TimelineActions, type TimelineState } from './view.ts';

const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const;
let made = 0;

/** A migration's locks, table by statement. Properties: `trace`, `findings` (those of `migration.*` mark their cells). */
export class LockTimeline extends HTMLElement {
  #trace: MigrationTrace | null = null;
  #findings: Finding[] = [];
  #model: TimelineModel | null = null;
  #focus: CellPlace | null = null;
  #open: CellPlace | null = null;
  readonly #patternId = `lock-timeline-${++made}`;

  set trace(trace: MigrationTrace | null) {
    if (trace === this.#trace) return;
    this.#trace = trace;
    this.#open = null;
    this.#arrange();
  }

  set findings(findings: Finding[]) {
    this.#findings = findings;
    this.#arrange();
  }

  connectedCallback(): void {
    this.#draw();
  }

  #actions: TimelineActions = {
    select: (place) => {
      this.#focus = place;
      this.#open = place;
      this.#draw();
    },
    move: (place, key) => {
      const arrow = arrows.find((name) => name === key);
      if (!arrow || !this.#model) return false;
      this.#focus = neighbour(this.#model, place, arrow);
      this.#draw();
      const cell = this.#focused();
      cell?.focus();
      cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      return true;
    },
    close: () => {
      this.#open = null;
      this.#draw();
      this.#focused()?.focus();
    },
  };

  #focused(): SVGElement | undefined {
    const cells = [...this.querySelectorAll<SVGElement>('g.cell')];
    return cells.find(({ dataset }) => {
      return dataset['table'] === this.#focus?.table && Number(dataset['statement']) === this.#focus?.statement;
    });
  }

  #arrange(): void {
    this.#model = this.#trace ? timelineModel(this.#trace, this.#findings) : null;
    const cells = this.#model?.rows.flatMap((row) => row.cells) ?? [];
    this.#focus = cells.find(({ flagged }) => flagged) ?? cells[0] ?? null;
    this.#draw();
  }

  #opened(): TimelineState['open'] {
    const { table, statement } = this.#open ?? {};
    const step = this.#trace?.steps.find((candidate) => candidate.statement === statement);
    if (!this.#trace || !step || table === undefined) return null;
    const explanation = explainLock(this.#trace, step.statement, table);
    if (!explanation) return null;
    const about = ({ details }: Finding) => {
      const tables = details?.['tables'];
      return details?.['table'] === table || (Array.isArray(tables) && tables.includes(table));
    };
    const messages = this.#findings.filter((finding) => finding.statement === step.statement && about(finding));
    return {
      table,
      statement: step.statement,
      sql: step.sql,
      explanation,
      messages: messages.map(({ message }) => message),
    };
  }

  #draw(): void {
    if (!this.#model || !this.isConnected) return;
    const state: TimelineState = { model: this.#model, focus: this.#focus, open: this.#opened(), id: this.#patternId };
    render(lockTimelineView(state, this.#actions), this);
  }
}

customElements.define('lock-timeline', LockTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'lock-timeline': LockTimeline;
  }
}

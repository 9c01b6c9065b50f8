import './element.css';
import './lanes.css';
import './panel.css';
import { render } from 'lit-html';
import { explainLock } from '#explain/locks.ts';
import { costLines } from '#explain/migration-cost.ts';
import { defaultCostRows } from '#explain/migration-time.ts';
import { staleAtEnd } from '#explain/stale.ts';
import type { Finding } from '#judge/finding.ts';
import type { MigrationTrace, WitnessFact } from '#observe/migration-facts.ts';
import { timelineModel, type TimelineModel } from './model.ts';
import { firstPlace, neighbour, placeKey, type TimelinePlace } from './places.ts';
import type { Proof, TimelineActions, TimelineState } from './state.ts';
import { svgFile } from './svg-file.ts';
import { lockTimelineView } from './view.ts';

/** Proves a lock by holding its statement open. */
export type Prove = (place: { statement: number; table: string }) => Promise<WitnessFact>;

let made = 0;

/**
 * A migration's locks, table by statement, and what applications met meanwhile. Properties: `trace`, `findings` (those of
 * `migration.*` mark their cells), `prove` (absent where nobody can).
 */
export class LockTimeline extends HTMLElement {
  #trace: MigrationTrace | null = null;
  #findings: Finding[] = [];
  #prove: Prove | null = null;
  #model: TimelineModel | null = null;
  #focus: TimelinePlace | null = null;
  #open: TimelinePlace | null = null;
  #proofs = new Map<string, Proof>();
  #costRows = defaultCostRows;
  readonly #id = `lock-timeline-${++made}`;

  set trace(trace: MigrationTrace | null) {
    if (trace === this.#trace) return;
    this.#trace = trace;
    this.#open = null;
    this.#proofs = new Map();
    this.#arrange();
  }

  set findings(findings: Finding[]) {
    if (findings === this.#findings) return;
    this.#findings = findings;
    this.#arrange();
  }

  set prove(prove: Prove | null) {
    this.#prove = prove;
    this.#draw();
  }

  connectedCallback(): void {
    this.#draw();
  }

  /** Opens the lock of a statement on a table, or its strongest one; false where it has none. */
  show(place: { statement: number; table?: string }): boolean {
    const cells = this.#model?.rows.flatMap((row) => row.cells) ?? [];
    const own = cells.filter(({ statement }) => statement === place.statement);
    const cell = own.find(({ table }) => table === place.table) ?? own.find(({ flagged }) => flagged) ?? own[0];
    if (!cell) return false;
    this.#focus = { kind: 'cell', table: cell.table, statement: cell.statement };
    this.#open = this.#focus;
    this.#draw();
    this.#focused()?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    return true;
  }

  /** The drawing as a file of its own, in the colours of paper. Empty where there is none. */
  toSvg(): string {
    const drawing = this.querySelector<SVGSVGElement>('svg.timeline');
    return drawing && this.#model ? svgFile(drawing, this.#model) : '';
  }

  #actions: TimelineActions = {
    select: (place) => {
      this.#focus = place;
      this.#open = place;
      this.#draw();
    },
    move: (place, arrow) => {
      if (!this.#model) return;
      this.#focus = neighbour(this.#model, place, arrow);
      this.#draw();
      const focused = this.#focused();
      focused?.focus();
      focused?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
    close: () => {
      this.#open = null;
      this.#draw();
      this.#focused()?.focus();
    },
    prove: (place) => void this.#run(place),
    askCost: (rows) => {
      this.#costRows = rows;
      this.#draw();
    },
  };

  async #run(place: { statement: number; table: string }): Promise<void> {
    const proofs = this.#proofs;
    const key = placeKey({ kind: 'cell', ...place });
    const become = (proof: Proof): void => {
      proofs.set(key, proof);
      this.#draw();
    };
    if (!this.#prove) return;
    become({ phase: 'running' });
    try {
      become({ phase: 'done', fact: await this.#prove(place) });
    } catch (error) {
      become({ phase: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  }

  #focused(): SVGElement | undefined {
    const key = this.#focus && placeKey(this.#focus);
    return [...this.querySelectorAll<SVGElement>('g.place')].find(({ dataset }) => dataset['place'] === key);
  }

  #arrange(): void {
    this.#model = this.#trace ? timelineModel(this.#trace, this.#findings) : null;
    this.#focus = this.#model && firstPlace(this.#model);
    this.#draw();
  }

  #openedMark(app: 'old' | 'new', statement: number): TimelineState['open'] {
    const lane = this.#model?.lanes.find((candidate) => candidate.app === app);
    const mark = lane?.marks.find((candidate) => candidate.statement === statement);
    return mark ? { kind: 'mark', mark } : null;
  }

  #opened(): TimelineState['open'] {
    const place = this.#open;
    if (place?.kind === 'mark') return this.#openedMark(place.app, place.statement);
    const step = this.#trace?.steps.find((candidate) => candidate.statement === place?.statement);
    if (!this.#trace || !step || !place) return null;
    const { table, statement } = place;
    const explanation = explainLock(this.#trace, statement, table, this.#costRows);
    if (!explanation) return null;
    const about = ({ details }: Finding) => {
      const tables = details?.['tables'];
      return details?.['table'] === table || (Array.isArray(tables) && tables.includes(table));
    };
    const messages = this.#findings.filter((finding) => finding.statement === statement && about(finding));
    const row = this.#model?.rows.find((candidate) => candidate.table === table);
    return {
      kind: 'cell',
      table,
      statement,
      sql: step.sql,
      explanation,
      messages: messages.map(({ message }) => message),
      ...(this.#prove && !row?.isNew ? { proof: this.#proofs.get(placeKey(place)) ?? null } : {}),
    };
  }

  #draw(): void {
    if (!this.#model || !this.#trace || !this.isConnected) return;
    const state: TimelineState = {
      model: this.#model,
      focus: this.#focus,
      open: this.#opened(),
      cost: { rows: this.#costRows, lines: costLines(this.#trace, this.#costRows) },
      stale: staleAtEnd(this.#trace),
      id: this.#id,
    };
    render(lockTimelineView(state, this.#actions), this);
  }
}

customElements.define('lock-timeline', LockTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'lock-timeline': LockTimeline;
  }
}

import './element.css';
import { render } from 'lit-html';
import type { SchemaChange } from '#observe/schema-changes.ts';
import type { SchemaFact } from '#observe/schema-facts.ts';
import { offerFile } from '../download.ts';
import { type Camera, fitted, type Frame, panned, showing, zoomed } from './camera.ts';
import { diagramLayout } from './layout.ts';
import { linkLines } from './lines.ts';
import { diagramModel, mostLinked } from './model.ts';
import { neighbourOf } from './neighbour.ts';
import { followPointers } from './pointers.ts';
import { type DiagramActions, type DiagramState, hitsOf } from './state.ts';
import { diagramFile } from './svg-file.ts';
import { diagramView } from './view.ts';

/** Scale below which text is too small to begin with. */
const readable = 0.5;

/** How far an arrow key moves the sheet, in CSS pixels. */
const step = 60;

/**
 * Tables and foreign keys as a drawing. Properties: `schema`; `changes` (marks what they tell). Event `look` (detail: a
 * relation as SQL needs it written, whose rows are asked for). Brings the layout library with it: import it when opened.
 */
export class SchemaDiagram extends HTMLElement {
  #schema: SchemaFact | null = null;
  #changes: readonly SchemaChange[] = [];
  #state: DiagramState | null = null;
  #camera: Camera = { x: 0, y: 0, scale: 1 };
  /** How the sheet lies: as at first, whole, or as it was moved by hand. */
  #lies: 'as at first' | 'whole' | 'by hand' = 'as at first';
  #leaving = new AbortController();
  #followed: Element | null = null;
  #size = new ResizeObserver(() => this.#resized());

  set schema(schema: SchemaFact | null) {
    if (schema === this.#schema) return;
    this.#schema = schema;
    this.#lay();
  }

  set changes(changes: readonly SchemaChange[]) {
    if (changes === this.#changes) return;
    this.#changes = changes;
    this.#lay();
  }

  connectedCallback(): void {
    this.#leaving = new AbortController();
    this.#draw();
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
    this.#size.disconnect();
    this.#followed = null;
  }

  get #place(): HTMLElement | null {
    return this.querySelector('.frame');
  }

  get #frame(): Frame {
    const { clientWidth: width = 0, clientHeight: height = 0 } = this.#place ?? {};
    return { width: Math.max(1, width), height: Math.max(1, height) };
  }

  #lay(): void {
    if (!this.#schema) return;
    const model = diagramModel(this.#schema, this.#changes);
    const layout = diagramLayout(model);
    const { words = '', chosen = null } = this.#state ?? {};
    const isThere = model.entities.some(({ name }) => name === chosen);
    this.#state = {
      model,
      layout,
      lines: linkLines(model, layout),
      chosen: isThere ? chosen : null,
      trail: [],
      words,
      hits: hitsOf(model, words),
    };
    this.#lies = 'as at first';
    this.#draw();
  }

  #set(change: Partial<DiagramState>): void {
    if (!this.#state) return;
    this.#state = { ...this.#state, ...change };
    this.#draw();
  }

  #draw(): void {
    if (!this.isConnected || !this.#state) return;
    render(diagramView(this.#state, this.#actions), this);
    const place = this.#place;
    if (place && place !== this.#followed) {
      this.#followed = place;
      this.#size.disconnect();
      this.#size.observe(place);
      const sheet = { camera: () => this.#camera, frame: () => this.#frame, move: (to: Camera) => this.#move(to) };
      followPointers(place, sheet, this.#leaving.signal);
    }
    this.#resized();
  }

  /** Until it was moved by hand the whole sheet is shown, whatever the frame's size; at first only where it can be read. */
  #resized(): void {
    if (this.#lies === 'by hand' || !this.#state) return this.#show();
    const { layout, model } = this.#state;
    const whole = fitted(layout, this.#frame);
    const box = layout.boxes.get(mostLinked(model) ?? '');
    const near = { ...whole, scale: readable };
    const isSmall = this.#lies === 'as at first' && whole.scale < readable && box !== undefined;
    this.#camera = isSmall ? showing({ ...near, x: Infinity }, box, this.#frame) : whole;
    this.#show();
  }

  #move(to: Camera): void {
    this.#camera = to;
    this.#lies = 'by hand';
    this.#show();
  }

  #show(): void {
    const { x, y, scale } = this.#camera;
    const { width, height } = this.#frame;
    this.querySelector('svg.drawing')?.setAttribute('viewBox', [x, y, width / scale, height / scale].join(' '));
  }

  /** Brings a table into sight; where all is too small to be read, at a size that can be. */
  #goTo(name: string): void {
    const box = this.#state?.layout.boxes.get(name);
    if (!box) return;
    if (this.#camera.scale < 0.6) this.#move(zoomed(this.#camera, 0.8 / this.#camera.scale, this.#frame));
    this.#move(showing(this.#camera, box, this.#frame));
  }

  #focus(name: string): void {
    this.querySelector<SVGElement>(`[data-table="${CSS.escape(name)}"]`)?.focus({ preventScroll: true });
  }

  #actions: DiagramActions = {
    choose: (name) => {
      const before = this.#state?.chosen ?? null;
      this.#set({ chosen: name, trail: [] });
      if (name === null && before !== null) this.#focus(before);
    },
    follow: (name) => {
      const { chosen = null, trail = [] } = this.#state ?? {};
      this.#set({ chosen: name, trail: chosen === null || chosen === name ? trail : [...trail, chosen] });
      this.#goTo(name);
      this.#focus(name);
    },
    back: () => {
      const trail = this.#state?.trail ?? [];
      const name = trail.at(-1);
      if (name === undefined) return;
      this.#set({ chosen: name, trail: trail.slice(0, -1) });
      this.#goTo(name);
      this.#focus(name);
    },
    search: (words) => {
      if (this.#state) this.#set({ words, hits: hitsOf(this.#state.model, words) });
    },
    nextHit: () => {
      const hits = [...(this.#state?.hits ?? [])];
      const next = hits[(hits.indexOf(this.#state?.chosen ?? '') + 1) % hits.length];
      if (next === undefined) return;
      this.#set({ chosen: next, trail: [] });
      this.#goTo(next);
    },
    zoom: (factor) => this.#move(zoomed(this.#camera, factor, this.#frame)),
    fit: () => {
      this.#lies = 'whole';
      this.#resized();
    },
    save: () => {
      const drawing = this.querySelector<SVGSVGElement>('svg.drawing');
      if (drawing && this.#state) offerFile('schema.svg', 'image/svg+xml', diagramFile(drawing, this.#state.layout));
    },
    look: (relation) => this.dispatchEvent(new CustomEvent('look', { detail: relation, bubbles: true })),
    tableFocus: (name) => {
      // A press focuses too, and what lies under the pointer must not move away from it.
      if (this.querySelector(`[data-table="${CSS.escape(name)}"]`)?.matches(':focus-visible')) this.#goTo(name);
    },
    tableKey: (event, name) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Enter' || event.key === ' ') this.#actions.choose(name);
      else {
        const next = neighbourOf(this.#state?.layout.boxes ?? new Map(), name, event.key);
        if (next !== null) this.#focus(next);
        else if (!event.key.startsWith('Arrow')) return;
      }
      event.preventDefault();
      event.stopPropagation();
    },
    sheetKey: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const moves: Record<string, [number, number]> = {
        ArrowLeft: [step, 0],
        ArrowRight: [-step, 0],
        ArrowUp: [0, step],
        ArrowDown: [0, -step],
      };
      const by = moves[event.key];
      if (event.key === '+' || event.key === '=') this.#actions.zoom(1.25);
      else if (event.key === '-') this.#actions.zoom(1 / 1.25);
      else if (event.key === '0') this.#actions.fit();
      else if (by) this.#move(panned(this.#camera, ...by));
      else return;
      event.preventDefault();
    },
  };
}

customElements.define('schema-diagram', SchemaDiagram);

declare global {
  interface HTMLElementTagNameMap {
    'schema-diagram': SchemaDiagram;
  }
}

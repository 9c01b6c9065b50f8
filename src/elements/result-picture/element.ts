import './element.css';
import '../cell/cell.css';
import { render } from 'lit-html';
import type { Reply } from '#engine/session.ts';
import { type Choice, measuresOf, mostSeries, pictureChoices } from './choices.ts';
import { type Series, seriesOf } from './series.ts';
import type { PictureActions } from './state.ts';
import { pictureView } from './view.ts';

const narrowestPx = 260;

/** A result as a picture. Property: `reply`. Draws nothing but a sentence where no picture would say more than the rows. */
export class ResultPicture extends HTMLElement {
  #reply: Reply | null = null;
  #choices: Choice[] = [];
  #chosen = 0;
  #columns: number[] = [];
  #series: Series[] = [];
  #pointed: number | null = null;
  #widthPx = 0;
  #size = new ResizeObserver(([entry]) => {
    const width = Math.max(narrowestPx, Math.floor(entry?.contentRect.width ?? narrowestPx));
    if (width === this.#widthPx) return;
    this.#widthPx = width;
    this.#draw();
  });

  set reply(reply: Reply | null) {
    if (reply === this.#reply) return;
    this.#reply = reply;
    this.#choices = reply?.kind === 'rows' ? pictureChoices(reply) : [];
    this.#choose(0);
  }

  connectedCallback(): void {
    this.#size.observe(this);
  }

  disconnectedCallback(): void {
    this.#size.disconnect();
  }

  #choose(place: number): void {
    this.#chosen = place;
    this.#columns = this.#choices[place]?.series ?? [];
    this.#read();
  }

  #read(): void {
    const choice = this.#choices[this.#chosen];
    this.#pointed = null;
    this.#series = choice && this.#reply?.kind === 'rows' ? seriesOf(this.#reply, choice, this.#columns) : [];
    this.#draw();
  }

  #actions: PictureActions = {
    choose: (place) => this.#choose(place),
    toggle: (column) => {
      const isDrawn = this.#columns.includes(column);
      const columns = isDrawn ? this.#columns.filter((at) => at !== column) : [...this.#columns, column];
      this.#columns = columns.sort((a, b) => a - b).slice(0, mostSeries);
      this.#read();
    },
    point: (event, at) => {
      const picture = event.currentTarget;
      this.#pointed =
        at && picture instanceof Element ? at(event.clientX - picture.getBoundingClientRect().left) : null;
      this.#draw();
    },
  };

  /** Columns that can be drawn beside the first; a choice that splits one column, or counts it, has none. */
  get #others(): number[] {
    const choice = this.#choices[this.#chosen];
    if (!choice || choice.by !== null || choice.kind === 'histogram' || this.#reply?.kind !== 'rows') return [];
    return measuresOf(this.#reply).filter((at) => at !== choice.across);
  }

  #draw(): void {
    if (!this.isConnected || this.#reply?.kind !== 'rows' || this.#widthPx === 0) return;
    const state = {
      reply: this.#reply,
      choices: this.#choices,
      chosen: this.#chosen,
      columns: this.#columns,
      others: this.#others,
      series: this.#series,
      widthPx: this.#widthPx,
      pointed: this.#pointed,
    };
    render(pictureView(state, this.#actions), this);
  }
}

if (!customElements.get('result-picture')) customElements.define('result-picture', ResultPicture);

declare global {
  interface HTMLElementTagNameMap {
    'result-picture': ResultPicture;
  }
}

import { render } from 'lit-html';
import { progressStore } from '#progress/progress-store.ts';
import type { ProgressRecord } from '#progress/record.schema.ts';
import { countMark, singleMark, type Mark } from './view.ts';
import './element.css';

/**
 * How far the learner is, drawn small: `data-exercise="id"`, `data-lesson="chapter/slug"`, or a count over
 * `data-exercises="id id …"`. Follows every change of the record. `data-formerly="id …"` beside an exercise moves the
 * progress of its former ids to it.
 */
export class ProgressMark extends HTMLElement {
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    const { exercise, formerly } = this.dataset;
    if (exercise !== undefined && formerly !== undefined) progressStore().adopt(exercise, formerly.split(' '));
    this.#draw();
    this.#stop = progressStore().subscribe(({ what }) => {
      if (what === 'record') this.#draw();
    });
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  #draw(): void {
    const record = progressStore().read();
    const { exercises } = this.dataset;
    if (exercises === undefined) {
      render(singleMark(markOf(record, this.dataset)), this);
      return;
    }
    const ids = exercises.split(' ').filter(Boolean);
    const solved = ids.filter((id) => record.exercises[id]?.status === 'solved').length;
    render(countMark(solved, ids.length), this);
  }
}

function markOf(record: ProgressRecord, { exercise, lesson }: DOMStringMap): Mark {
  if (lesson !== undefined) return record.lessons[lesson] === undefined ? 'untouched' : 'read';
  return (exercise === undefined ? undefined : record.exercises[exercise]?.status) ?? 'untouched';
}

if (!customElements.get('progress-mark')) customElements.define('progress-mark', ProgressMark);

import { html, render } from 'lit-html';
import { progressStore } from '#progress/progress-store.ts';

/** A button at the end of a lesson, `data-lesson="chapter/slug"`, that marks it as read or not. */
export class LessonMark extends HTMLElement {
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    this.#draw();
    this.#stop = progressStore().subscribe(() => this.#draw());
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  #draw(): void {
    const lesson = this.dataset['lesson'] ?? '';
    const isRead = progressStore().read().lessons[lesson] !== undefined;
    const toggle = () => progressStore().markLesson(lesson, !isRead);
    render(
      html`<button type="button" class="button" aria-pressed=${isRead} @click=${toggle}>
        ${isRead ? 'Marked as read' : 'Mark as read'}
      </button>`,
      this,
    );
  }
}

if (!customElements.get('lesson-mark')) customElements.define('lesson-mark', LessonMark);

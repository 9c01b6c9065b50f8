import './element.css';
import { clampShare, shareAfterKey } from './share.ts';

const storageKey = (name: string): string => `querywright.split.${name}`;

function remembered(name: string): number | null {
  const share = Number.parseFloat(localStorage.getItem(storageKey(name)) ?? '');
  return Number.isFinite(share) ? share : null;
}

/**
 * Two parts with a handle between them: three children, the middle one `role="separator"`.
 * Attributes: `direction` (`columns` or `rows`), `name` (remembers the place), `share` (percent of the first part at
 * first), `min-first` and `min-second` (CSS pixels). A double click on the handle goes back to `share`.
 */
export class SplitPane extends HTMLElement {
  /** What was asked for; what is shown is clamped to the room there is. */
  #wanted = 50;
  #share = 50;
  readonly #room = new ResizeObserver(() => this.#fit());

  connectedCallback(): void {
    const handle = this.#handle;
    handle?.addEventListener('pointerdown', this.#onPress);
    handle?.addEventListener('keydown', this.#onKey);
    handle?.addEventListener('dblclick', this.#onDoubleClick);
    handle?.setAttribute('aria-orientation', this.#isColumns ? 'vertical' : 'horizontal');
    this.#wanted = remembered(this.getAttribute('name') ?? '') ?? this.#number('share', 50);
    this.#place(this.#wanted);
    // The room is known once the page has been laid out; asking for it now would have it laid out once more.
    this.#room.observe(this);
  }

  disconnectedCallback(): void {
    this.#room.disconnect();
  }

  get #handle(): HTMLElement | null {
    return this.querySelector<HTMLElement>(':scope > [role="separator"]');
  }

  get #isColumns(): boolean {
    return this.getAttribute('direction') !== 'rows';
  }

  #number(attribute: string, otherwise: number): number {
    return Number.parseFloat(this.getAttribute(attribute) ?? '') || otherwise;
  }

  #show(share: number): void {
    this.#wanted = share;
    this.#fit();
  }

  #fit(): void {
    const box = this.getBoundingClientRect();
    const length = this.#isColumns ? box.width : box.height;
    if (length === 0) return;
    const share = clampShare(this.#wanted, {
      length,
      minFirst: this.#number('min-first', 80),
      minSecond: this.#number('min-second', 80),
    });
    if (share !== this.#share) this.#place(share);
  }

  #place(share: number): void {
    this.#share = share;
    this.style.setProperty('--share', `${share.toFixed(2)}%`);
    this.#handle?.setAttribute('aria-valuenow', String(Math.round(share)));
  }

  #keep(): void {
    localStorage.setItem(storageKey(this.getAttribute('name') ?? ''), this.#share.toFixed(2));
  }

  #onPress = (event: PointerEvent): void => {
    const handle = this.#handle;
    if (event.button !== 0 || !handle) return;
    event.preventDefault();
    handle.focus();
    handle.setPointerCapture(event.pointerId);
    const move = (moved: PointerEvent): void => {
      const box = this.getBoundingClientRect();
      this.#show(
        this.#isColumns
          ? ((moved.clientX - box.left) / box.width) * 100
          : ((moved.clientY - box.top) / box.height) * 100,
      );
    };
    const end = (): void => {
      handle.removeEventListener('pointermove', move);
      handle.removeEventListener('lostpointercapture', end);
      this.#keep();
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('lostpointercapture', end);
  };

  #onKey = (event: KeyboardEvent): void => {
    const share = shareAfterKey(this.#share, event.key, this.#isColumns);
    if (share === null) return;
    event.preventDefault();
    this.#show(share);
    this.#keep();
  };

  #onDoubleClick = (): void => {
    this.#show(this.#number('share', 50));
    this.#keep();
  };
}

customElements.define('split-pane', SplitPane);

declare global {
  interface HTMLElementTagNameMap {
    'split-pane': SplitPane;
  }
}

import type { Cursor } from './grid-keys.ts';
import type { TableState } from './state.ts';
import { rowWindow, type RowWindow, scrollTopFor } from './window.ts';

const rowHeightPx = 29;

/** Padding and border of a cell beside its characters. */
const cellEdges = '1.875rem';

/** The drawn grid as a thing with sizes: what is seen of it, where its cells are, how wide its columns are. */
export class GridFrame {
  #host: HTMLElement;
  #draw: () => void;
  #scroller: HTMLElement | null = null;
  #request = 0;
  #drawn: RowWindow | null = null;
  #rowCount = 0;
  #viewHeight = 600;
  #headHeight = rowHeightPx;
  #isFocusInside = false;
  #size = new ResizeObserver(() => this.#measure());

  /** `draw` is called when other rows have come into sight. */
  constructor(host: HTMLElement, draw: () => void) {
    this.#host = host;
    this.#draw = draw;
  }

  /** Rows that are seen at once, less one that stays in sight on a page's turn. */
  get pageRows(): number {
    return Math.max(1, Math.floor(this.#viewHeight / rowHeightPx) - 1);
  }

  /** The rows to draw now. */
  window(rowCount: number): RowWindow {
    return rowWindow(rowCount, rowHeightPx, this.#scroller?.scrollTop ?? 0, Math.max(this.#viewHeight, 200));
  }

  /** Takes over what was just drawn: sizes that no attribute may hold, the scroller, the focus that went with an old row. */
  drawn(state: TableState, rowCount: number): void {
    this.#watch(this.#host.querySelector<HTMLElement>('.scroll'));
    if (!this.#scroller) return;
    this.#rowCount = rowCount;
    this.#drawn = state.window;
    this.#setSizes(state);
    if (this.#isFocusInside) this.#keepFocus(state.cursor);
  }

  #setSizes({ widths, window }: TableState): void {
    const numberWidth = Math.max(3, String(this.#rowCount).length + 1);
    const cols = this.#scroller?.querySelectorAll('col') ?? [];
    for (const [at, col] of cols.entries())
      setLength(
        col,
        'width',
        at === 0 ? `calc(${numberWidth}ch + 1rem)` : `calc(${widths[at - 1] ?? 4}ch + ${cellEdges})`,
      );
    const [before, after] = this.#scroller?.querySelectorAll<HTMLElement>('tr.gap > td') ?? [];
    if (before) setLength(before, 'height', `${window.before}px`);
    if (after) setLength(after, 'height', `${window.after}px`);
  }

  /** The place of a cell or of a header's control; null for everything else. */
  cursorOf(target: EventTarget | null): Cursor | null {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[aria-colindex]') : null;
    const row = cell?.closest<HTMLElement>('[aria-rowindex]');
    if (!cell || !row || cell.matches('.row-number')) return null;
    return { row: Number(row.ariaRowIndex) - 2, column: Number(cell.ariaColIndex) - 2 };
  }

  /** The element that takes the focus at a place, where it is drawn. */
  #elementAt({ row, column }: Cursor): HTMLElement | null {
    const place = `[aria-rowindex='${row + 2}'] > [aria-colindex='${column + 2}']`;
    return this.#scroller?.querySelector<HTMLElement>(row === -1 ? `${place} .sort` : place) ?? null;
  }

  /** Scrolls a row into sight. */
  show(row: number, rowCount: number): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    const view = scroller.clientHeight - this.#headHeight;
    scroller.scrollTop = scrollTopFor(row, rowCount, rowHeightPx, scroller.scrollTop, view);
  }

  /** Gives the focus to a place that is drawn, and scrolls it into sight sideways. */
  focus(cursor: Cursor): void {
    const scroller = this.#scroller;
    const element = this.#elementAt(cursor);
    if (!element || !scroller) return;
    element.focus({ preventScroll: true });
    const cell = element.closest<HTMLElement>('td, th') ?? element;
    const right = cell.offsetLeft + cell.offsetWidth;
    if (cell.offsetLeft < scroller.scrollLeft) scroller.scrollLeft = cursor.column === 0 ? 0 : cell.offsetLeft;
    else if (right > scroller.scrollLeft + scroller.clientWidth) scroller.scrollLeft = right - scroller.clientWidth;
  }

  /** Elements of rows are used again for other rows: the focus stays with the cursor's cell, or waits on the scroller. */
  #keepFocus(cursor: Cursor): void {
    const active = document.activeElement;
    if (!active || !this.#scroller?.contains(active) || !(active === this.#scroller || active.matches('td'))) return;
    const wanted = this.#elementAt(cursor) ?? this.#scroller;
    if (wanted !== active) wanted.focus({ preventScroll: true });
  }

  /** Follows the pointer from a column's edge; tells the width in characters. */
  grab(event: PointerEvent, width: number, resize: (width: number) => void): void {
    const grip = event.currentTarget;
    if (!(grip instanceof HTMLElement) || event.button !== 0) return;
    event.preventDefault();
    grip.focus({ preventScroll: true });
    grip.setPointerCapture(event.pointerId);
    const edges = 1.875 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const characterPx = ((grip.closest('th')?.offsetWidth ?? 0) - edges) / Math.max(1, width);
    const from = event.clientX;
    const move = ({ clientX }: PointerEvent): void => resize(width + (clientX - from) / Math.max(4, characterPx));
    const stop = new AbortController();
    grip.addEventListener('pointermove', move, { signal: stop.signal });
    for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'] as const)
      grip.addEventListener(end, () => stop.abort(), { signal: stop.signal });
  }

  /** Goes back to the first row and column. */
  toTop(): void {
    this.#scroller?.scrollTo({ top: 0, left: 0 });
  }

  /** Lets go of the drawn grid. */
  release(): void {
    this.#size.disconnect();
    this.#scroller = null;
    cancelAnimationFrame(this.#request);
  }

  #watch(scroller: HTMLElement | null): void {
    if (scroller === this.#scroller) return;
    this.#size.disconnect();
    this.#scroller = scroller;
    if (!scroller) return;
    this.#size.observe(scroller);
    scroller.addEventListener('scroll', this.#onScroll, { passive: true });
    scroller.addEventListener('focusin', () => (this.#isFocusInside = true));
    scroller.addEventListener('focusout', () => (this.#isFocusInside = false));
  }

  #measure(): void {
    this.#headHeight = this.#scroller?.querySelector('thead')?.offsetHeight ?? rowHeightPx;
    this.#viewHeight = (this.#scroller?.clientHeight ?? 600) - this.#headHeight;
    this.#draw();
  }

  #onScroll = (): void => {
    cancelAnimationFrame(this.#request);
    this.#request = requestAnimationFrame(() => {
      const { first, before } = this.window(this.#rowCount);
      if (first !== this.#drawn?.first || before !== this.#drawn.before) this.#draw();
    });
  };
}

function setLength(element: HTMLElement, property: 'width' | 'height', length: string): void {
  if (element.style.getPropertyValue(property) !== length) element.style.setProperty(property, length);
}

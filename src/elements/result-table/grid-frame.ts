import type { Cursor } from './grid-keys.ts';
import { RowPool } from './row-pool.ts';
import type { TableState } from './state.ts';
import { bodyHeight, rowWindow, type RowWindow, scrollTopFor } from './window.ts';

const rowHeightPx = 29;

/** Rows drawn anew in one frame of scrolling at most, so that no frame is long; a flung table fills over the next ones. */
const rowsPerFrame = 10;

/** Padding and border of a cell beside its characters, in rem. */
const cellEdges = 1.875;

/** The drawn grid as a thing with sizes: what is seen of it, where its cells are, how wide its columns are. */
export class GridFrame {
  #host: HTMLElement;
  #draw: () => void;
  #scroller: HTMLElement | null = null;
  #request = 0;
  #state: TableState | null = null;
  #rowCount = 0;
  #viewHeight = 600;
  #headHeight = rowHeightPx;
  #pool = new RowPool();
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

  /** Fills in what was just drawn: the rows, sizes that no attribute may hold, the focus that went with an old row. */
  drawn(state: TableState): void {
    this.#watch(this.#host.querySelector<HTMLElement>('.scroll'));
    this.#state = state;
    this.#rowCount = state.reply.kind === 'rows' ? state.reply.rowCount : 0;
    const table = this.#scroller?.querySelector('table');
    if (!table) return;
    setSizes(table, state.widths, this.#rowCount);
    this.#fill(state.window, Infinity);
  }

  /** Draws the rows of a window, at most so many anew; the next frame goes on. */
  #fill(window: RowWindow, most: number): void {
    const [body] = this.#scroller?.querySelector('table')?.tBodies ?? [];
    const state = this.#state;
    if (!this.#scroller || !body || state?.reply.kind !== 'rows') return;
    const hadFocus = body.contains(document.activeElement) || document.activeElement === this.#scroller;
    const isWhole = this.#pool.draw(body, { ...state, window }, state.reply, most);
    setLength(body, 'padding-top', `${window.before}px`);
    const { row } = state.cursor;
    const isCursorDrawn = row === -1 || (row >= window.first && row < window.end);
    this.#scroller.tabIndex = isCursorDrawn && state.reply.fields.length > 0 ? -1 : 0;
    if (hadFocus) this.#keepFocus(state.cursor);
    if (!isWhole) this.#next();
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
    const wanted = this.#elementAt(cursor) ?? this.#scroller;
    if (wanted && wanted !== document.activeElement) wanted.focus({ preventScroll: true });
  }

  /** Follows the pointer from a column's edge; tells the width in characters. */
  grab(event: PointerEvent, width: number, resize: (width: number) => void): void {
    const grip = event.currentTarget;
    if (!(grip instanceof HTMLElement) || event.button !== 0) return;
    event.preventDefault();
    grip.focus({ preventScroll: true });
    grip.setPointerCapture(event.pointerId);
    const edges = cellEdges * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
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
  }

  #measure(): void {
    this.#headHeight = this.#scroller?.querySelector('thead')?.offsetHeight ?? rowHeightPx;
    this.#viewHeight = (this.#scroller?.clientHeight ?? 600) - this.#headHeight;
    this.#draw();
  }

  #onScroll = (): void => this.#next();

  #next(): void {
    cancelAnimationFrame(this.#request);
    this.#request = requestAnimationFrame(() => this.#fill(this.window(this.#rowCount), rowsPerFrame));
  }
}

/** Gives the columns their widths and the body its whole height. */
function setSizes(table: HTMLTableElement, widths: readonly number[], rowCount: number): void {
  const numberWidth = Math.max(3, String(rowCount).length + 1);
  const columns = [`calc(${numberWidth}ch + 1rem)`, ...widths.map((width) => `calc(${width}ch + ${cellEdges}rem)`)];
  const characters = widths.reduce((sum, width) => sum + width, numberWidth);
  setLength(table, '--columns', columns.join(' '));
  setLength(table, '--width', `calc(${characters}ch + ${1 + widths.length * cellEdges}rem)`);
  const [body] = table.tBodies;
  if (body) setLength(body, 'height', `${bodyHeight(rowCount, rowHeightPx)}px`);
}

function setLength(element: HTMLElement, property: string, length: string): void {
  if (element.style.getPropertyValue(property) !== length) element.style.setProperty(property, length);
}

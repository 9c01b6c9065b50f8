import '../cell/cell.css';
import './element.css';
import './footer.css';
import { render } from 'lit-html';
import type { Reply, RowsReply } from '#engine/session.ts';
import { columnWidth, columnWidths, heldWidth, widestByHand } from './column-widths.ts';
import { copyText } from './copy-text.ts';
import { type Cursor, movedCursor } from './grid-keys.ts';
import { GridFrame } from './grid-frame.ts';
import { nextSort, type Sort, type SortedRows, sortedRows } from './order.ts';
import { counted, numberWords } from './reply-words.ts';
import { rowAt, type TableActions, type TableState } from './state.ts';
import { resultTableView } from './view.ts';
import { copyForms } from './view-footer.ts';

const start: Cursor = { row: 0, column: 0 };

/**
 * A reply as a table. Properties: `reply`, `canFetchMore`. Attributes: `label` (name for screen readers), `table` (name in
 * copied INSERTs, default `result`). Event `fetch-more`: the learner wants the query run again for more rows.
 */
export class ResultTable extends HTMLElement {
  #reply: Reply | null = null;
  #widths: number[] = [];
  #cursor = start;
  #isCursorSet = false;
  #sort: Sort | null = null;
  #sorted: SortedRows | null = null;
  #open: Cursor | null = null;
  #canFetchMore = false;
  #isFetching = false;
  #scope: TableState['scope'] = 'all';
  #note = '';
  #noteTimer: ReturnType<typeof setTimeout> | undefined;
  #isPicture = false;
  #frame = new GridFrame(this, () => this.#draw());

  set reply(reply: Reply | null) {
    if (reply === this.#reply) return;
    const isMore = this.#isFetching && hasFieldsOf(reply, this.#reply);
    this.#isFetching = false;
    this.#reply = reply;
    this.#open = null;
    this.#note = '';
    if (isMore && reply?.kind === 'rows') {
      this.#sorted = this.#sort && sortedRows(reply, this.#sort);
      this.#draw();
      return;
    }
    this.#cursor = start;
    this.#isCursorSet = false;
    this.#sort = null;
    this.#sorted = null;
    this.#scope = 'all';
    this.#isPicture = false;
    this.#widths = reply?.kind === 'rows' ? columnWidths(reply.fields, reply.rows) : [];
    this.#draw();
    this.#frame.toTop();
  }

  /** What is shown, or null before the first reply. */
  get reply(): Reply | null {
    return this.#reply;
  }

  set canFetchMore(can: boolean) {
    if (can === this.#canFetchMore) return;
    this.#canFetchMore = can;
    this.#draw();
  }

  connectedCallback(): void {
    this.#draw();
  }

  disconnectedCallback(): void {
    this.#frame.release();
    clearTimeout(this.#noteTimer);
  }

  get #rows(): RowsReply | null {
    return this.#reply?.kind === 'rows' ? this.#reply : null;
  }

  #actions: TableActions = {
    key: (event) => this.#key(event),
    focus: ({ target }) => {
      const cell = this.#frame.cursorOf(target);
      if (cell) this.#moveTo(cell, false);
    },
    click: ({ target }) => {
      const isSelecting = getSelection()?.isCollapsed === false;
      if (target instanceof Element && target.closest('td.openable') && !isSelecting)
        void this.#openCell(this.#frame.cursorOf(target), false);
    },
    grab: (event, column) => this.#frame.grab(event, this.#widths[column] ?? 0, (width) => this.#resize(column, width)),
    fit: (column) => this.#fit(column),
    sort: (column) => this.#sortBy(column),
    open: (cell) => void this.#openCell(cell, true),
    copyCell: () => void this.#copyCell(this.#open ?? this.#cursor),
    copy: (form) => {
      const rows = this.#rows;
      if (!rows) return;
      const place = rowAt({ sorted: this.#sorted }, rows, this.#cursor.row).place;
      const isRow = this.#scope === 'row' && this.#cursor.row >= 0;
      const positions = isRow ? [this.#cursor.row] : [...rows.rows.keys()];
      const copied = positions.map((position) => rowAt({ sorted: this.#sorted }, rows, position).cells);
      const words = isRow ? `row ${numberWords(place + 1)}` : counted(copied.length, 'row');
      const name = copyForms.find(([one]) => one === form)?.[1] ?? '';
      const table = this.getAttribute('table') ?? undefined;
      void this.#copy(copyText({ fields: rows.fields, rows: copied }, form, table), `${words} as ${name}`);
    },
    choose: (scope) => {
      this.#scope = scope;
      this.#draw();
    },
    picture: () => void this.#togglePicture(),
    fetchMore: () => {
      this.#isFetching = true;
      this.dispatchEvent(new CustomEvent('fetch-more', { bubbles: true }));
    },
  };

  #key(event: KeyboardEvent): void {
    const rows = this.#rows;
    const { key, target } = event;
    if (!rows || !(target instanceof Element) || event.altKey) return;
    const isFar = event.ctrlKey || event.metaKey;
    if (target.matches('.grip')) return this.#gripKey(event);
    const size = { rowCount: rows.rowCount, columnCount: rows.fields.length, pageRows: this.#frame.pageRows };
    const moved = event.shiftKey ? null : movedCursor(this.#cursor, key, isFar, size);
    if (moved) this.#moveTo(moved, true);
    else if (key === 'Enter' && !isFar && this.#cursor.row >= 0 && !target.matches('button'))
      void this.#openCell(this.#cursor, true);
    else if (key === 'Escape' && this.#open) void this.#openCell(null, true);
    else if (key.toLowerCase() === 'c' && isFar && !event.shiftKey && getSelection()?.isCollapsed !== false)
      void this.#copyCell(this.#cursor);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #gripKey(event: KeyboardEvent): void {
    const { column } = this.#cursor;
    const width = this.#widths[column] ?? 0;
    const step = event.shiftKey ? 10 : 1;
    if (event.key === 'ArrowLeft') this.#resize(column, width - step);
    else if (event.key === 'ArrowRight') this.#resize(column, width + step);
    else if (event.key === 'Home') this.#resize(column, 0);
    else if (event.key === 'End') this.#resize(column, widestByHand);
    else if (event.key === 'Enter') this.#fit(column);
    else if (event.key === 'ArrowUp' || event.key === 'Escape') this.#moveTo({ row: -1, column }, true);
    else if (event.key === 'ArrowDown') this.#moveTo({ row: 0, column }, true);
    else return;
    event.preventDefault();
  }

  #moveTo(cursor: Cursor, isByKey: boolean): void {
    const isSame = cursor.row === this.#cursor.row && cursor.column === this.#cursor.column;
    if (isSame && this.#isCursorSet && !isByKey) return;
    this.#cursor = cursor;
    this.#isCursorSet = true;
    if (isByKey && cursor.row >= 0) this.#frame.show(cursor.row, this.#rows?.rowCount ?? 0);
    this.#draw();
    if (isByKey) this.#frame.focus(cursor);
  }

  #resize(column: number, width: number): void {
    this.#widths = this.#widths.with(column, heldWidth(width));
    this.#draw();
  }

  #fit(column: number): void {
    const field = this.#rows?.fields[column];
    if (!field || !this.#rows) return;
    this.#resize(column, columnWidth(field.name, field.typeOid, this.#rows.rows, column, widestByHand));
  }

  #sortBy(column: number | null): void {
    if (!this.#rows) return;
    this.#sort = column === null ? null : nextSort(this.#sort, column);
    this.#sorted = this.#sort && sortedRows(this.#rows, this.#sort);
    this.#open = null;
    this.#draw();
  }

  async #openCell(cell: Cursor | null, movesFocus: boolean): Promise<void> {
    const wasOpen = this.#open;
    if (cell) await import('../result-value/element.ts');
    this.#open = cell;
    this.#draw();
    if (cell && movesFocus) this.querySelector<HTMLElement>('.whole-cell')?.focus();
    if (!cell && wasOpen) this.#moveTo(wasOpen, true);
  }

  async #togglePicture(): Promise<void> {
    if (!this.#isPicture) await import('../result-picture/element.ts');
    this.#isPicture = !this.#isPicture;
    this.#open = null;
    this.#draw();
  }

  #copyCell({ row, column }: Cursor): Promise<void> | undefined {
    const rows = this.#rows;
    if (!rows) return;
    const { name = '' } = rows.fields[column] ?? {};
    if (row < 0) return this.#copy(name, 'the name');
    const { cells, place } = rowAt({ sorted: this.#sorted }, rows, row);
    return this.#copy(cells[column] ?? '', `${name} of row ${numberWords(place + 1)}`);
  }

  async #copy(text: string, words: string): Promise<void> {
    this.#note = await navigator.clipboard.writeText(text).then(
      () => `Copied ${words}`,
      () => 'The browser gave no access to the clipboard',
    );
    this.#draw();
    clearTimeout(this.#noteTimer);
    this.#noteTimer = setTimeout(() => {
      this.#note = '';
      this.#draw();
    }, 4_000);
  }

  #draw(): void {
    const reply = this.#reply;
    if (!reply || !this.isConnected) return;
    const rowCount = reply.kind === 'rows' ? reply.rowCount : 0;
    const state: TableState = {
      reply,
      label: this.getAttribute('label') ?? 'Result',
      widths: this.#widths,
      window: this.#frame.window(rowCount),
      cursor: this.#cursor,
      isCursorSet: this.#isCursorSet,
      sort: this.#sort,
      sorted: this.#sorted,
      open: this.#open,
      canFetchMore: this.#canFetchMore,
      scope: this.#scope,
      note: this.#note,
      isPicture: this.#isPicture,
    };
    render(resultTableView(state, this.#actions), this);
    this.#frame.drawn(state);
  }
}

function hasFieldsOf(one: Reply | null, other: Reply | null): boolean {
  if (one?.kind !== 'rows' || other?.kind !== 'rows') return false;
  return (
    one.fields.length === other.fields.length && one.fields.every(({ name }, at) => name === other.fields[at]?.name)
  );
}

customElements.define('result-table', ResultTable);

declare global {
  interface HTMLElementTagNameMap {
    'result-table': ResultTable;
  }
}

import type { Cell, Reply, RowsReply } from '#engine/session.ts';
import type { CopyForm } from './copy-text.ts';
import type { Cursor } from './grid-keys.ts';
import type { Sort, SortedRows } from './order.ts';
import type { RowWindow } from './window.ts';

/** All that the table's drawing depends on. */
export interface TableState {
  reply: Reply;
  /** Name for screen readers. */
  label: string;
  window: RowWindow;
  /** Where the cursor is; the first cell before anything was touched. */
  cursor: Cursor;
  /** True once a cell was touched, so that "this row" means something. */
  isCursorSet: boolean;
  /** Widths of the columns in characters. */
  widths: number[];
  sort: Sort | null;
  sorted: SortedRows | null;
  /** The cell that is open, or null. */
  open: Cursor | null;
  /** True where more rows can be had: a pure SELECT. */
  canFetchMore: boolean;
  /** What the copy buttons take. */
  scope: 'all' | 'row';
  /** What was copied, in words, for a moment; else empty. */
  note: string;
  /** True where the picture stands in place of the rows. */
  isPicture: boolean;
}

/** What the table's controls ask for. */
export interface TableActions {
  key(event: KeyboardEvent): void;
  focus(event: FocusEvent): void;
  click(event: MouseEvent): void;
  grab(event: PointerEvent, column: number): void;
  fit(column: number): void;
  sort(column: number | null): void;
  open(cell: Cursor | null): void;
  copyCell(): void;
  copy(form: CopyForm): void;
  choose(scope: TableState['scope']): void;
  picture(): void;
  fetchMore(): void;
}

/** The row shown at a position, and its 0-based place as the database returned it. */
export function rowAt(
  { sorted }: Pick<TableState, 'sorted'>,
  { rows }: Pick<RowsReply, 'rows'>,
  position: number,
): { cells: Cell[]; place: number } {
  const place = sorted?.order[position] ?? position;
  return { cells: rows[place] ?? [], place };
}

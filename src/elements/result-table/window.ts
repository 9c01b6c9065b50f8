/** The rows to draw, and the height in pixels that stands for those before and after. */
export interface RowWindow {
  first: number;
  /** Past the last. */
  end: number;
  before: number;
  after: number;
}

/** Results up to this many rows are drawn whole, so that find-in-page and print see all of them. */
export const drawnWhole = 200;

const stepRows = 8;

/** Chooses the rows seen at a scroll position, with a few more on either side. Heights in CSS pixels. */
export function rowWindow(rowCount: number, rowHeight: number, scrollTop: number, viewHeight: number): RowWindow {
  if (rowCount <= drawnWhole) return { first: 0, end: rowCount, before: 0, after: 0 };
  const screen = Math.ceil(viewHeight / rowHeight);
  // In steps, so that most scrolling draws nothing anew.
  const top = Math.floor(scrollTop / rowHeight / stepRows) * stepRows;
  const first = Math.max(0, top - stepRows);
  const end = Math.min(rowCount, top + screen + 2 * stepRows);
  return { first, end, before: first * rowHeight, after: (rowCount - end) * rowHeight };
}

/** The word null with its frame, in characters. */
const nullWidth = 6;

/** Widths of columns in characters, from the header and every row, at least 4 and at most 44. */
export function columnWidths(names: readonly string[], rows: readonly (readonly (string | null)[])[]): number[] {
  const widths = names.map((name) => name.length);
  for (const row of rows) {
    for (const [at, cell] of row.entries()) {
      const length = cell === null ? nullWidth : Math.min(cell.length, 44);
      if (length > (widths[at] ?? 0)) widths[at] = length;
    }
  }
  return widths.map((width) => Math.min(44, Math.max(4, width)));
}

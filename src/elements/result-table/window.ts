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

/** Tallest body in CSS pixels; browsers cut elements off at 17.8 to 33.5 million. Past it a pixel of scrolling stands for more than one. */
export const tallestBody = 15_000_000;

/** Rows drawn beyond what is seen on either side. */
export const rowsAround = 8;

/** Rows scrolled before others are drawn: a few at a time, so that every frame has little to do. */
const stepRows = 2;

/** Height of the whole body as it is drawn, in CSS pixels. */
export function bodyHeight(rowCount: number, rowHeight: number): number {
  return Math.min(rowCount * rowHeight, tallestBody);
}

/** Pixels of rows that one pixel of scrolling stands for; 1 for all that browsers can hold. */
function stretch(rowCount: number, rowHeight: number, viewHeight: number): number {
  const drawn = bodyHeight(rowCount, rowHeight);
  return drawn === rowCount * rowHeight ? 1 : (rowCount * rowHeight - viewHeight) / (drawn - viewHeight);
}

/** Chooses the rows seen at a scroll position, with a few more on either side. Heights in CSS pixels. */
export function rowWindow(rowCount: number, rowHeight: number, scrollTop: number, viewHeight: number): RowWindow {
  if (rowCount <= drawnWhole) return { first: 0, end: rowCount, before: 0, after: 0 };
  const screen = Math.ceil(viewHeight / rowHeight);
  const height = bodyHeight(rowCount, rowHeight);
  const factor = stretch(rowCount, rowHeight, viewHeight);
  if (factor === 1) {
    const top = Math.min(Math.floor(scrollTop / rowHeight / stepRows) * stepRows, rowCount);
    const first = Math.max(0, top - rowsAround);
    const end = Math.min(rowCount, top + stepRows + screen + rowsAround);
    return { first, end, before: first * rowHeight, after: (rowCount - end) * rowHeight };
  }
  const seenTop = Math.max(0, scrollTop) * factor;
  const seen = Math.min(Math.floor(seenTop / rowHeight), Math.max(0, rowCount - screen));
  const seenAt = Math.max(0, scrollTop - (seenTop - seen * rowHeight));
  const first = seen - Math.min(rowsAround, seen, Math.floor(seenAt / rowHeight));
  const before = seenAt - (seen - first) * rowHeight;
  const end = Math.min(rowCount, seen + screen + rowsAround, first + Math.floor((height - before) / rowHeight));
  return { first, end, before, after: Math.max(0, height - before - (end - first) * rowHeight) };
}

/** The scroll position nearest to the present one at which a row is seen whole. Heights in CSS pixels. */
export function scrollTopFor(
  row: number,
  rowCount: number,
  rowHeight: number,
  scrollTop: number,
  viewHeight: number,
): number {
  const factor = stretch(rowCount, rowHeight, viewHeight);
  const top = row * rowHeight;
  const seenTop = scrollTop * factor;
  if (top < seenTop) return top / factor;
  return top + rowHeight > seenTop + viewHeight ? (top + rowHeight - viewHeight) / factor : scrollTop;
}

import { group } from 'd3-array';
import type { Cell, RowsReply } from '#engine/session.ts';
import type { Choice } from './choices.ts';
import { drawnNumber, drawnTime } from './values.ts';

/** One value at one place. */
export interface Point {
  /** Place along the axis: milliseconds, a number, or for a category its number in order. */
  at: number;
  /** The place as PostgreSQL printed it. */
  place: Cell;
  /** Null where the value is NULL: a gap. */
  value: number | null;
  /** The value as PostgreSQL printed it. */
  text: Cell;
}

/** A line or one kind of bars. */
export interface Series {
  name: string;
  points: Point[];
}

/** Cells as points; rows whose place is NULL or beyond any axis are left out. */
function points(choice: Choice, column: number, rows: readonly Cell[][]): Point[] {
  const read = choice.acrossKind === 'time' ? drawnTime : drawnNumber;
  const found = rows.flatMap((row, order) => {
    const place = row[choice.across] ?? null;
    const at = choice.acrossKind === 'category' ? order : read(place);
    const text = row[column] ?? null;
    return at === null ? [] : [{ at, place, value: drawnNumber(text), text }];
  });
  return choice.acrossKind === 'category' ? found : found.sort((a, b) => a.at - b.at);
}

type Rows = Pick<RowsReply, 'fields' | 'rows'>;

const nameOf = (cell: Cell): string => (cell === null ? 'NULL' : cell === '' ? "''" : cell);

/** The series of a picture in the order of their columns, or of their names' first rows. `columns` are the numeric columns wanted. */
export function seriesOf(reply: Rows, choice: Choice, columns: readonly number[]): Series[] {
  const { by } = choice;
  if (by === null) {
    return columns.map((at) => ({ name: reply.fields[at]?.name ?? '', points: points(choice, at, reply.rows) }));
  }
  const places = new Map<Cell, number>();
  for (const row of reply.rows)
    places.set(row[choice.across] ?? null, places.get(row[choice.across] ?? null) ?? places.size);
  const groups = group(reply.rows, (row) => row[by] ?? null);
  return [...groups].map(([name, rows]) => {
    const found = points(choice, columns[0] ?? 0, rows);
    const placed =
      choice.acrossKind === 'category' ? found.map((one) => ({ ...one, at: places.get(one.place) ?? 0 })) : found;
    return { name: nameOf(name), points: placed };
  });
}

/** The places of bars in the order of their first rows, as names. */
export function placesOf(reply: Rows, { across }: Choice): string[] {
  return [...new Set(reply.rows.map((row) => nameOf(row[across] ?? null)))];
}

/** At most two points for each pixel of width, the lowest and the highest, in their order; gaps stay. */
export function thinned(all: readonly Point[], widthPx: number): Point[] {
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last || all.length <= 2 * widthPx) return [...all];
  const perPixel = (last.at - first.at) / widthPx;
  const columns = group(all, ({ at }) => Math.floor((at - first.at) / perPixel));
  return [...columns.values()].flatMap((column) => {
    const gap = column.find(({ value }) => value === null);
    let [low, high] = [column[0], column[0]];
    for (const point of column) {
      if (point.value === null) continue;
      if (point.value < (low?.value ?? Infinity)) low = point;
      if (point.value > (high?.value ?? -Infinity)) high = point;
    }
    return [...new Set([low, high, gap].filter((point) => point !== undefined))].sort((a, b) => a.at - b.at);
  });
}

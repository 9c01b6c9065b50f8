import type { RowsReply } from '#engine/session.ts';
import type { Choice } from './choices.ts';
import type { Series } from './series.ts';

/** All that a picture's drawing depends on. */
export interface PictureState {
  reply: RowsReply;
  choices: Choice[];
  /** Place of the choice drawn. */
  chosen: number;
  /** Numeric columns drawn. */
  columns: number[];
  /** Numeric columns that could be drawn too; empty where the choice has one series or makes its own. */
  others: number[];
  series: Series[];
  /** Width there is, in CSS pixels. */
  widthPx: number;
  /** Place along the axis that the pointer is at, or null. */
  pointed: number | null;
}

export interface PictureActions {
  choose(place: number): void;
  toggle(column: number): void;
  point(event: PointerEvent, at: ((x: number) => number) | null): void;
}

import type { TimelineModel } from './model.ts';

/** Sizes in CSS pixels; the labels in `element.css` have the same heights. */
export const size = { column: 76, start: 60, row: 36, band: 22, head: 26, foot: 26, window: 28, flags: 22 };

/** Where everything of a drawing lies. */
export interface Geometry {
  width: number;
  height: number;
  /** Top of the first table's row. */
  rowsTop: number;
  /** Top of the counts below the tables. */
  footTop: number;
  /** Top of the strip with the deploy window. */
  windowTop: number;
  /** Top of the first lane. */
  lanesTop: number;
  /** Left edge of a statement's column; 0 stands for the narrow one before the script. */
  left(statement: number): number;
  right(statement: number): number;
  middle(statement: number): number;
}

/** Lays out a model. */
export function geometryOf(model: TimelineModel): Geometry {
  const start = model.hasStart ? size.start : 0;
  const at = (statement: number) => model.columns.findIndex((column) => column.statement === statement);
  const left = (statement: number) => (statement === 0 ? 0 : start + Math.max(0, at(statement)) * size.column);
  const right = (statement: number) => (statement === 0 ? start : left(statement) + size.column);
  const rowsTop = size.band + size.head;
  const footTop = rowsTop + model.rows.length * size.row;
  const windowTop = footTop + 2 * size.foot;
  const hasLanes = model.lanes.length > 0;
  const lanesTop = windowTop + (hasLanes ? size.window : 0);
  const flags = hasLanes && model.flags.length > 0 ? size.flags : 0;
  return {
    width: start + Math.max(1, model.columns.length) * size.column,
    height: lanesTop + model.lanes.length * size.row + flags,
    rowsTop,
    footTop,
    windowTop,
    lanesTop,
    left,
    right,
    middle: (statement) => (left(statement) + right(statement)) / 2,
  };
}

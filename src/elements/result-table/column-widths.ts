import type { Cell } from '#engine/session.ts';
import { valueKind } from '#elements/cell/type-oids.ts';

/** Narrowest and widest a column is made by itself, in characters; by hand it may be wider. */
export const narrowest = 4;
const widest = 44;

/** Widest a column is made by hand, in characters. */
export const widestByHand = 240;

/** The word null with its frame, in characters. */
const nullWidth = 6;

/** Digits and length of a shortened bytea, in characters. */
const bytesWidth = 44;

/** A tab beside its one character, in characters. */
const tabWidth = 7;

/** Room for the mark of the order beside a name, in characters. */
const markWidth = 2;

/** A column's room for its name and every row in characters, at least 4 and at most `most` (44 where it is not given). */
export function columnWidth(
  name: string,
  typeOid: number,
  rows: readonly (readonly Cell[])[],
  at: number,
  most = widest,
): number {
  const isBytes = valueKind(typeOid) === 'bytes';
  let width = name.length + markWidth;
  for (const row of rows) {
    const cell = row[at] ?? null;
    const length =
      cell === null
        ? nullWidth
        : isBytes
          ? Math.min(cell.length + 10, bytesWidth)
          : cell.length + (cell.includes('\t') ? tabWidth : 0);
    if (length > width) width = length;
    if (width >= most) break;
  }
  return Math.min(most, Math.max(narrowest, width));
}

/** Widths of all columns in characters. */
export function columnWidths(
  fields: readonly { name: string; typeOid: number }[],
  rows: readonly (readonly Cell[])[],
): number[] {
  return fields.map(({ name, typeOid }, at) => columnWidth(name, typeOid, rows, at));
}

/** Keeps a width chosen by hand within its limits. */
export function heldWidth(width: number): number {
  return Math.min(widestByHand, Math.max(narrowest, Math.round(width)));
}

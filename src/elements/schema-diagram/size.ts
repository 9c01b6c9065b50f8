import { shortType } from '../short-type.ts';
import type { Entity } from './model.ts';

/** Sizes of a box, in units of the sheet; one unit is a CSS pixel at 100 %. */
export const boxed = { head: 28, row: 19, pad: 8, character: 7.25, marks: 54 } as const;

/** Longest type that is written out, in characters. */
export const typeLimit = 22;

/** A type short enough for its box. */
export function typeWords(type: string): string {
  const words = shortType(type);
  return words.length > typeLimit ? `${words.slice(0, typeLimit - 1)}…` : words;
}

/** Width and height of a table's box. */
export function boxSize({ name, columns, mark }: Entity): { width: number; height: number } {
  const lines = columns.map((column) => column.name.length + 2 + typeWords(column.type).length);
  const heading = name.length * 1.08 + (mark === null ? 0 : 11);
  const characters = Math.max(heading, ...lines, 12);
  return {
    width: Math.ceil(characters * boxed.character + boxed.marks + 2 * boxed.pad),
    height: boxed.head + columns.length * boxed.row + boxed.pad,
  };
}

/** Middle of a column's line below the top of its box. */
export const rowMiddle = (at: number): number => boxed.head + (Math.max(0, at) + 0.5) * boxed.row + boxed.pad / 2;
